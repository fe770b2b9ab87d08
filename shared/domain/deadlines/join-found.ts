// Joins what was found in one clause: neighbours lend each other their year, two ends make a range, a cycle takes the period behind it.
import { placeToMilestone, spanOf, type Found, type Place, type ReadOptions } from './found.ts';
import type { Milestone } from './milestone.ts';
import { isDash, textBetween, wordAt, type Clause } from './phrase-tokens.ts';
import { isListed, LISTING, takePeriods } from './take-periods.ts';

/** Milestones that share their words: "Quý II và Quý IV báo cáo kết quả". */
export type Group = { readonly start: number; readonly end: number; readonly milestones: readonly Milestone[] };

/** "15/3, 15/6 và 15/9/2024": the year is said once, at the end. */
function lendYears(clause: Clause, found: readonly Found[]): readonly Found[] {
  const lent = [...found];
  for (let at = lent.length - 2; at >= 0; at -= 1) {
    const [one, next] = [lent[at], lent[at + 1]];
    if (one?.is !== 'place' || next?.is !== 'place' || one.year !== null || next.year === null) continue;
    if (isListed(clause, one, next)) lent[at] = { ...one, year: next.year, lent: true };
  }
  return lent;
}

/** "Trước ngày 15/6 và 15/12": both are before. */
function lendBonds(clause: Clause, found: readonly Found[]): readonly Found[] {
  const lent = [...found];
  for (const [at, next] of found.entries()) {
    const one = lent[at - 1];
    if (one?.is !== 'place' || next.is !== 'place' || next.bond !== 'on' || one.unit !== next.unit) continue;
    const binding = one.bond === 'before' || one.bond === 'until';
    const listed = next.start - one.end === 1 && LISTING.has(wordAt(clause, one.end));
    if (binding && listed) lent[at] = { ...next, bond: one.bond };
  }
  return lent;
}

/** A cycle and nothing more: "hằng năm", "hàng quý". */
function bareCycle(found: Found): Milestone['every'] {
  const [cycle] = found.is === 'whole' && found.milestones.length === 1 ? found.milestones : [];
  const bare =
    cycle?.kind === 'recurring' && cycle.day === undefined && cycle.times === undefined && cycle.weekday === undefined;
  return bare ? cycle.every : undefined;
}

const LEADING = new Set([',', '(', ':']);

/** "Hằng năm, trước ngày 15/12", "hàng quý (trước ngày 15 tháng cuối quý)": the second says all of the first. */
function closeCycles(clause: Clause, found: readonly Found[]): readonly Found[] {
  const closed: Found[] = [];
  for (const next of found) {
    const last = closed.at(-1);
    const every = last === undefined ? undefined : bareCycle(last);
    const gap = last === undefined ? 0 : next.start - last.end;
    const close = gap === 0 || (gap === 1 && LEADING.has(wordAt(clause, next.start - 1)));
    const isYearly = next.is === 'place' && next.year === null && every === 'year' && next.unit !== 'year';
    const isSame =
      next.is === 'whole' && every !== undefined && next.milestones.length === 1 && next.milestones[0]?.every === every;
    if (last !== undefined && close && isYearly)
      closed[closed.length - 1] = { ...next, start: last.start, year: 'each' };
    else if (last !== undefined && close && isSame) closed[closed.length - 1] = { ...next, start: last.start };
    else closed.push(next);
  }
  return closed;
}

function isRange(clause: Clause, one: Place, other: Place): boolean {
  if (one.year === 'each' || other.year === 'each' || one.open === true || other.open === true) return false;
  if (one.end > other.start) return false;
  const gap = other.start - one.end;
  if (gap === 0) return (one.bond === 'since' || one.bond === 'on') && other.bond === 'until';
  return gap === 1 && isDash(wordAt(clause, one.end)) && one.bond !== 'before' && other.bond === 'on';
}

/** The period between two places; `null` where it would end before it begins. */
function rangeOf(first: Place, last: Place, options: ReadOptions): Milestone | null {
  const to = spanOf(last, options.year)?.to;
  if (to === undefined) return null;
  let from = spanOf(first, options.year)?.from;
  // "Từ tháng 10 đến tháng 3 năm 2025": the year belongs to the end alone, if the beginning then lies in the plan's year.
  if (first.lent === true && from !== undefined && from > to)
    from = spanOf({ ...first, year: options.year }, options.year)?.from;
  return from === undefined || from > to ? null : { kind: last.unit, from, to, by: to, inclusive: true };
}

