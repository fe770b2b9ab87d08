// Where a piece of work stands, in words.
import type { TFunction } from 'i18next';
import { isOpen } from '../../shared/domain/deadlines/standing.ts';
import type { FollowRow } from '../../shared/domain/follow-up.ts';

/** What a row looks like: a standing, or that its day is waited for. */
export type Look = FollowRow['standing'] | 'waiting';

/** What is shown of a piece of work. */
export type Shown = Pick<FollowRow, 'status' | 'standing' | 'due' | 'waits' | 'late'>;

export function lookOf(row: Omit<Shown, 'late'>): Look {
  return isOpen(row) && row.due === null && row.waits !== null ? 'waiting' : row.standing;
}

export function standingWords(t: TFunction, row: Shown): string {
  const look = lookOf(row);
  if (look === 'waiting') return t(`work.waits.${row.waits ?? 'unknown'}`);
  if (look === 'overdue') return t('work.overdueBy', { count: row.late });
  if (look === 'done-late') return t('work.doneLateBy', { count: row.late });
  return t(`work.standing.${look}`);
}
