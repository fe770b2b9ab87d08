// Gives a cycle or constant work the period behind it: "thường xuyên trong năm 2024", "ngày 15 tháng cuối quý, Quý I, II và cả năm".
import type { Day } from '../day.ts';
import { spanOf, type Found, type Place, type ReadOptions } from './found.ts';
import type { Milestone } from './milestone.ts';
import { isDash, textBetween, wordAt, type Clause } from './phrase-tokens.ts';

export const LISTING = new Set([',', 'và', 'hoặc', '&', '/', '+']);

/** The words between two found are only such as list things. */
export function isListed(clause: Clause, one: Found, other: Found): boolean {
  for (let at = one.end; at < other.start; at += 1)
    if (!LISTING.has(wordAt(clause, at)) && !isDash(wordAt(clause, at))) return false;
  return other.start - one.end <= 2;
}

/** Always a year; quarters only where the cycle goes by quarters. */
function takes(clause: Clause, taker: Found, end: number, place: Found): place is Extract<Found, { is: 'place' }> {
  if (taker.is !== 'whole' || taker.takes === undefined || place.is !== 'place') return false;
  if (place.bond !== 'on' || place.year === 'each') return false;
  const gap = place.start - end;
  if (gap > 1 || (gap === 1 && ![',', 'và', '('].includes(wordAt(clause, end)))) return false;
  if (place.unit === 'year') return true;
  return place.unit === 'quarter' && taker.milestones.some(({ every }) => every === 'quarter');
}

type Span = { readonly from: Day; readonly to?: Day };

/** Neighbouring quarters as one: "Quý I, II, IV" are two spans. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const next = last?.to === undefined ? null : followingMonth(last.to);
    if (last !== undefined && next === span.from.slice(0, 7)) joined[joined.length - 1] = { ...span, from: last.from };
    else joined.push(span);
  }
  return joined;
}

function followingMonth(day: Day): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`;
}

/** What was taken: the places, and their first and last day. */
type Taken = { readonly places: readonly Place[]; readonly spans: readonly Span[]; readonly end: number };

function takenBehind(clause: Clause, found: readonly Found[], at: number, options: ReadOptions): Taken {
  const taker = found[at];
  const places: Place[] = [];
  const spans: Span[] = [];
  let end = taker?.end ?? 0;
  for (let step = at + 1; taker !== undefined; step += 1) {
    const next = found[step];
    if (next === undefined || !takes(clause, taker, Math.min(end, next.start), next)) break;
    const span = spanOf(next, options.year);
    if (span === null || next.start - end > 1) break;
    places.push(next);
    spans.push(next.open === true ? { from: span.from } : span);
    end = Math.max(end, next.end);
  }
  return { places, spans, end };
}

/** From the first day to the last of all spans. */
function hullOf(spans: readonly Span[]): Span {
  const from = spans.map((span) => span.from).toSorted()[0] ?? '';
  const ends = spans.flatMap(({ to }) => (to === undefined ? [] : [to]));
  const to = ends.toSorted().at(-1);
  return to === undefined ? { from } : { from, to };
}

/** "Ngày 15 tháng cuối quý, Quý I, II, III và cả năm 2024": three quarters, and the year whose last quarter ends it. */
function splitCycle(text: string, clause: Clause, cycle: Milestone, { places, spans }: Taken): readonly Milestone[] {
  const note = (unit: Place['unit']): Pick<Milestone, 'note'> => {
    const own = places.filter((place) => place.unit === unit);
    return { note: textBetween(text, clause, own[0]?.start ?? 0, own.at(-1)?.end ?? 0) };
  };
  const ofUnit = (unit: Place['unit']): readonly Span[] => spans.filter((_, at) => places[at]?.unit === unit);
  const quarters = joinSpans(ofUnit('quarter')).map((span) => ({ ...cycle, ...span, ...note('quarter') }));
  const years = ofUnit('year').map((span): Milestone => ({
    ...cycle,
    every: 'year',
    month: 12,
    ...span,
    ...note('year'),
  }));
  return [...quarters, ...years];
}

function withPeriod(text: string, clause: Clause, taker: Found, taken: Taken): readonly Milestone[] {
  if (taker.is !== 'whole') return [];
  const period = hullOf(taken.spans);
  if (!taken.places.some(({ unit }) => unit === 'quarter'))
    return taker.milestones.map((one) => ({ ...one, ...period }));
  const [cycle] = taker.milestones;
  if (taker.milestones.length === 1 && cycle?.every === 'quarter' && cycle.month === 3)
    return splitCycle(text, clause, cycle, taken);
  const start = wordAt(clause, taker.end) === ',' ? taker.end + 1 : taker.end;
  const note = textBetween(text, clause, start, taken.end);
  return taker.milestones.map((one) => ({ ...one, ...period, note }));
}

export function takePeriods(
  text: string,
  clause: Clause,
  found: readonly Found[],
  options: ReadOptions,
): readonly Found[] {
  const kept: Found[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const taker = found[at];
    if (taker === undefined) break;
    const taken = taker.is === 'whole' && taker.takes !== undefined ? takenBehind(clause, found, at, options) : null;
    if (taken === null || taken.places.length === 0 || taker.is !== 'whole') {
      kept.push(taker);
      continue;
    }
    kept.push({ ...taker, end: taken.end, milestones: withPeriod(text, clause, taker, taken) });
    lendPeriod(clause, kept, hullOf(taken.spans));
    at += taken.places.length;
  }
  return kept;
}

/** "Ngày 15 hàng tháng và ngày 15 tháng cuối quý … năm 2024": the period holds for both. */
function lendPeriod(clause: Clause, kept: Found[], period: Span): void {
  const [before, last] = [kept.at(-2), kept.at(-1)];
  if (before?.is !== 'whole' || last === undefined || before.takes === undefined || !isListed(clause, before, last))
    return;
  kept[kept.length - 2] = { ...before, milestones: before.milestones.map((one) => ({ ...period, ...one })) };
}
