// Where an occurrence stands: what was judged by a person, and what the calendar says of it, kept apart.
import { daysBetween } from '../day-numbers.ts';
import type { Day } from '../day.ts';

/** What a person reports: "done" is a judgement. */
export const WORK_STATUSES = ['not-started', 'in-progress', 'done', 'dropped'] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];

/** What is shown: "overdue", "in time" and "late" are computed. */
export const WORK_STANDINGS = [
  'not-started',
  'in-progress',
  'overdue',
  'done-in-time',
  'done-late',
  'dropped',
] as const;
export type WorkStanding = (typeof WORK_STANDINGS)[number];

export type Judged = {
  readonly status: WorkStatus;
  /** The last day in time; `null` where there is none. */
  readonly due: Day | null;
  /** The day it was done. */
  readonly finished: Day | null;
};

export function isOpen({ status }: Pick<Judged, 'status'>): boolean {
  return status === 'not-started' || status === 'in-progress';
}

/** Days behind the last day in time: until `today` while it is open, until the day it was done after that; 0 in time or without a day. */
export function daysLate(work: Judged, today: Day): number {
  const { due, finished, status } = work;
  if (due === null || status === 'dropped') return 0;
  const until = isOpen(work) ? today : (finished ?? due);
  // Days are compared as text: most work is in time, and counting days costs more.
  return until > due ? daysBetween(due, until) : 0;
}

/** @param late the days late, as `daysLate` counts them */
export function standingFrom(status: WorkStatus, late: number): WorkStanding {
  switch (status) {
    case 'not-started':
    case 'in-progress':
      return late > 0 ? 'overdue' : status;
    case 'done':
      return late > 0 ? 'done-late' : 'done-in-time';
    case 'dropped':
      return 'dropped';
  }
}

export function standingOfWork(work: Judged, today: Day): WorkStanding {
  return standingFrom(work.status, daysLate(work, today));
}

/** Standing and days late of work on a day. */
export function judged(work: Judged, today: Day): { readonly standing: WorkStanding; readonly late: number } {
  const late = daysLate(work, today);
  return { standing: standingFrom(work.status, late), late };
}

/** How long work is overdue, in the steps a Chánh Văn phòng asks for. */
export const AGEING = ['1-7', '8-30', 'over-30'] as const;
export type Ageing = (typeof AGEING)[number];

/** The step of so many days late; `null` for none. */
export function ageingOf(late: number): Ageing | null {
  if (late <= 0) return null;
  return late <= 7 ? '1-7' : late <= 30 ? '8-30' : 'over-30';
}
