// Reads the words of a plan that speak of reports, and proposes rules from their cycles and lists of days; the clerk confirms.
import { dayParts } from '../day.ts';
import type { Milestone } from '../deadlines/milestone.ts';
import { readTimePhrase } from '../deadlines/read-phrase.ts';
import { fold, linesOf } from '../text.ts';
import { CYCLE_NAMES } from './rule-presets.ts';
import type { Cover, Cycle, ReportRuleSpec, RuleWindow } from './rules.ts';

/** A text of a plan; `time`: the words of its deadline where they stand by themselves. */
export type PlanWords = { readonly text: string; readonly time: string | null };
/** `words` as they stand in the plan. */
export type RuleSuggestion = { readonly words: string; readonly name: string; readonly spec: ReportRuleSpec };

type Dated = {
  readonly day: string;
  readonly covers: Cover | null;
  readonly before: boolean;
  readonly yearly: boolean;
};
type Reading = { readonly words: string; readonly cycles: readonly ReportRuleSpec[]; readonly dated: readonly Dated[] };

const MOST = 30;
const ALWAYS = { since: null, until: null } as const;

const CYCLE: Readonly<Partial<Record<NonNullable<Milestone['every']>, Cycle>>> = {
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half',
  'nine-months': 'nine-months',
  year: 'year',
};
/** The period named nearest before a day. Longer names first: "quý II" holds "quý I". */
const COVER_WORDS: readonly (readonly [RegExp, Cover])[] = [
  [/\bquy (?:iv|4)\b/, 'Q4'],
  [/\bquy (?:iii|3)\b/, 'Q3'],
  [/\bquy (?:ii|2)\b/, 'Q2'],
  [/\bquy (?:i|1)\b/, 'Q1'],
  [/\b(?:9|09|chin) thang\b/, '9M'],
  [/\b(?:6|06|sau) thang cuoi\b/, 'H2'],
  [/\b(?:6|06|sau) thang\b/, 'H1'],
  [/\bnam\b/, 'Y'],
];

