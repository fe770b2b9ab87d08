// How many rows there are and are chosen, and what can be done with the chosen ones.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../shared/domain/deadlines/standing.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';

/** What can be done with chosen rows; what is not given has no button. */
export type WorkActs = {
  readonly onRecord?: ((rows: readonly FollowRow[]) => void) | undefined;
  /** Gets only open work: what is closed has no day to move. */
  readonly onExtend?: ((rows: readonly FollowRow[]) => void) | undefined;
  /** Gets only open work. */
  readonly onRemind?: ((rows: readonly FollowRow[]) => void) | undefined;
};

type Props = WorkActs & {
  readonly rows: readonly FollowRow[];
  readonly total: number;
  readonly onNone: () => void;
};

export function ChosenBar({ rows, total, onRecord, onExtend, onRemind, onNone }: Props): ReactNode {
  const { t } = useTranslation();
  const open = rows.filter(isOpen);
  if (rows.length === 0) return <div className="work-bar muted">{t('work.count', { count: total })}</div>;
  return (
    <div role="toolbar" aria-label={t('work.acts')} className="work-bar">
      <strong role="status">{t('work.chosen', { count: rows.length })}</strong>
      {onRecord !== undefined && (
        <Button size="small" type="primary" onClick={() => onRecord(rows)}>
          {t('work.record')}
        </Button>
      )}
      {onExtend !== undefined && (
        <Button size="small" disabled={open.length === 0} onClick={() => onExtend(open)}>
          {t('work.extend')}
        </Button>
      )}
      {onRemind !== undefined && (
        <Button size="small" disabled={open.length === 0} onClick={() => onRemind(open)}>
          {t('work.remind')}
        </Button>
      )}
      <Button size="small" type="link" onClick={onNone}>
        {t('work.unchoose')}
      </Button>
    </div>
  );
}
