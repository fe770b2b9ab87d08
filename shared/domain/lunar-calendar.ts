// The Vietnamese lunar calendar, computed: new moons and the sun's place among the stars, seen at 105° East (+7 hours).
// The method and its constants are those of Hồ Ngọc Đức, "Thuật toán tính âm lịch" (2004), after Jean Meeus, Astronomical Algorithms (1998).
import { dayParts, type Day } from './day.ts';
import { dayFromNumber, dayNumber, numberOfDay } from './day-numbers.ts';

/** A day of the lunar calendar; `leap` tells the second of two months of one number. */
export type LunarDay = { readonly year: number; readonly month: number; readonly day: number; readonly leap: boolean };

const ZONE = 7 / 24;
const RADIANS = Math.PI / 180;
const LUNATION = 29.530588853;
/** Julian day number of the new moon that lunations are counted from, 1 January 1900. */
const FIRST_NEW_MOON = 2_415_021;

function sine(degrees: number): number {
  return Math.sin(degrees * RADIANS);
}

/** The Julian day number, in Vietnam, of the k-th new moon since 1 January 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const [t2, t3] = [t * t, t * t * t];
  const mean =
    2_415_020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun);
  const drift =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + correction - drift + 0.5 + ZONE);
}

/** Which twelfth of its way the sun stands in at the beginning of a day in Vietnam, 0–11; 0 begins at the spring equinox, 9 at the winter solstice. */
function sunSector(number: number): number {
  const t = (number - 0.5 - ZONE - 2_451_545) / 36_525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

/** First day of the eleventh lunar month that lies in a year of the sun: the one with the winter solstice. */
function eleventhMonth(year: number): number {
  const k = Math.floor((dayNumber(year, 12, 31) - FIRST_NEW_MOON) / LUNATION);
  const start = newMoon(k);
  return sunSector(start) >= 9 ? newMoon(k - 1) : start;
}

function lunationOf(start: number): number {
  return Math.floor(0.5 + (start - FIRST_NEW_MOON) / LUNATION);
}

/** Of a year of thirteen months, how many months after the eleventh the leap month comes: the first in which the sun enters no new twelfth. */
function leapOffset(eleventh: number): number {
  const k = lunationOf(eleventh);
  let last = sunSector(newMoon(k + 1));
  for (let offset = 2; offset < 14; offset += 1) {
    const sector = sunSector(newMoon(k + offset));
    if (sector === last) return offset - 1;
    last = sector;
  }
  return 13;
}

/** Days from the eleventh month of one year to that of the next, where there are thirteen months. */
const LONG_YEAR = 365;

/** The lunar day of a day between 1900 and 2199; `null` for any other text. */
export function toLunar(day: Day): LunarDay | null {
  const parts = dayParts(day);
  if (parts === null || parts.day === null) return null;
  const number = numberOfDay(day);
  const k = Math.floor((number - FIRST_NEW_MOON) / LUNATION);
  const start = [newMoon(k + 1), newMoon(k)].find((first) => first <= number) ?? newMoon(k - 1);
  const own = eleventhMonth(parts.year);
  const [before, after] = own >= start ? [eleventhMonth(parts.year - 1), own] : [own, eleventhMonth(parts.year + 1)];
  const lunarYear = own >= start ? parts.year : parts.year + 1;
  const offset = Math.floor((start - before) / 29);
  const leapAt = after - before > LONG_YEAR ? leapOffset(before) : null;
  const passed = leapAt !== null && offset >= leapAt ? offset - 1 : offset;
  const month = ((passed + 10) % 12) + 1;
  return {
    // The eleventh and the twelfth month belong to the year that is ending.
    year: month >= 11 && offset < 4 ? lunarYear - 1 : lunarYear,
    month,
    day: number - start + 1,
    leap: leapAt !== null && offset === leapAt,
  };
}

/** The day on which a lunar day falls; `null` where that lunar year has no such month or day. */
export function fromLunar({ year, month, day, leap }: LunarDay): Day | null {
  if (year < 1901 || year > 2198 || month < 1 || month > 12 || day < 1) return null;
  const base = month < 11 ? year - 1 : year;
  const [before, after] = [eleventhMonth(base), eleventhMonth(base + 1)];
  const leapAt = after - before > LONG_YEAR ? leapOffset(before) : null;
  const plain = month >= 11 ? month - 11 : month + 1;
  // A leap month stands behind the month of its number.
  if (leap && leapAt !== plain + 1) return null;
  const offset = leapAt !== null && (leap || plain >= leapAt) ? plain + 1 : plain;
  const k = lunationOf(before);
  const start = newMoon(k + offset);
  return day > newMoon(k + offset + 1) - start ? null : dayFromNumber(start + day - 1);
}
