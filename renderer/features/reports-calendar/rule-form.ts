// The form of a rule of reports as it is typed, and the rule it comes to or what is wrong with it, field by field.
import { dayParts, readScreenDay, screenDay, type Day } from '../../../shared/domain/day.ts';
import { FIXED_DAY_PRESETS, TERM_PRESETS } from '../../../shared/domain/reports/rule-presets.ts';
import {
  CYCLES,
  ReportRuleSpecSchema,
  type Cover,
  type Cycle,
  type ReportRuleSpec,
  type RuleWindow,
} from '../../../shared/domain/reports/rules.ts';

export const RULE_CHOICES = [...CYCLES, 'days', 'terms', 'once'] as const;
export type RuleChoice = (typeof RULE_CHOICES)[number];

/** A row of a list of days or terms; `key` tells rows apart while they are typed. */
export type FixedRow = { readonly key: number; readonly day: string; readonly covers: Cover };
export type TermRow = {
  readonly key: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly due: string;
};

/** Days as the clerk types them: "03/3" of every year, "05/12/2026" of one. */
export type RuleForm = {
  readonly choice: RuleChoice;
  readonly day: number | 'last';
  readonly month: 'last' | 'next';
  readonly before: boolean;
  readonly window: 'decree' | 'calendar' | 'own';
  readonly fromDay: number;
  readonly toDay: number | 'last';
  readonly days: readonly FixedRow[];
  readonly terms: readonly TermRow[];
  readonly from: string;
  readonly to: string;
  readonly due: string;
  readonly since: string;
  readonly until: string;
};

/** Fields by their path in the form ("since", "days.1.day") with the reason code. */
export type RuleProblems = Readonly<Record<string, string>>;

type FixedDays = Extract<ReportRuleSpec, { readonly kind: 'days' }>['days'];
type Terms = Extract<ReportRuleSpec, { readonly kind: 'terms' }>['terms'];

function fixedRows(days: Readonly<FixedDays>): readonly FixedRow[] {
  return days.map(({ day, covers }, key) => ({ key, day: printYearDay(day), covers }));
}

function termRows(terms: Readonly<Terms>): readonly TermRow[] {
  return terms.map(({ name, from, to, due }, key) => ({
    key,
    name,
    from: printYearDay(from),
    to: printYearDay(to),
    due: printYearDay(due),
  }));
}

/** The form begins with the days of Nghị định 09/2019/NĐ-CP, Điều 12: before the 15th, figures from the 15th to the 14th. */
export function newRuleForm(today: Day): RuleForm {
  return {
    choice: 'month',
    day: 15,
    month: 'last',
    before: true,
    window: 'decree',
    fromDay: 15,
    toDay: 14,
    days: fixedRows(FIXED_DAY_PRESETS),
    terms: termRows(TERM_PRESETS),
    from: '',
    to: '',
    due: '',
    since: today === '' ? '' : screenDay(`${today.slice(0, 8)}01`),
    until: '',
  };
}

