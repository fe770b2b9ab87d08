// What the office is reminded of once a day: how much is late, due soon, to be reported or waited for.
import { inBucket, type Bucket, type FollowRow } from './follow-up.ts';
import type { Day } from './day.ts';

export const REMINDED_OF = ['overdue', 'week', 'reports', 'waiting'] as const satisfies readonly Bucket[];
export type ReminderCounts = Readonly<Record<(typeof REMINDED_OF)[number], number>>;

/** As much of a row as the buckets of a reminder are judged by. */
export type WorkMark = Pick<FollowRow, 'status' | 'standing' | 'due' | 'waits' | 'report'>;

/** Counts by the very rule of the lists. */
export function reminderOf(marks: readonly WorkMark[], today: Day): ReminderCounts {
  const counts = { overdue: 0, week: 0, reports: 0, waiting: 0 };
  for (const mark of marks) {
    const row = { ...mark, reminded: null, lastDay: null };
    for (const bucket of REMINDED_OF) if (inBucket(row, bucket, today)) counts[bucket] += 1;
  }
  return counts;
}

/** Whether there is anything to be said. */
export function saysAnything(counts: ReminderCounts): boolean {
  return REMINDED_OF.some((bucket) => counts[bucket] > 0);
}
