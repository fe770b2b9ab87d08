// A month as weeks from Monday, with the rows that fall due on each day.
import { addDays, weekdayOf } from '../../../shared/domain/day-numbers.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { spanOfMonth } from '../../../shared/domain/follow-narrowing.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';

/** The whole weeks a month, `YYYY-MM`, stands in: days of the months beside it fill the first and the last. */
export function weeksOf(month: string): readonly (readonly Day[])[] {
  const { from, to } = spanOfMonth(month);
  const weeks: Day[][] = [];
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, after) => addDays(monday, after)));
  return weeks;
}

/** The month so many later, earlier where negative. */
export function monthAfter(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** As many rows as a day has room for, and how many more there are. */
export function shownOfDay<T>(
  rows: readonly T[],
  room: number,
): { readonly shown: readonly T[]; readonly more: number } {
  return { shown: rows.slice(0, room), more: Math.max(0, rows.length - room) };
}

/** The rows of each day. */
export function byDay(rows: readonly FollowRow[]): ReadonlyMap<Day, readonly FollowRow[]> {
  return Map.groupBy(
    rows.filter(({ due }) => due !== null),
    ({ due }) => due ?? '',
  );
}