/** "03/3" or "3-3" as `MM-DD`; `null` where no year has such a day. */
export function readYearDay(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text);
  if (match === null) return null;
  const day = `${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return dayParts(`2000-${day}`) === null ? null : day;
}

function printYearDay(day: string): string {
  const [month = '', number = ''] = day.split('-');
  return `${number}/${Number(month) <= 2 ? month : Number(month)}`;
}

/** A whole day; `null` for none or one that is no day. */
function wholeDay(text: string): Day | null {
  const day = readScreenDay(text);
  return day !== null && day.length === 10 ? day : null;
}

function windowOfForm({ window, fromDay, toDay }: RuleForm): RuleWindow {
  return window === 'own' ? { fromDay, toDay } : window;
}

/** Fields of the form whose words are no day. */
function unreadable(form: RuleForm): RuleProblems {
  const problems: Record<string, string> = {};
  const whole = (field: 'from' | 'to' | 'due' | 'since' | 'until', needed: boolean): void => {
    const text = form[field].trim();
    if (text === '' ? needed : wholeDay(text) === null) problems[field] = text === '' ? 'empty' : 'not-a-full-day';
  };
  const ofYear = (path: string, text: string): void => {
    if (readYearDay(text) === null) problems[path] = text.trim() === '' ? 'empty' : 'not-a-year-day';
  };
  if (form.choice === 'once') for (const field of ['from', 'to', 'due'] as const) whole(field, true);
  else for (const field of ['since', 'until'] as const) whole(field, false);
  if (form.choice === 'days') form.days.forEach(({ day }, at) => ofYear(`days.${at}.day`, day));
  if (form.choice === 'terms')
    form.terms.forEach((term, at) => {
      if (term.name.trim() === '') problems[`terms.${at}.name`] = 'empty';
      for (const field of ['from', 'to', 'due'] as const) ofYear(`terms.${at}.${field}`, term[field]);
    });
  return problems;
}

function draftOf(form: RuleForm): unknown {
  const { choice, before } = form;
  const asked = { since: wholeDay(form.since), until: wholeDay(form.until) };
  switch (choice) {
    case 'days':
      return {
        kind: 'days',
        days: form.days.map(({ day, covers }) => ({ day: readYearDay(day), covers })),
        before,
        window: windowOfForm(form),
        ...asked,
      };
    case 'terms':
      return {
        kind: 'terms',
        terms: form.terms.map(({ name, from, to, due }) => ({
          name,
          from: readYearDay(from),
          to: readYearDay(to),
          due: readYearDay(due),
        })),
        before,
        ...asked,
      };
    case 'once':
      return { kind: 'once', from: wholeDay(form.from), to: wholeDay(form.to), due: wholeDay(form.due), before };
    case 'month':
    case 'quarter':
    case 'half':
    case 'nine-months':
    case 'year':
      return {
        kind: 'cycle',
        every: choice,
        due: { day: form.day, month: form.month, before },
        window: windowOfForm(form),
        ...asked,
      };
  }
}

export type ReadRule = { readonly spec: ReportRuleSpec } | { readonly problems: RuleProblems };

/** The rule a form comes to; each problem stands at its field. */
export function readRuleForm(form: RuleForm): ReadRule {
  const problems = unreadable(form);
  if (Object.keys(problems).length > 0) return { problems };
  const read = ReportRuleSpecSchema.safeParse(draftOf(form));
  if (read.success) return { spec: read.data };
  return { problems: Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message])) };
}

/** The form of a rule that is there. */
export function formOfRule(spec: ReportRuleSpec, today: Day): RuleForm {
  const first = newRuleForm(today);
  const shown = (day: Day | null): string => (day === null ? '' : screenDay(day));
  if (spec.kind === 'once')
    return {
      ...first,
      choice: 'once',
      before: spec.before,
      from: shown(spec.from),
      to: shown(spec.to),
      due: shown(spec.due),
    };
  const asked = { since: shown(spec.since), until: shown(spec.until) };
  const framed = (window: RuleWindow): Pick<RuleForm, 'window' | 'fromDay' | 'toDay'> =>
    typeof window === 'string' ? { window, fromDay: 15, toDay: 14 } : { window: 'own', ...window };
  switch (spec.kind) {
    case 'cycle': {
      const choice: Cycle = spec.every;
      return { ...first, choice, ...spec.due, ...framed(spec.window), ...asked };
    }
    case 'days':
      return {
        ...first,
        choice: 'days',
        days: fixedRows(spec.days),
        before: spec.before,
        ...framed(spec.window),
        ...asked,
      };
    case 'terms':
      return { ...first, choice: 'terms', terms: termRows(spec.terms), before: spec.before, ...asked };
  }
}

/** The rule of the office does not ask for what is long past; a document asks from its own day on. */
export function asksSince(spec: ReportRuleSpec, today: Day): ReportRuleSpec {
  return spec.kind === 'once' || spec.since !== null || today === ''
    ? spec
    : { ...spec, since: `${today.slice(0, 8)}01` };
}
