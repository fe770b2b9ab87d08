// What is said of a piece of work on a line: which period, when it is due, how late it is.
import type { TFunction } from 'i18next';
import { addDays } from '../../../shared/domain/day-numbers.ts';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';

/** "tháng 3/2026" for a period that begins with March and ends with it, "01/01 – 31/03/2026" for a longer one; empty for none. */
export function periodWords({ from, planned, kind }: Pick<FollowRow, 'from' | 'planned' | 'kind'>): string {
  if (kind !== 'recurring' || from === null || planned === null) return '';
  const sameMonth = from.slice(0, 7) === planned.slice(0, 7);
  if (sameMonth && from.endsWith('-01')) return `${from.slice(5, 7)}/${from.slice(0, 4)}`;
  return `${screenDay(from)} – ${screenDay(planned < from ? addDays(from, 6) : planned)}`;
}

export function documentWords({
  planKind,
  planNumber,
  planSymbol,
}: Pick<FollowRow, 'planKind' | 'planNumber' | 'planSymbol'>): string {
  return `${documentKind(planKind).name} ${planNumber ?? '…'}/${planSymbol}`;
}

/** "quá hạn 12 ngày", "hạn hôm nay", "hạn 15/03/2026", "chờ ngày sự kiện". */
export function dueWords(
  t: TFunction,
  row: Pick<FollowRow, 'standing' | 'late' | 'due' | 'waits'>,
  today: Day,
): string {
  if (row.standing === 'overdue') return t('follow.late', { late: row.late });
  if (row.due === null) return row.waits === null ? t('follow.noDay') : t(`follow.waits.${row.waits}`);
  const due = row.due === today ? t('follow.dueToday') : t('follow.due', { day: screenDay(row.due) });
  return row.standing === 'done-late' ? `${due}, ${t('follow.lateDone', { late: row.late })}` : due;
}

/** The task on one line, with what is to be done in this period. */
export function taskWords({ content, note }: Pick<FollowRow, 'content' | 'note'>): string {
  const line = content.replaceAll('\n', ' ');
  return note === null || note === '' ? line : `${line} (${note})`;
}
