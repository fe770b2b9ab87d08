// All proposals at once: the likeliest of each open row, ticked where it is strong; what stays ticked is linked in one step.
import { Alert, Checkbox, Empty, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceLine, Suggested } from '../../../shared/contract/references.ts';
import { STRONG } from '../../../shared/domain/coverage.ts';
import { client } from '../../kit/client.ts';
import { faultSentence } from '../../kit/fault.ts';
import { useSave } from '../../kit/act.tsx';
import { reasonWords } from './suggestion-words.ts';

type Props = {
  readonly rows: readonly ReferenceLine[];
  readonly suggested: ReadonlyMap<string, readonly Suggested[]>;
  readonly onClose: () => void;
};

export function SuggestionsDialog({ rows, suggested, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  // What was proposed when the dialog opened stays until it is closed.
  const [pairs] = useState(() =>
    rows.flatMap((row) => {
      const [best] = suggested.get(row.id) ?? [];
      return best === undefined ? [] : [{ row, best }];
    }),
  );
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(pairs.filter(({ best }) => best.score >= STRONG).map(({ row }) => row.id)),
  );
  const [fault, setFault] = useState<string | null>(null);
  const tick = (id: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const take = async (): Promise<void> => {
    const links = pairs
      .filter(({ row }) => ticked.has(row.id))
      .map(({ row, best }) => ({ rowId: row.id, kind: best.kind, id: best.id }));
    const failed = await save(() => client.references.link({ links }));
    if (failed === null) onClose();
    else setFault(faultSentence(t, failed));
  };
  return (
    <Modal
      open
      width={1040}
      style={{ top: 24 }}
      title={t('coverage.suggestions')}
      okText={t('coverage.take', { count: ticked.size })}
      okButtonProps={{ disabled: ticked.size === 0 }}
      onOk={() => void take()}
      onCancel={onClose}
    >
      {fault !== null && <Alert type="error" title={fault} />}
      <p className="muted" style={{ marginTop: 0 }}>
        {t('coverage.suggestionsHint')}
      </p>
      {pairs.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('coverage.suggestionsNone')} />
      ) : (
        <div style={{ maxHeight: 'calc(100vh - 260px)', overflow: 'auto' }}>
          <table className="coverage-pairs" aria-label={t('coverage.suggestions')}>
            <thead>
              <tr>
                <th>{t('coverage.choose')}</th>
                <th>{t('coverage.fromAbove')}</th>
                <th>{t('coverage.ours')}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ row, best }) => (
                <tr key={row.id}>
                  <td>
                    <Checkbox
                      aria-label={t('coverage.chooseOf', { content: row.content })}
                      checked={ticked.has(row.id)}
                      onChange={(event) => tick(row.id, event.target.checked)}
                    />
                  </td>
                  <td>{row.content}</td>
                  <td>
                    {best.content}
                    <div className="muted" style={{ fontSize: 12 }}>
                      {best.planLabel} · {reasonWords(t, best)}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}
