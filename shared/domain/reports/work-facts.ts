// What is known of one piece of work for reports: its log, so that it can be told how it stood at the end of any day.
import { judged, type WorkStanding, type WorkStatus } from '../deadlines/standing.ts';
import type { OccurrenceKind, Waits } from '../deadlines/schedule.ts';
import { dayBefore, type Day } from '../day.ts';
import type { DataWindow } from './periods.ts';

export type WorkFact = {
  readonly id: string;
  readonly taskId: string;
  readonly kind: OccurrenceKind;
  /** First day of the period of a cycle. */
  readonly from: Day | null;
  readonly due: Day | null;
  readonly waits: Waits | null;
  /** What is to be done then. */
  readonly note: string | null;
  /** Reports in the order they were written down: the day each tells of, and what it says. */
  readonly marks: readonly { readonly day: Day; readonly status: WorkStatus }[];
  /** Extensions in their order: the day each was given, and the due day until then. */
  readonly moves: readonly { readonly on: Day; readonly from: Day | null }[];
};

export type WorkAt = {
  readonly status: WorkStatus;
  readonly finished: Day | null;
  readonly due: Day | null;
  readonly standing: WorkStanding;
  readonly late: number;
};

function markAt({ marks }: WorkFact, day: Day): WorkFact['marks'][number] | undefined {
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at];
    // A report written later about an earlier day counts on that day: figures of the past are corrected by it.
    if (mark !== undefined && mark.day <= day) return mark;
  }
  return undefined;
}

/** The due day as it was known at the end of a day: an extension given later was not. */
export function dueAt({ due, moves }: Pick<WorkFact, 'due' | 'moves'>, day: Day): Day | null {
  const later = moves.find(({ on }) => on > day);
  return later === undefined ? due : later.from;
}

/** How the work stood at the end of a day. */
export function workAt(fact: WorkFact, day: Day): WorkAt {
  const mark = markAt(fact, day);
  const status = mark?.status ?? 'not-started';
  const finished = status === 'done' ? (mark?.day ?? null) : null;
  const due = dueAt(fact, day);
  const { standing, late } = judged({ status, due, finished }, day);
  return { status, finished, due, standing, late };
}

function isClosed({ status }: Pick<WorkAt, 'status'>): boolean {
  return status === 'done' || status === 'dropped';
}

/** Whether it has begun: a cycle with its period, work that waits for an event with its day or its first report. */
function hasBegun(fact: WorkFact, at: WorkAt, day: Day): boolean {
  if (fact.kind === 'recurring') {
    const first = fact.from ?? at.due;
    return first === null ? at.status !== 'not-started' : first <= day;
  }
  return at.due !== null || fact.waits === null || at.status !== 'not-started';
}

/**
 * How work stood at the end of a window, where it is to be told there: it had begun, and was not closed before the window. `null`
 * otherwise. So every piece of work is told until it is done, and once more in the period it is done in.
 */
export function workIn(fact: WorkFact, days: DataWindow): WorkAt | null {
  return workSince(fact, days, dayBefore(days.from));
}

/** As `workIn`, with the day before the window worked out once for many pieces of work. */
export function workSince(fact: WorkFact, days: DataWindow, before: Day): WorkAt | null {
  const end = workAt(fact, days.to);
  if (!hasBegun(fact, end, days.to)) return null;
  if (!isClosed(end)) return end;
  const mark = markAt(fact, before);
  return mark !== undefined && isClosed(mark) ? null : end;
}
