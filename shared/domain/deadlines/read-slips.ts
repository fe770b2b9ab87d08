// Finds a year that is a slip of the hand right behind a place ("Quý I/20244", "tháng 3 năm 24"): the place must not be taken for the plan's year.
import type { Found } from './found.ts';
import { isDash, wordAt, yearAt, type Clause } from './phrase-tokens.ts';

const ENDING = new Set(['', ',', ')', '(', 'và']);

/** How many words lead from a place to its year; `null` where none does. */
function leadAt(clause: Clause, at: number, ofYears: boolean): number | null {
  const sign = wordAt(clause, at);
  const leads = (ofYears && (isDash(sign) || sign === 'đến')) || (!ofYears && sign === '/');
  const named = wordAt(clause, leads ? at + 1 : at) === 'năm';
  // "6 tháng đầu năm 20244" is read up to "năm".
  if (!leads && !named) return wordAt(clause, at - 1) === 'năm' ? 0 : null;
  return (leads ? 1 : 0) + (named ? 1 : 0);
}

/** The end of the wrong year behind a place, `null` where there is none. Few figures are a number of something, unless nothing follows. */
function endOfSlip(clause: Clause, place: Extract<Found, { is: 'place' }>): number | null {
  if (place.open === true || place.year === 'each') return null;
  const ofYears = place.unit === 'year';
  if (ofYears ? place.lastYear !== undefined : place.year !== null) return null;
  const lead = leadAt(clause, place.end, ofYears);
  const at = place.end + (lead ?? 0);
  const figures = clause[at]?.figures ?? null;
  if (lead === null || figures === null || yearAt(clause, at) !== null) return null;
  const [length, ends] = [wordAt(clause, at).length, ENDING.has(wordAt(clause, at + 1))];
  const isYear = ofYears ? length >= 4 && ends : length >= 4 || (length >= 2 && ends);
  return isYear ? at + 1 : null;
}

/** What was found, or one wrong place where its year is a slip. */
export function passSlips(clause: Clause, found: readonly Found[]): readonly Found[] {
  const [first, last] = [found[0], found.at(-1)];
  const end = last?.is === 'place' ? endOfSlip(clause, last) : null;
  return end === null || first === undefined ? found : [{ is: 'passed', start: first.start, end, wrong: true }];
}
