// What a row of the list says in words, the same on the screen and on paper.
import type { TFunction } from 'i18next';
import { screenDay } from '../../../shared/domain/day.ts';
import { milestonesOf } from '../../../shared/domain/deadlines/schedule.ts';
import { givenBy } from '../../../shared/domain/follow-up-letter.ts';
import { NO_UNIT, isUnanswered, type FollowFilter, type FollowRow } from '../../../shared/domain/follow-up.ts';
import type { Period } from '../../../shared/domain/deadlines/milestone.ts';
import type { Unit } from '../../../shared/domain/organisation.ts';

/** Names of units by their keys. */
export type UnitNames = ReadonlyMap<string, string>;

export function unitNames(units: readonly Unit[]): UnitNames {
  return new Map(units.map((unit) => [unit.key, unit.name]));
}

/** Who leads: units, then others as the document says. */
export function leadWords({ units, phrase }: Pick<FollowRow, 'units' | 'phrase'>, names: UnitNames): string {
  const named = units.map((unit) => names.get(unit) ?? '').filter((name) => name !== '');
  return [...named, ...(phrase === null ? [] : [phrase])].join('; ');
}

/** How long the cycles are that a phrase names, by their notes. Reading one takes a moment, and rows share their words. */
const cycles = new Map<string, ReadonlyMap<string, readonly Period[]>>();

function cyclesOf(time: string, year: number): ReadonlyMap<string, readonly Period[]> {
  const key = `${year} ${time}`;
  const known = cycles.get(key);
  if (known !== undefined) return known;
  const read = new Map<string, Period[]>();
  for (const { kind, every, note = '' } of milestonesOf(time, { year, issued: null }, { beforeIncludesDay: false }))
    if (kind === 'recurring' && every !== undefined) read.set(note, [...(read.get(note) ?? []), every]);
  cycles.set(key, read);
  return read;
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, 'nine-months': 9, year: 12 } as const;

type Cycled = Pick<FollowRow, 'kind' | 'from' | 'planned' | 'time' | 'note' | 'year'>;

/** The cycle a row is of; of several ("quý, 6 tháng, năm") the shortest whose period holds the day. */
function cycleOf({ from, planned, time, note, year }: Cycled): Period | null {
  const named = time === null ? [] : (cyclesOf(time, year).get(note ?? '') ?? []);
  if (named.length <= 1 || from === null || planned === null) return named[0] ?? null;
  const months =
    (Number(planned.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(planned.slice(5, 7)) -
    Number(from.slice(5, 7));
  const lengths = Object.entries(MONTHS) as [keyof typeof MONTHS, number][];
  return lengths.find(([every, length]) => named.includes(every) && months < length)?.[0] ?? null;
}

/** "kỳ tháng 3/2026"; empty for what has no period. */
export function periodWords(t: TFunction, row: Cycled): string {
  const { kind, from } = row;
  if (kind !== 'recurring' || from === null) return '';
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  const every = cycleOf(row);
  switch (every) {
    case 'month':
      return t('work.period.month', { month, year });
    case 'quarter':
      return t('work.period.quarter', { quarter: ['I', 'II', 'III', 'IV'][Math.ceil(month / 3) - 1], year });
    case 'half-year':
      return t(month <= 6 ? 'work.period.firstHalf' : 'work.period.secondHalf', { year });
    case 'nine-months':
      return t('work.period.nineMonths', { year });
    case 'year':
      return t('work.period.year', { year });
    case 'day':
    case 'days':
    case 'week':
    case 'event':
    case null:
      return t('work.period.from', { day: screenDay(from) });
  }
}

/** What is below a task: what is to be done then, and for which period. */
export function partWords(t: TFunction, row: FollowRow): string {
  return [row.note ?? '', periodWords(t, row)].filter((words) => words !== '').join(' · ');
}

/** The document that gave a task, and the task's place in it. */
export function planWords(row: FollowRow): string {
  return givenBy(row);
}

export function planHref({ planId }: Pick<FollowRow, 'planId'>): string {
  return `/ke-hoach/${planId}/nhiem-vu`;
}

export function dueWords(t: TFunction, row: FollowRow): string {
  if (row.due !== null) return screenDay(row.due);
  return row.waits === null ? t('work.constant') : t('work.undated');
}

/** That a unit was reminded and has not answered; empty otherwise. */
export function reminderWords(t: TFunction, row: FollowRow): string {
  return isUnanswered(row) && row.reminded !== null ? t('work.reminded', { day: screenDay(row.reminded) }) : '';
}

export function lastWords(t: TFunction, { lastDay, lastText }: Pick<FollowRow, 'lastDay' | 'lastText'>): string {
  if (lastDay === null) return '';
  return lastText === null ? screenDay(lastDay) : t('work.last', { day: screenDay(lastDay), text: lastText });
}

/** The name of a month, `YYYY-MM`. */
export function monthWords(t: TFunction, month: string): string {
  return t('work.month', { month: Number(month.slice(5, 7)), year: month.slice(0, 4) });
}

/** What a filter asks for besides its bucket, for the line under a title. */
export function filterWords(
  t: TFunction,
  filter: FollowFilter,
  names: { readonly units: UnitNames; readonly plans: ReadonlyMap<string, string> },
): readonly string[] {
  const { year, units, plans, groups, standings, ageing, from, to, undated, words } = filter;
  const unit = (key: string): string => (key === NO_UNIT ? t('work.noUnit') : (names.units.get(key) ?? ''));
  return [
    ...(year === null ? [] : [t('work.said.year', { year })]),
    ...(units.length === 0 ? [] : [t('work.said.units', { names: units.map(unit).join(', ') })]),
    ...(plans.length === 0 ? [] : [plans.map((key) => names.plans.get(key) ?? '').join(', ')]),
    ...(groups.length === 0 ? [] : [t('work.said.group')]),
    ...(standings.length === 0 ? [] : [standings.map((one) => t(`work.standing.${one}`)).join(', ')]),
    ...(ageing === null ? [] : [t(`work.ageing.${ageing}`)]),
    ...(from === null ? [] : [t('work.said.from', { day: screenDay(from) })]),
    ...(to === null ? [] : [t('work.said.to', { day: screenDay(to) })]),
    ...(undated ? [t('work.undated')] : []),
    ...(words === '' ? [] : [t('work.said.words', { words })]),
  ];
}
