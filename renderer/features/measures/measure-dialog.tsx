// Begins to measure a target, changes how it is measured, or puts it to figures that are there.
import { Alert, Form, Modal, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/measures.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { guessMeasure } from '../../../shared/domain/reports/guess-measure.ts';
import type { Measure, MeasureFields } from '../../../shared/domain/reports/measures.ts';
import { fold } from '../../../shared/domain/text.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { faultSentence } from '../../kit/fault.ts';
import { MeasureForm } from './measure-form.tsx';

export type MeasureAct = 'begin' | 'edit' | 'share';

type Props = { readonly row: BoardRow; readonly act: MeasureAct; readonly onClose: () => void };
type Way = 'own' | 'share';

const TITLES = {
  begin: 'measures.begin.titleNew',
  edit: 'measures.begin.titleEdit',
  share: 'measures.begin.titleShare',
} as const;

function fieldsOf({ id: _, ...fields }: Measure): MeasureFields {
  return fields;
}

/** Only what is another value now: a patch says nothing of the rest. */
function changedFields(before: MeasureFields, after: MeasureFields): Partial<MeasureFields> {
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => value !== before[field as keyof MeasureFields]),
  );
}

export function MeasureDialog({ row, act, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const { data: series } = useAsk('measures', 'list', {});
  const [asked, setAsked] = useState<Way | null>(null);
  const [fields, setFields] = useState(() => (row.measure === null ? guessMeasure(row) : fieldsOf(row.measure)));
  const [picked, setPicked] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const isSame = (name: string): boolean => fold(name) === fold(row.name);
  // Figures of a target of the same name stand first: another mandate asked for them already.
  const choices = (series ?? [])
    .filter(({ measure }) => measure.id !== row.measure?.id)
    .map(({ measure, targets }) => ({
      measure,
      same: isSame(measure.name) || targets.some(({ name }) => isSame(name)),
      where: [...new Set(targets.map(({ planLabel }) => planLabel))].join('; '),
    }))
    .toSorted((one, other) => Number(other.same) - Number(one.same));
  const suggested = act === 'share' || (act === 'begin' && choices.some(({ same }) => same));
  const way = asked ?? (suggested ? 'share' : 'own');
  const chosen = picked ?? choices.find(({ same }) => same)?.measure.id ?? null;
  const run = async (): Promise<void> => {
    if (busy || (way === 'share' && chosen === null)) return;
    setBusy(true);
    const { targetId, measure } = row;
    const failed = await save(() => {
      if (way === 'share') return client.measures.assign({ targetId, measureId: chosen });
      if (act === 'edit' && measure !== null)
        return client.measures.revise({ id: measure.id, patch: changedFields(fieldsOf(measure), fields) });
      return client.measures.create({ targetId, fields });
    });
    setBusy(false);
    setFault(failed);
    if (failed === null) onClose();
  };
  if (series === undefined) return null;
  const yes = way === 'share' ? 'yesShare' : act === 'edit' ? 'yesEdit' : 'yes';
  return (
    <Modal
      open
      width={640}
      style={{ top: 24 }}
      title={t(TITLES[act])}
      okText={t(`measures.begin.${yes}`)}
      okButtonProps={{ disabled: way === 'share' ? chosen === null : fields.name.trim() === '' }}
      confirmLoading={busy}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p style={{ marginTop: 0 }}>
        <strong>{row.name}</strong>
      </p>
      {fault !== null && <Alert type="error" title={faultSentence(t, fault)} style={{ marginBottom: 12 }} />}
      <Form layout="vertical" size="middle" onFinish={() => void run()}>
        {act === 'begin' && choices.length > 0 && (
          <Form.Item extra={t('measures.begin.shareHint')}>
            <Radio.Group
              aria-label={t('measures.begin.way')}
              value={way}
              options={[
                { value: 'own', label: t('measures.begin.own') },
                { value: 'share', label: t('measures.begin.share') },
              ]}
              onChange={(event) => setAsked(event.target.value as Way)}
            />
          </Form.Item>
        )}
        {way === 'own' ? (
          <MeasureForm fields={fields} onFields={(change) => setFields((now) => ({ ...now, ...change }))} />
        ) : (
          <Form.Item label={t('measures.begin.series')} htmlFor="targets-series">
            <Select
              id="targets-series"
              aria-label={t('measures.begin.series')}
              placeholder={t('measures.begin.choose')}
              showSearch={{ filterOption: (typed, option) => fold(option?.words ?? '').includes(fold(typed)) }}
              value={chosen}
              options={choices.map(({ measure, same, where }) => ({
                value: measure.id,
                words: `${measure.name} ${where}`,
                label: (
                  <span title={measure.name}>
                    {same && <strong>{t('measures.begin.sameName')} · </strong>}
                    {measure.name} <span className="muted">({where})</span>
                  </span>
                ),
              }))}
              onChange={setPicked}
            />
          </Form.Item>
        )}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