function coverOf(words: string): Cover | null {
  const folded = fold(words);
  return COVER_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

function yearDayOf(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day of the calendar, or one that comes back each year. */
function datedOf(milestone: Milestone): Dated | null {
  const before = milestone.inclusive === false;
  const covers = coverOf(milestone.note ?? '');
  if (milestone.kind === 'recurring') {
    const { every, month, day } = milestone;
    if (every !== 'year' || month === undefined || day === undefined) return null;
    const text = yearDayOf(month, day);
    return dayParts(`2000-${text}`) === null ? null : { day: text, covers, before, yearly: true };
  }
  if (milestone.kind !== 'day' || milestone.by === undefined) return null;
  return { day: milestone.by.slice(5), covers, before, yearly: false };
}

/** Figures up to the day of the report: "trước ngày 05" is from the 5th to the 4th. */
function windowUpTo(day: number | 'last', before: boolean): RuleWindow {
  if (day === 'last' || day > 27 || (day === 1 && before)) return 'calendar';
  if (day === 15 && before) return 'decree';
  return before ? { fromDay: day, toDay: day - 1 } : { fromDay: day + 1, toDay: day };
}

function cycleOf({ kind, every, day, month, inclusive }: Milestone): ReportRuleSpec | null {
  const cycle = kind === 'recurring' && every !== undefined ? CYCLE[every] : undefined;
  if (cycle === undefined || (cycle === 'year' && month !== undefined && day !== undefined)) return null;
  const next = cycle === 'quarter' && month === 1;
  const before = day !== undefined && inclusive === false;
  const due = { day: day ?? ('last' as const), month: next ? ('next' as const) : ('last' as const), before };
  return { kind: 'cycle', every: cycle, due, window: next ? 'calendar' : windowUpTo(due.day, before), ...ALWAYS };
}

function readWords(words: string, phrase: string, year: number): Reading {
  const { milestones } = readTimePhrase(phrase, { year });
  const dated = milestones.map(datedOf).filter((one) => one !== null);
  const cycles = milestones.flatMap((milestone) => {
    // "6 tháng trước ngày 10/6": the day says when, the cycle only what it is on.
    if (milestone.day === undefined && dated.length > 0) return [];
    return cycleOf(milestone) ?? [];
  });
  return { words, cycles, dated };
}

/** What a list of days covers by its place in the year, where its words do not say so. */
function coverByMonth(day: string): Cover {
  const month = Number(day.slice(0, 2));
  return month <= 3 ? 'Q1' : month <= 6 ? 'H1' : month <= 9 ? '9M' : 'Y';
}

function specOfDays(dated: readonly Dated[]): ReportRuleSpec {
  const days = [...new Map(dated.map((one) => [one.day, one])).values()].toSorted((one, other) =>
    one.day < other.day ? -1 : 1,
  );
  const said = days.map((one) => one.covers ?? coverByMonth(one.day));
  const isClear = new Set(said).size === said.length;
  return {
    kind: 'days',
    days: days.map(({ day }, at) => ({ day, covers: isClear ? (said[at] ?? 'since') : 'since' })),
    before: days.some(({ before }) => before),
    window: 'decree',
    ...ALWAYS,
  };
}

/** One day by itself: of every year where the words say so, else asked once. */
function suggestDay({ day, covers, before, yearly }: Dated, words: string, year: number): RuleSuggestion {
  const [month = 1, number = 1] = day.split('-').map(Number);
  if ((yearly || covers === 'Y') && month === 12) {
    const due = { day: number, month: 'last', before } as const;
    const window = windowUpTo(number, before);
    return { words, name: CYCLE_NAMES.year, spec: { kind: 'cycle', every: 'year', due, window, ...ALWAYS } };
  }
  if (yearly || covers !== null)
    return { words, name: 'Báo cáo định kỳ', spec: specOfDays([{ day, covers: covers ?? 'Y', before, yearly }]) };
  const due = `${year}-${day}`;
  return {
    words,
    name: 'Báo cáo kết quả thực hiện',
    spec: { kind: 'once', from: `${year}-01-01`, to: due, due, before },
  };
}

const MEANS_REPORT = /\bbao cao\b/;

/** Sentences that speak of reports, each with the words that say when. */
function sentencesOf({ text, time }: PlanWords): readonly (readonly [words: string, phrase: string])[] {
  if (time !== null) {
    const both = `${text}\n${time}`;
    return MEANS_REPORT.test(fold(both)) ? [[`${text} – ${time}`, time]] : [];
  }
  return linesOf(text)
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .filter((sentence) => MEANS_REPORT.test(fold(sentence)))
    .map((sentence) => [sentence, sentence] as const);
}

/** Neighbours that each name one period with its day ("Báo cáo quý I: trước ngày 05/3") are one list. */
function joined(readings: readonly Reading[]): readonly Reading[] {
  const all: Reading[] = [];
  for (const reading of readings) {
    const last = all.at(-1);
    const isPart = (one: Reading): boolean =>
      one.cycles.length === 0 && one.dated.length > 0 && one.dated.every(({ covers }) => covers !== null);
    const covers = new Set([...(last?.dated ?? []), ...reading.dated].map((one) => one.covers));
    if (
      last !== undefined &&
      isPart(last) &&
      isPart(reading) &&
      covers.size === last.dated.length + reading.dated.length
    )
      all[all.length - 1] = {
        words: `${last.words}; ${reading.words}`,
        cycles: [],
        dated: [...last.dated, ...reading.dated],
      };
    else all.push(reading);
  }
  return all;
}

/**
 * Rules that the words of a plan speak of, in the order of the plan, each once. Total: words that say no time are passed over.
 * @param year of the plan, for days that name none
 */
export function suggestRules(texts: readonly PlanWords[], year: number): readonly RuleSuggestion[] {
  const readings = texts.flatMap(sentencesOf).map(([words, phrase]) => readWords(words, phrase, year));
  const found = joined(readings.filter(({ cycles, dated }) => cycles.length + dated.length > 0)).flatMap(
    ({ words, cycles, dated }): readonly RuleSuggestion[] => {
      const [only, ...more] = dated;
      return [
        ...cycles.map((spec) => ({ words, name: spec.kind === 'cycle' ? CYCLE_NAMES[spec.every] : '', spec })),
        ...(only === undefined
          ? []
          : more.length === 0
            ? [suggestDay(only, words, year)]
            : [{ words, name: 'Báo cáo định kỳ', spec: specOfDays(dated) }]),
      ];
    },
  );
  return [...new Map(found.toReversed().map((one) => [JSON.stringify(one.spec), one])).values()]
    .toReversed()
    .slice(0, MOST);
}