/** "Từ ngày 01/3 đến ngày 30/6/2024" as one period. */
function joinRanges(clause: Clause, found: readonly Found[], options: ReadOptions): readonly Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last?.is === 'place' && next.is === 'place' && isRange(clause, last, next)) {
      const milestone = rangeOf(last, next, options);
      joined[joined.length - 1] =
        milestone === null
          ? { is: 'passed', start: last.start, end: next.end, wrong: true }
          : { is: 'whole', start: last.start, end: next.end, milestones: [milestone] };
      continue;
    }
    joined.push(next);
  }
  return joined;
}

/** "Định kỳ báo cáo … theo quy định": the rule belongs to the cycle that names no length. */
function citeRules(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    const [rule, cycle] = [one.is === 'whole' ? one.milestones[0] : undefined, last?.is === 'whole' ? last : undefined];
    const open = cycle?.milestones.length === 1 && cycle.milestones[0]?.kind === 'recurring' && cycle.milestones[0];
    const isOpen = open !== false && open !== undefined && open.every === undefined && open.cites === undefined;
    if (
      rule?.kind === 'guidance' &&
      rule.cites !== undefined &&
      cycle !== undefined &&
      isOpen &&
      /^quy định/i.test(rule.cites)
    ) {
      kept[kept.length - 1] = { ...cycle, milestones: [{ ...open, cites: rule.cites }] };
      continue;
    }
    kept.push(one);
  }
  return kept;
}

/** "Báo cáo quý I trước ngày 03/3": the day is the deadline, and the quarter is what the report is on. */
function labelDays(text: string, clause: Clause, found: readonly Found[]): readonly Found[] {
  const labelled: Found[] = [];
  for (const next of found) {
    const last = labelled.at(-1);
    const period = last?.is === 'place' && last.unit !== 'day' && last.bond === 'on' ? last : null;
    const isDay = next.is === 'place' && next.unit === 'day' && (next.bond === 'before' || next.bond === 'until');
    const gap = period === null ? 0 : next.start - period.end;
    const near = gap === 0 || (gap === 1 && ['(', ':'].includes(wordAt(clause, next.start - 1)));
    if (period !== null && isDay && near) {
      const label = textBetween(text, clause, period.start, period.end);
      const first = labelled.findIndex((one) => one.start === period.start);
      labelled.splice(first, labelled.length, { ...next, start: period.start, label });
    } else labelled.push(next);
  }
  return labelled;
}

/** Plans look at most so many years ahead ("tầm nhìn 2050") or back; further off is a slip of the hand. */
const FAR = 50;

function isFar(found: Found, year: number): boolean {
  if (found.is !== 'place' || typeof found.year !== 'number') return false;
  return Math.abs(found.year - year) > FAR || Math.abs((found.lastYear ?? found.year) - year) > FAR;
}

function placed({ start, end }: Found): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** The groups of a clause from left to right, and the words that name no real day. */
export function joinFound(
  text: string,
  clause: Clause,
  found: readonly Found[],
  options: ReadOptions,
): { readonly groups: readonly Group[]; readonly wrong: readonly string[] } {
  const near = labelDays(text, clause, found).map((one) =>
    isFar(one, options.year) ? { is: 'passed' as const, ...placed(one), wrong: true } : one,
  );
  const ranged = joinRanges(clause, lendYears(clause, closeCycles(clause, lendBonds(clause, near))), options);
  const whole = citeRules(takePeriods(text, clause, ranged, options));
  const groups: (Group & { milestones: Milestone[]; end: number })[] = [];
  const wrong: string[] = [];
  let former: Found | null = null;
  for (const one of whole) {
    const read = one.is === 'place' ? placeToMilestone(one, options) : null;
    const label = one.is === 'place' && one.label !== undefined ? { note: one.label } : {};
    const place = read === null ? null : { ...read, ...label };
    const milestones = one.is === 'whole' ? one.milestones : place === null ? [] : [place];
    if (milestones.length === 0) {
      if (one.is === 'place' || (one.is === 'passed' && one.wrong))
        wrong.push(textBetween(text, clause, one.start, one.end));
      continue;
    }
    const last = groups.at(-1);
    if (last !== undefined && former !== null && isListed(clause, former, one)) {
      last.end = one.end;
      last.milestones.push(...milestones);
    } else groups.push({ start: one.start, end: one.end, milestones: [...milestones] });
    former = one;
  }
  return { groups, wrong };
}
