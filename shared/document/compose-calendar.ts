// The due days of a list as entries of a calendar.
import type { Day } from '../domain/day.ts';
import type { FollowRow } from '../domain/follow-up.ts';
import { givenBy } from '../domain/follow-up-letter.ts';
import { linesOf } from '../domain/text.ts';
import { unitsOf } from './compose-morning.ts';

/** One day of work; `id` is the same in every file, so that a second import does not double it. */
export type CalendarEntry = {
  readonly id: string;
  readonly day: Day;
  readonly summary: string;
  readonly description: string;
};
export type CalendarFile = { readonly name: string; readonly entries: readonly CalendarEntry[] };

/** Rows without a day are left out; units by key. */
export function composeCalendar(rows: readonly FollowRow[], units: ReadonlyMap<string, string>): CalendarFile {
  const entries = rows.flatMap((row): readonly CalendarEntry[] => {
    const { id, due, content, time, note } = row;
    if (due === null) return [];
    const lead = unitsOf(row, units);
    return [
      {
        id,
        day: due,
        summary: linesOf(note === null ? content : `${content} (${note})`).join(' '),
        description: [
          ...(lead === '' ? [] : [`Đơn vị chủ trì: ${lead}`]),
          `Văn bản giao: ${givenBy(row)} – ${row.planSubject}`,
          ...(time === null ? [] : [`Thời hạn được giao: ${linesOf(time).join('; ')}`]),
        ].join('\n'),
      },
    ];
  });
  return { name: 'Hạn thực hiện nhiệm vụ', entries };
}
