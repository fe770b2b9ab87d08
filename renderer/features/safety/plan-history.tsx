// The history of a document with its versions: one against the one before, any two, another document; and the way back.
import { App, Button, Checkbox, Popconfirm, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { fold } from '../../../shared/domain/text.ts';
import { useAct } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { CompareDialog, type Version } from './compare-dialog.tsx';
import { HistoryList, type EntryActs } from './history-list.tsx';
import { screenMoment } from '../../kit/moment.ts';

type Chosen = Pick<HistoryEntry, 'at' | 'last'>;
type Compared = {
  readonly before: Version;
  readonly after: Version;
  /** The version «Khôi phục bản này» is about. */
  readonly back: Chosen | null;
};

/** An issued document is not set back: what it says is fixed. */
type Props = { readonly planId: string; readonly issued: boolean };

export function PlanHistory({ planId, issued }: Props): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const act = useAct();
  const { data: plans } = useAsk('plans', 'list', {});
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [compared, setCompared] = useState<Compared | null>(null);
  const named = (at: string): { readonly moment: string } => ({ moment: screenMoment(at) });
  const at = ({ last, at: when }: Chosen): Version => ({
    planId,
    seq: last,
    name: t('compare.versionAt', named(when)),
  });
  const choose = ({ at: when, last }: HistoryEntry, on: boolean): void => {
    const others = chosen.filter((one) => one.last !== last);
    setChosen(on ? [...others, { at: when, last }].slice(-2) : others);
  };
  const compareTwo = (): void => {
    const [older, newer] = chosen.toSorted((one, other) => one.last - other.last);
    if (older !== undefined && newer !== undefined) setCompared({ before: at(older), after: at(newer), back: older });
  };
  const compareBefore = (entry: HistoryEntry, older: readonly HistoryEntry[]): void => {
    // A folded line is compared with what was there before the first of its commands.
    const first = older.at(-1) ?? entry;
    const name = t('compare.versionBefore', named(first.at));
    const before = { planId, seq: first.first - 1, name };
    setCompared({ before, after: at(entry), back: { at: first.at, last: first.first - 1 } });
  };
  const compareOther = (id: string): void => {
    const other = plans?.find((plan) => plan.id === id);
    if (other === undefined) return;
    const after = { planId, seq: null, name: t('compare.now') };
    setCompared({ before: { planId: id, seq: null, name: other.subject }, after, back: null });
  };
  const restore = async ({ last, at: when }: Chosen): Promise<void> => {
    if (!(await act(() => client.safety.restoreVersion({ planId, seq: last })))) return;
    setCompared(null);
    setChosen([]);
    void message.success(t('compare.restored', named(when)));
  };
  const restoreButton = (one: Chosen, label: string): ReactNode =>
    !issued && (
      <Popconfirm
        title={<div style={{ maxWidth: 320 }}>{t('compare.restoreAsk', named(one.at))}</div>}
        okText={t('compare.restore')}
        cancelText={t('confirm.cancel')}
        onConfirm={() => void restore(one)}
      >
        <Button size="small" aria-label={t('compare.restoreMoment', named(one.at))}>
          {label}
        </Button>
      </Popconfirm>
    );
  const begins = ({ touched }: HistoryEntry): boolean =>
    touched.some(({ what, id, act: done }) => what === 'plan' && id === planId && done === 'added');
  // The newest line is what the document is now.
  const acts: EntryActs = (entry, older, newest) => (
    <>
      {!begins(older.at(-1) ?? entry) && (
        <Button size="small" onClick={() => compareBefore(entry, older)}>
          {t('compare.withBefore')}
        </Button>
      )}
      {!newest && restoreButton(entry, t('compare.restore'))}
      <Checkbox
        aria-label={t('compare.choose', named(entry.at))}
        checked={chosen.some(({ last }) => last === entry.last)}
        onChange={(event) => choose(entry, event.target.checked)}
      />
    </>
  );
  return (
    <div className="stack">
      <div className="row" style={{ flexWrap: 'wrap' }}>
        <Button disabled={chosen.length < 2} onClick={compareTwo}>
          {t('compare.two')}
        </Button>
        <Select<string>
          aria-label={t('compare.other')}
          placeholder={t('compare.other')}
          style={{ width: 260 }}
          popupMatchSelectWidth={520}
          showSearch={{
            filterOption: (typed, option) =>
              fold(typeof option?.label === 'string' ? option.label : '').includes(fold(typed)),
          }}
          value={null}
          options={(plans ?? [])
            .filter(({ id }) => id !== planId)
            .map(({ id, kind, year, subject }) => ({
              value: id,
              label: `${documentKind(kind).name} ${year}: ${subject}`,
            }))}
          onChange={compareOther}
        />
        <span className="muted">{t('compare.twoHint')}</span>
      </div>
      <HistoryList what="plan" id={planId} acts={acts} />
      {compared !== null && (
        <CompareDialog before={compared.before} after={compared.after} onClose={() => setCompared(null)}>
          {compared.back !== null && restoreButton(compared.back, t('compare.restoreLeft'))}
        </CompareDialog>
      )}
    </div>
  );
}
