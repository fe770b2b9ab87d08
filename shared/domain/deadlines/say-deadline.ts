// Composes how a deadline was understood out of the sentences of one language; which language, the caller says.
import { screenDay } from '../day.ts';
import type { Explanation } from './explain-milestones.ts';
import type { Occurrence } from './occurrences.ts';
import type { Understood } from './understood.ts';

/** The sentence of a key of `resources/locales` with its places filled. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

function sayExplanation({ code, data, note, past }: Explanation, say: Say): string {
  const every = data.every === undefined ? '' : say(`period.${data.every}`);
  const weekday = data.weekday === undefined ? '' : say(`weekday.${data.weekday}`);
  let sentence = say(`milestone.${code}`, { ...data, every, weekday });
  if (code.startsWith('event') && data.last !== undefined)
    sentence = say('milestone.last', { sentence, last: data.last });
  if (past === true) sentence = say('milestone.past', { sentence });
  return note === undefined ? sentence : say('milestone.noted', { note, sentence });
}

/** How a time phrase was understood, one line a milestone, and what was not. */
export function sayDeadline(
  explained: readonly Explanation[],
  unread: string | undefined,
  say: Say,
): readonly string[] {
  const lines = explained.map((one) => sayExplanation(one, say));
  // A phrase of which nothing was read has said so already.
  const [first] = explained;
  return unread === undefined || first?.code === 'unknown'
    ? lines
    : [...lines, say('milestone.unread', { words: unread })];
}

/** `understood` says what the words mean, `doubts` what the clerk should look at; either may be empty. */
export type SaidDeadline = {
  readonly understood: readonly string[];
  readonly doubts: readonly string[];
  /** The first day of them, for a narrow place; `null` where the words name none. */
  readonly first: string | null;
};

function sayPeriod({ due, lastWorkingDay }: Occurrence, isMarked: boolean, say: Say): string {
  const day = screenDay(due);
  return isMarked && due !== lastWorkingDay
    ? say('milestone.next-rest', { day, last: screenDay(lastWorkingDay) })
    : day;
}

/** What the screen says beside the words of a deadline. */
export function sayUnderstood(known: Understood, say: Say): SaidDeadline {
  const { explained, unread, impossible, next, days, rest, isEndOfWeek } = known;
  const isDoubtful = ({ code, past }: Explanation): boolean => code === 'unknown' || past === true;
  const periods = next.map((one) => sayPeriod(one, !isEndOfWeek, say)).join(', ');
  const [first, second] = [...days, ...next.map(({ due }) => due)].toSorted();
  const nothingRead = explained[0]?.code === 'unknown';
  return {
    understood: [
      ...explained.filter((one) => !isDoubtful(one)).map((one) => sayExplanation(one, say)),
      ...(next.length === 0 ? [] : [say('milestone.next', { periods })]),
    ],
    doubts: [
      ...impossible.map((day) => say('milestone.impossible', { day })),
      ...explained.filter(isDoubtful).map((one) => sayExplanation(one, say)),
      ...(unread === undefined || nothingRead || impossible.length > 0
        ? []
        : [say('milestone.unread', { words: unread })]),
      ...rest.map(({ due, lastWorkingDay }) =>
        say('milestone.rest', { day: screenDay(due), last: screenDay(lastWorkingDay) }),
      ),
    ],
    first: first === undefined ? null : second === undefined ? screenDay(first) : `${screenDay(first)} …`,
  };
}
