// The counts of a report: every number is the list of what it counts, so that no text and no table can disagree.
import * as z from 'zod';
import { divideDecimals } from '../decimal.ts';
import type { WorkStanding } from '../deadlines/standing.ts';

/** Work by where it stood: together they are all work of the window, each piece in just one. */
export const COUNTED = ['doneInTime', 'doneLate', 'inProgress', 'notStarted', 'overdue', 'dropped'] as const;
export type CountedPart = (typeof COUNTED)[number];

const Ids = z.array(z.string());
/** The work each number counts, by the ids of its occurrences. */
export const CountsSchema = z.strictObject({
  doneInTime: Ids,
  doneLate: Ids,
  inProgress: Ids,
  notStarted: Ids,
  overdue: Ids,
  dropped: Ids,
});
export type Counts = z.infer<typeof CountsSchema>;

const PART_OF: Readonly<Record<WorkStanding, CountedPart>> = {
  'done-in-time': 'doneInTime',
  'done-late': 'doneLate',
  'in-progress': 'inProgress',
  'not-started': 'notStarted',
  overdue: 'overdue',
  dropped: 'dropped',
};

export type Stood = { readonly id: string; readonly standing: WorkStanding };

export function countsOf(work: Iterable<Stood>): Counts {
  const counts: Counts = { doneInTime: [], doneLate: [], inProgress: [], notStarted: [], overdue: [], dropped: [] };
  for (const { id, standing } of work) counts[PART_OF[standing]].push(id);
  return counts;
}

/** What may be told of counts; `total` is all work, `done` in time or late, `open` what is neither done nor dropped. */
export const COUNT_NAMES = ['total', 'done', ...COUNTED, 'open'] as const;
export type CountName = (typeof COUNT_NAMES)[number];

const PARTS: Readonly<Record<'total' | 'done' | 'open', readonly CountedPart[]>> = {
  total: COUNTED,
  done: ['doneInTime', 'doneLate'],
  open: ['inProgress', 'notStarted', 'overdue'],
};

/** The ids behind a number. */
export function idsOf(counts: Counts, name: CountName): readonly string[] {
  if (name === 'total' || name === 'done' || name === 'open') return PARTS[name].flatMap((part) => counts[part]);
  return counts[name];
}

export function countOf(counts: Counts, name: CountName): number {
  if (name === 'total' || name === 'done' || name === 'open')
    return PARTS[name].reduce((sum, part) => sum + counts[part].length, 0);
  return counts[name].length;
}

/** Digits behind the comma of a share. */
export const RATE_DIGITS = 1;

/** How many per cent of the work are done, rounded to one digit; `null` where there is none. */
export function doneRate(counts: Counts): string | null {
  const total = countOf(counts, 'total');
  return total === 0 ? null : divideDecimals(String(countOf(counts, 'done') * 100), String(total), RATE_DIGITS);
}
