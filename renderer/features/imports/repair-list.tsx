// Phrases a scanner has garbled, line by line: what stands there, what is proposed; only what the clerk accepts is changed.
import { Alert, Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Repair } from '../../../shared/domain/imports/garbled.ts';
import type { SourcePlace } from '../../../shared/domain/imports/read-document.ts';

type Props = {
  readonly repairs: readonly Repair[];
  readonly accepted: ReadonlySet<Repair>;
  readonly onAccept: (accepted: ReadonlySet<Repair>) => void;
  readonly onPlace: (place: SourcePlace) => void;
};

export function RepairList({ repairs, accepted, onAccept, onPlace }: Props): ReactNode {
  const { t } = useTranslation();
  const all = accepted.size === repairs.length;
  const toggle = (repair: Repair): void => {
    const next = new Set(accepted);
    if (!next.delete(repair)) next.add(repair);
    onAccept(next);
  };
  return (
    <section className="import-list">
      <Alert
        type="warning"
        showIcon
        title={t('imports.repairsTitle', { count: repairs.length })}
        description={t('imports.repairsHint')}
        action={
          <Button size="small" onClick={() => onAccept(new Set(all ? [] : repairs))}>
            {t(all ? 'imports.repairNone' : 'imports.repairAll')}
          </Button>
        }
      />
      <table>
        <thead>
          <tr>
            <th>{t('imports.repairAccept')}</th>
            <th>{t('imports.repairFrom')}</th>
            <th>{t('imports.repairTo')}</th>
          </tr>
        </thead>
        <tbody>
          {repairs.map((repair, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line of a scan has no other name
            <tr key={at}>
              <td className="import-number">
                <Checkbox
                  checked={accepted.has(repair)}
                  aria-label={t('imports.repairLine', { from: repair.from, to: repair.to })}
                  onChange={() => toggle(repair)}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="import-go"
                  title={t('imports.showPlace')}
                  onClick={() => onPlace(repair.at)}
                >
                  {repair.line}
                </button>
              </td>
              <td>{repair.repaired}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
