// How long reading a time phrase takes against one regular expression over the same text.
import type { readTimePhrase } from '../../shared/domain/deadlines/read-phrase.ts';
import { OWN_PHRASES } from '../support/own-phrases.ts';
import { SOURCE_PHRASES } from '../support/source-phrases.ts';

/**
 * What a clerk's macro looks for: a day, a month, a quarter, a year, a cycle or a limit of days, wherever it stands. It is run over the
 * whole text, place after place, as the reader is: it answers where each one stands, and nothing of what it says.
 */
const MACRO =
  /(?:(?:chậm nhất|trước|đến hết|đến|từ|sau|trong)\s+)?(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|tháng\s+\d{1,2}(?:\s*(?:\/|năm)\s*\d{4})?|quý\s+(?:IV|I{1,3}|[1-4])(?:\s*[-–/,]\s*(?:IV|I{1,3}|[1-4]))*(?:\s*(?:\/|năm)\s*\d{4})?|năm\s+\d{4}(?:\s*[-–]\s*\d{4})?|(?:định kỳ\s+)?(?:hàng|hằng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|thường xuyên|\d{1,3}\s+ngày(?:\s+làm việc)?\s+kể từ/giu;

const PHRASES = [...SOURCE_PHRASES, ...OWN_PHRASES];
const ROUNDS = 300;
/** So often the test is repeated in one measure: it is too short for the clock. */
const REPEATS = 10;

function placesIn(phrase: string): number {
  let places = 0;
  MACRO.lastIndex = 0;
  while (MACRO.test(phrase)) places += 1;
  return places;
}

/**
 * Reading over the expression, each phrase of the tests: the median of rounds in which both take turns.
 * @param read `readAfresh` for a phrase never met, `readTimePhrase` for one read before
 */
export function readingRatio(read: typeof readTimePhrase): number {
  let seen = 0;
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [reading, testing] = [0, 0];
    for (const [phrase, year] of PHRASES) {
      const start = performance.now();
      for (let repeat = 0; repeat < REPEATS; repeat += 1) seen += read(phrase, { year }).milestones.length;
      const middle = performance.now();
      for (let repeat = 0; repeat < REPEATS; repeat += 1) seen += placesIn(phrase);
      reading += middle - start;
      testing += performance.now() - middle;
    }
    if (round > 20) ratios.push(reading / testing);
  }
  if (seen === 0) throw new Error('nothing was read');
  ratios.sort((one, other) => one - other);
  return ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
}
