// Joins what was found in one clause: neighbours lend each other their year, two ends make a range, a cycle takes the period behind it.
import { placeToMilestone, spanOf, type Found, type Place, type ReadOptions } from './found.ts';
import type { Milestone } from './milestone.ts';
import { isDash, textBetween, wordAt, type Clause } from './phrase-tokens.ts';

/** Milestones that share their words: "Quý II và Quý IV báo cáo kết quả". */
export type Group = { readonly start: number; readonly end: number; readonly milestones: readonly Milestone[] };

const LISTING = new Set([',', 'và', 'hoặc', '&', '/']);

/** The words between two found are only such as list things. */
function isListed(clause: Clause, one: Found, other: Found): boolean {
  for (let at = one.end; at < other.start; at += 1)
    if (!LISTING.has(wordAt(clause, at)) && !isDash(wordAt(clause, at))) return false;
  return other.start - one.end <= 2;
}

/** "15/3, 15/6 và 15/9/2024": the year is said once, at the end. */
function lendYears(clause: Clause, found: readonly Found[]): readonly Found[] {
  const lent = [...found];
  for (let at = lent.length - 2; at >= 0; at -= 1) {
    const [one, next] = [lent[at], lent[at + 1]];
    if (one?.is !== 'place' || next?.is !== 'place' || one.year !== null || next.year === null) continue;
    if (isListed(clause, one, next)) lent[at] = { ...one, year: next.year };
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

/** "Từ ngày 01/3 đến ngày 30/6/2024" as one period. */
function joinRanges(clause: Clause, found: readonly Found[], options: ReadOptions): readonly Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last?.is === 'place' && next.is === 'place' && isRange(clause, last, next)) {
      const from = spanOf(last, options.year)?.from;
      const to = spanOf(next, options.year)?.to;
      if (from !== undefined && to !== undefined && from <= to) {
        const milestone: Milestone = { kind: next.unit, from, to, by: to, inclusive: true };
        joined[joined.length - 1] = { is: 'whole', start: last.start, end: next.end, milestones: [milestone] };
        continue;
      }
    }
    joined.push(next);
  }
  return joined;
}

/** Whether a cycle or "thường xuyên" takes this period as its own: always a year, quarters only where it goes by quarters. */
function takes(clause: Clause, taker: Found, end: number, place: Found): place is Extract<Found, { is: 'place' }> {
  if (taker.is !== 'whole' || taker.takes === undefined || place.is !== 'place') return false;
  if (place.bond !== 'on' || place.year === 'each') return false;
  const gap = place.start - end;
  if (gap > 1 || (gap === 1 && ![',', 'và', '('].includes(wordAt(clause, end)))) return false;
  if (place.unit === 'year') return true;
  return place.unit === 'quarter' && taker.milestones.some(({ every }) => every === 'quarter');
}

function takePeriods(text: string, clause: Clause, found: readonly Found[], options: ReadOptions): readonly Found[] {
  const kept: Found[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const taker = found[at];
    if (taker === undefined) break;
    let [end, from, to, quarters] = [taker.end, '9999', '', false];
    let next = found[at + 1];
    while (next !== undefined && takes(clause, taker, Math.min(end, next.start), next)) {
      const span = spanOf(next, options.year);
      if (span === null || next.start - end > 1) break;
      from = span.from < from ? span.from : from;
      if (next.open !== true) to = span.to > to ? span.to : to;
      quarters ||= next.unit === 'quarter';
      end = Math.max(end, next.end);
      at += 1;
      next = found[at + 1];
    }
    if (taker.is !== 'whole' || from === '9999') {
      kept.push(taker);
      continue;
    }
    const start = wordAt(clause, taker.end) === ',' ? taker.end + 1 : taker.end;
    const period = { from, ...(to === '' ? {} : { to }) };
    const note = quarters ? { note: textBetween(text, clause, start, end) } : {};
    kept.push({ ...taker, end, milestones: taker.milestones.map((one) => ({ ...one, ...period, ...note })) });
    lendPeriod(clause, kept, period);
  }
  return kept;
}

/** "Ngày 15 hàng tháng và ngày 15 tháng cuối quý … năm 2024": the period holds for both. */
function lendPeriod(clause: Clause, kept: Found[], period: { readonly from: string; readonly to?: string }): void {
  const [before, last] = [kept.at(-2), kept.at(-1)];
  if (before?.is !== 'whole' || last === undefined || before.takes === undefined || !isListed(clause, before, last))
    return;
  kept[kept.length - 2] = { ...before, milestones: before.milestones.map((one) => ({ ...period, ...one })) };
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

/** The groups of a clause from left to right, and the words that name no real day. */
export function joinFound(
  text: string,
  clause: Clause,
  found: readonly Found[],
  options: ReadOptions,
): { readonly groups: readonly Group[]; readonly wrong: readonly string[] } {
  const ranged = joinRanges(clause, lendYears(clause, closeCycles(clause, lendBonds(clause, found))), options);
  const whole = citeRules(takePeriods(text, clause, ranged, options));
  const groups: (Group & { milestones: Milestone[]; end: number })[] = [];
  const wrong: string[] = [];
  let former: Found | null = null;
  for (const one of whole) {
    const place = one.is === 'place' ? placeToMilestone(one, options) : null;
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
