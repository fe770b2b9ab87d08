// Settles a returned form: what was asked, what is known, what the unit answers; taken over in one act, or given back.
import { Alert, Button, Checkbox, Modal, Space, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormReview } from '../../../shared/contract/forms.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';
import { useAct, useSave } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { faultSentence } from '../../kit/fault.ts';
import { GiveBackDialog } from './give-back-dialog.tsx';
import { ReviewNotes } from './review-notes.tsx';
import { ReviewTable } from './review-table.tsx';
import { cellKey } from './review-words.ts';

type Props = {
  readonly id: string;
  readonly onWriteMail: (id: string) => void;
  readonly onClose: () => void;
};

export function ReviewDialog({ id, onWriteMail, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const { data, error } = useAsk('formReturns', 'review', { id });
  const review = data?.version.id === id ? data : undefined;
  return (
    <Modal
      open
      width={1180}
      style={{ top: 16 }}
      title={
        review === undefined
          ? ''
          : t('forms.review.title', {
              period: printPeriod(review.form.period),
              unit: review.form.unit,
              version: review.version.version,
            })
      }
      footer={null}
      onCancel={onClose}
    >
      {error !== null && <p role="alert">{t('act.failed')}</p>}
      {review === undefined ? (
        <Spin />
      ) : (
        <Review key={id} review={review} onWriteMail={onWriteMail} onClose={onClose} />
      )}
    </Modal>
  );
}

/** Cells the clerk chose otherwise than the program proposes. */
type Changed = ReadonlyMap<string, boolean>;

function Review({ review, onWriteMail, onClose }: Omit<Props, 'id'> & { readonly review: FormReview }): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const act = useAct();
  const [changed, setChanged] = useState<Changed>(new Map());
  const [answeredOnly, setAnsweredOnly] = useState(false);
  const [giving, setGiving] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [done, setDone] = useState<{ readonly written: number; readonly refused: number } | null>(null);
  const { form, version } = review;
  const cells = review.rows.flatMap(({ row, cells: own }) => own.map((cell) => ({ row, cell })));
  const fixed = new Set(cells.filter(({ cell }) => cell.written).map(({ row, cell }) => cellKey(row, cell.field)));
  const isChosen = ({ row, cell }: (typeof cells)[number]): boolean =>
    !fixed.has(cellKey(row, cell.field)) &&
    cell.problem?.blocks !== true &&
    (changed.get(cellKey(row, cell.field)) ?? (version.state === 'received' && cell.taken));
  const chosen = cells.filter(isChosen);
  const refused = cells.filter((one) => !isChosen(one) && !fixed.has(cellKey(one.row, one.cell.field)));
  // A form without an answer to take is closed too: a unit may have had nothing to report.
  const mayAccept = chosen.length > 0 || version.state === 'received';
  const accept = async (): Promise<void> => {
    if (busy || !mayAccept) return;
    setBusy(true);
    const accepted = chosen.map(({ row, cell }) => ({ row, field: cell.field }));
    const failed = await save(async () => setDone(await client.formReturns.settle({ id: version.id, accepted })));
    setBusy(false);
    setFault(failed);
    setChanged(new Map());
  };
  const open = (): void =>
    void act(async () => {
      const { href } = await client.formReturns.open({ id: version.id });
      if (href !== null) window.location.assign(href);
    });
  const rows = answeredOnly ? review.rows.filter(({ cells: own }) => own.length > 0) : review.rows;
  return (
    <div className="stack" style={{ gap: 10 }}>
      {fault !== null && <Alert type="error" title={faultSentence(t, fault)} />}
      {done !== null && <Alert type="success" title={t('forms.review.settled', done)} />}
      <div className="row">
        <span className="grow">
          {t('forms.review.received', { day: screenDay(version.received) })}
          {version.late && <span className="late"> · {t('forms.drawer.lateVersion')}</span>}
          {review.reporter !== null && (
            <span className="muted"> · {t('forms.review.reporter', { reporter: review.reporter })}</span>
          )}
        </span>
        <Checkbox checked={answeredOnly} onChange={(event) => setAnsweredOnly(event.target.checked)}>
          {t('forms.review.onlyAnswered')}
        </Checkbox>
      </div>
      <div className="forms-scroll">
        <ReviewNotes review={review} isEmpty={cells.length === 0} settled={done !== null} />
        <ReviewTable
          rows={rows}
          chosen={new Set(chosen.map(({ row, cell }) => cellKey(row, cell.field)))}
          fixed={fixed}
          onChoose={(key, taken) => setChanged(new Map([...changed, [key, taken]]))}
        />
      </div>
      <div className="row">
        <span className="grow">
          <Button onClick={open}>{t('forms.review.openFile')}</Button>
        </span>
        <Space>
          <Button onClick={onClose}>{t('forms.kit.close')}</Button>
          <Button onClick={() => setGiving(true)}>{t('forms.review.giveBack')}</Button>
          <Button type="primary" loading={busy} disabled={!mayAccept} onClick={() => void accept()}>
            {chosen.length === 0 && mayAccept
              ? t('forms.review.acceptNone')
              : t('forms.review.accept', { count: chosen.length })}
          </Button>
        </Space>
      </div>
      {giving && (
        <GiveBackDialog
          id={version.id}
          unit={form.unit}
          refused={refused}
          pending={chosen.length}
          onWriteMail={onWriteMail}
          onClose={() => setGiving(false)}
        />
      )}
    </div>
  );
}
