// What the answers of a row mean for the book: which of them may be taken over, and what is written down when they are.
import type { Day } from '../day.ts';
import type { WorkStatus } from '../deadlines/standing.ts';
import { figureFlaws } from '../reports/check-figures.ts';
import type { Measure, MeasuredFigures } from '../reports/measures.ts';
import { partsOf, printPeriod, type Period } from '../reports/periods.ts';
import type { FormFigure, ReplyField } from './form-content.ts';
import type { ReadReply } from './form-reading.ts';

/** How the work of a row stands now; `null` where it is no longer in the book. */
export type WorkNow = {
  readonly status: WorkStatus;
  readonly finished: Day | null;
  readonly last: string | null;
} | null;
/** The figures of the unit as they are now; `measure` is `null` where it is no longer measured. */
export type FigureNow = MeasuredFigures & {
  readonly note: string | null;
  readonly measure: Measure | null;
  /** The closed report that holds the period. */
  readonly closedBy: Period | null;
};

export type ReplyProblem = {
  /** A code of the sentences of the screens. */
  readonly code: string;
  /** What the sentence names: a report, a day. */
  readonly about: string;
  /** Cannot be taken over; otherwise it is only to be looked at. */
  readonly blocks: boolean;
};
export type Problems = ReadonlyMap<ReplyField, ReplyProblem>;

const blocking = (code: string, about = ''): ReplyProblem => ({ code, about, blocks: true });
const doubtful = (code: string, about = ''): ReplyProblem => ({ code, about, blocks: false });

function valueOf(replies: readonly ReadReply[], field: ReplyField): string | null {
  return replies.find((reply) => reply.field === field)?.value ?? null;
}

function ownProblems(replies: readonly ReadReply[]): [ReplyField, ReplyProblem][] {
  return replies.flatMap(({ field, problem }): [ReplyField, ReplyProblem][] =>
    problem === null ? [] : [[field, problem === 'unsure-number' ? doubtful(problem) : blocking(problem)]],
  );
}

export function taskProblems(replies: readonly ReadReply[], now: WorkNow, today: Day): Problems {
  if (now === null) return new Map(replies.map(({ field }) => [field, blocking('work-gone')]));
  const problems = new Map(ownProblems(replies));
  const said = valueOf(replies, 'status');
  const finished = valueOf(replies, 'finished');
  if (finished !== null && finished > today) problems.set('finished', blocking('day-to-come'));
  else if (finished !== null && (said ?? now.status) !== 'done') problems.set('finished', blocking('day-without-done'));
  // A day that cannot be taken is no reason to write down another one unasked.
  if (said === 'done' && problems.get('finished')?.blocks === true) problems.set('status', doubtful('done-wrong-day'));
  else if (said === 'done' && finished === null) problems.set('status', doubtful('done-without-day'));
  if (said !== null && said !== 'done' && now.status === 'done') problems.set('status', doubtful('done-before'));
  return problems;
}

/** The figures of a row with the given answers over what is known. */
export function figuresWith(replies: readonly ReadReply[], now: MeasuredFigures): MeasuredFigures {
  const over = (field: keyof MeasuredFigures): string | null => valueOf(replies, field) ?? now[field];
  return { numerator: over('numerator'), denominator: over('denominator'), value: over('value') };
}

export function figureProblems({ period }: FormFigure, replies: readonly ReadReply[], now: FigureNow): Problems {
  const all = (problem: ReplyProblem): Problems => new Map(replies.map(({ field }) => [field, problem]));
  const { measure, closedBy } = now;
  if (measure === null || measure.every !== partsOf(period).kind) return all(blocking('measure-gone'));
  if (closedBy !== null) return all(blocking('period-closed', printPeriod(closedBy)));
  const problems = new Map(ownProblems(replies));
  for (const { path, reason } of figureFlaws(measure, period, figuresWith(replies, now))) {
    const field = replies.find((reply) => reply.field === path)?.field ?? replies[0]?.field;
    if (field !== undefined && !problems.get(field)?.blocks) problems.set(field, blocking(reason));
  }
  return problems;
}

/** Whether a cell is taken over unless the clerk says otherwise. */
export function isTakenByDefault(problem: ReplyProblem | undefined): boolean {
  return problem === undefined || (!problem.blocks && problem.code === 'done-without-day');
}

export type AnsweredProgress = {
  readonly day: Day;
  readonly status: WorkStatus;
  readonly text: string | null;
  readonly productNumber: string | null;
  readonly difficulty: string | null;
};

/**
 * The entry of the log that the taken answers of a row make; `null` where none is taken.
 * @param received the day the form came back: it stands for a day of completion that was not given
 */
export function progressOf(
  taken: readonly ReadReply[],
  now: NonNullable<WorkNow>,
  received: Day,
): AnsweredProgress | null {
  if (taken.length === 0) return null;
  const said = valueOf(taken, 'status');
  const status = said === null ? now.status : (said as WorkStatus);
  const done = valueOf(taken, 'finished') ?? (now.status === 'done' ? now.finished : null);
  const [difficulty, proposal] = [valueOf(taken, 'difficulty'), valueOf(taken, 'proposal')];
  const words = [difficulty, proposal === null ? null : `Kiến nghị: ${proposal}`].filter((one) => one !== null);
  return {
    day: status === 'done' ? (done ?? received) : received,
    status,
    text: valueOf(taken, 'result'),
    productNumber: valueOf(taken, 'productNumber'),
    difficulty: words.length === 0 ? null : words.join('\n'),
  };
}
