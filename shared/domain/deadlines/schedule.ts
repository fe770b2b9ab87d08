// The schedule of a task of an issued document: one occurrence for each day or period its deadline names, kept beside the words.
import { firstDayOf, type Day, type PartialDay } from '../day.ts';
import { addDays } from '../day-numbers.ts';
import { fold } from '../text.ts';
import { addWorkingDays, type WorkingCalendar } from '../working-days.ts';
import { MILESTONE_KINDS, type Milestone } from './milestone.ts';
import { occurrencesOf } from './occurrences.ts';
import { readTimePhrase } from './read-phrase.ts';

/**
 * Why an occurrence has no day yet: it counts from an event, another document or a guidance sets it, its words are not understood,
 * or its day is before the day of the document itself.
 */
export const WAITS = ['event', 'document', 'guidance', 'unknown', 'past'] as const;
export type Waits = (typeof WAITS)[number];

/** `none` stands for a task without words of a deadline. */
export const OCCURRENCE_KINDS = [...MILESTONE_KINDS, 'none'] as const;
export type OccurrenceKind = (typeof OCCURRENCE_KINDS)[number];

export type ScheduleRules = {
  /** Whether "trước ngày N" leaves day N itself in time. */
  readonly beforeIncludesDay: boolean;
  readonly calendar: WorkingCalendar;
};

export type ScheduledTask = {
  readonly content: string;
  readonly time: string | null;
  readonly products: readonly string[];
};

/** Year and day of the document. */
export type ScheduledPlan = { readonly year: number; readonly issued: PartialDay | null };

export type Slot = {
  /** Names the occurrence within its task; the same for the same reading, whatever the rules of the office. */
  readonly slot: string;
  readonly kind: OccurrenceKind;
  /** First day of the period, where it has one. */
  readonly from: Day | null;
  /** The last day in time; `null` for constant work and where it `waits`. */
  readonly due: Day | null;
  readonly waits: Waits | null;
  /** What is to be done then, in the words of the phrase. */
  readonly note: string | null;
  /** A report comes back in every period. */
  readonly report: boolean;
};

const REPORT = 'bao cao';

/** No plan of an office is followed longer. */
const LONGEST_YEARS = 10;

/** Cycles that are ticked off one by one; daily work is constant work. */
function isFollowed({ every }: Milestone): boolean {
  return every !== undefined && every !== 'day';
}

/** Whether the day waits for somebody to type it. */
function waitsFor(milestone: Milestone): Waits | null {
  const { kind, every, by } = milestone;
  if (kind === 'recurring') return every === 'days' || every === 'event' ? 'event' : null;
  const waiting = WAITS.find((one) => one === kind);
  return waiting !== undefined && by === undefined ? waiting : null;
}

type Reading = {
  readonly milestones: readonly Milestone[];
  readonly report: boolean;
  readonly issued: Day | null;
};

/** One slot a period; those over before the day of the document were never asked for. */
function cycleSlots(
  milestone: Milestone,
  at: number,
  plan: ScheduledPlan,
  reading: Reading,
  rules: ScheduleRules,
): Slot[] {
  const last = Math.min(Number((milestone.to ?? `${plan.year}`).slice(0, 4)), plan.year + LONGEST_YEARS);
  const years = Array.from({ length: Math.max(1, last - plan.year + 1) }, (_, after) => plan.year + after);
  return years
    .flatMap((year) => occurrencesOf([milestone], year, rules.calendar))
    .filter(({ due }) => reading.issued === null || due >= reading.issued)
    .map(({ from, due }) => ({
      slot: `${at}@${from ?? due}`,
      kind: 'recurring',
      from: from ?? null,
      due,
      waits: null,
      note: milestone.note ?? null,
      report: reading.report || fold(milestone.note ?? '').includes(REPORT),
    }));
}

function singleSlot(
  milestone: Milestone,
  at: number,
  plan: ScheduledPlan,
  reading: Reading,
  rules: ScheduleRules,
): Slot {
  const [found] = milestone.kind === 'recurring' ? [] : occurrencesOf([milestone], plan.year, rules.calendar);
  const due = found?.due ?? null;
  const isPast = due !== null && reading.issued !== null && due < reading.issued;
  return {
    slot: `${at}`,
    kind: milestone.every === 'day' ? 'ongoing' : milestone.kind,
    from: found?.from ?? null,
    due: isPast ? null : due,
    waits: isPast ? 'past' : waitsFor(milestone),
    note: milestone.note ?? null,
    report: false,
  };
}

/** What the words of a deadline were understood as, under the rules of an office. */
export function milestonesOf(
  time: string | null,
  { year, issued }: ScheduledPlan,
  { beforeIncludesDay }: Pick<ScheduleRules, 'beforeIncludesDay'>,
): readonly Milestone[] {
  if (time === null) return [];
  const day = issued === null ? {} : { documentDate: firstDayOf(issued) };
  return readTimePhrase(time, { year, beforeIncludesDay, ...day }).milestones;
}

const OPEN: Omit<Slot, 'kind'> = { slot: '-', from: null, due: null, waits: null, note: null, report: false };

/**
 * The occurrences of a task in the order of its words; never empty: a task without a day has one to report on all the same.
 * A day before the day of the document is not taken for a deadline (`waits: 'past'`); daily work is constant work.
 */
export function scheduleTask(task: ScheduledTask, plan: ScheduledPlan, rules: ScheduleRules): readonly Slot[] {
  if (task.time === null || task.time.trim() === '') return [{ ...OPEN, kind: 'none' }];
  const issued = plan.issued === null ? null : firstDayOf(plan.issued);
  const milestones = milestonesOf(task.time, plan, rules);
  const report = [task.content, ...task.products].some((text) => fold(text).includes(REPORT));
  const reading = { milestones, report, issued };
  const slots = milestones.flatMap((milestone, at): readonly Slot[] => {
    const cycles = milestone.kind === 'recurring' && isFollowed(milestone);
    const waits = waitsFor(milestone) !== null;
    return cycles && !waits
      ? cycleSlots(milestone, at, plan, reading, rules)
      : [singleSlot(milestone, at, plan, reading, rules)];
  });
  // Constant work beside a day or a cycle needs no line of its own, unless it is said to be something else.
  const own = slots.filter(({ kind, note }) => kind !== 'ongoing' || note !== null);
  const [first] = slots;
  if (own.length > 0) return own;
  return [first ?? { ...OPEN, kind: 'unknown', waits: 'unknown' }];
}

/**
 * The day an occurrence falls due when its event happened on `day`: N days or working days after it or before it; without a
 * number the day itself.
 */
export function dueAfterEvent(milestone: Milestone, day: Day, calendar: WorkingCalendar): Day {
  const { days = 0, working, relation } = milestone;
  const count = relation === 'before' ? -days : days;
  return working === true ? addWorkingDays(day, count, calendar) : addDays(day, count);
}

/** The milestone an occurrence came from; `undefined` where the words name none. */
export function milestoneOfSlot(slot: string, milestones: readonly Milestone[]): Milestone | undefined {
  return milestones[Number.parseInt(slot, 10)];
}
