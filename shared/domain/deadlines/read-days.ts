// Reads the days of a time phrase: "trước 17 giờ ngày 30/9/2024", "15/3, 15/6 và 15/9", "ngày 20 tháng 11 năm 2024".
import { daysInMonth } from '../day.ts';
import type { Bond, Found, Place, SaidYear } from './found.ts';
import { isDash, lengthAt, numberAt, wordAt, wordsOf, yearAt, type Clause } from './phrase-tokens.ts';
import { bondAt, LISTING, yearBehind, type After } from './read-bonds.ts';

type Date = Pick<Place, 'months' | 'days' | 'year' | 'end'>;

function date(day: number, month: number, year: SaidYear, end: number): Date | 'wrong' {
  const length = month >= 1 && month <= 12 ? daysInMonth(typeof year === 'number' ? year : 2000, month) : 0;
  return day >= 1 && day <= length ? { months: [month, month], days: [day, day], year, end } : 'wrong';
}

/** "30/9/2024", "30-9-2024", "30.9.2024", "30/9", "30 tháng 9 năm 2024"; `wrong` is a date that does not exist. */
function dateAt(clause: Clause, at: number): Date | { readonly wrongUntil: number } | null {
  const [day, sign, month] = [numberAt(clause, at), wordAt(clause, at + 1), numberAt(clause, at + 2)];
  if (day === null || month === null || wordAt(clause, at).length > 2 || wordAt(clause, at + 2).length > 2) return null;
  const wrong = (found: Date | 'wrong', end: number): Date | { readonly wrongUntil: number } =>
    found === 'wrong' ? { wrongUntil: end } : found;
  if (sign === 'tháng') {
    const [year, end] = yearBehind(clause, at + 3);
    return wrong(date(day, month, year, end), end);
  }
  const year = yearAt(clause, at + 4);
  const isSign = sign === '/' || sign === '.' || isDash(sign);
  if (isSign && wordAt(clause, at + 3) === sign && year !== null) return wrong(date(day, month, year, at + 5), at + 5);
  if (sign !== '/' || day > 31 || wordAt(clause, at + 3) === '/') return null;
  const [said, end] = yearBehind(clause, at + 3);
  return wrong(date(day, month, said, end), end);
}

const HOUR = wordsOf('giờ', 'h', 'g', ':');

/** "17 giờ 00", "17h30", "17 giờ 30 phút": the time and how many words it takes. */
export function hourAt(clause: Clause, at: number): readonly [string, number] | null {
  const hour = numberAt(clause, at);
  if (hour === null || hour > 24 || lengthAt(clause, at + 1, HOUR) === 0) return null;
  const minute = numberAt(clause, at + 2);
  // "17 giờ 30/9": the 30 is the day.
  const isMinute = minute !== null && minute < 60 && !['/', 'tháng', '-', '.'].includes(wordAt(clause, at + 3));
  const tail = isMinute ? (['phút', 'p'].includes(wordAt(clause, at + 3)) ? 4 : 3) : 2;
  const time = `${String(hour).padStart(2, '0')}:${String(isMinute ? minute : 0).padStart(2, '0')}`;
  return hour === 24 && time !== '24:00' ? null : [time, tail];
}

/** "Trước 25 giờ ngày 15/3": an hour that no day has spoils the day behind it, so that nothing is read by halves. */
function wrongHourUntil(clause: Clause, at: number): number | null {
  const [hour, minute] = [numberAt(clause, at), numberAt(clause, at + 2)];
  if (hour === null || lengthAt(clause, at + 1, HOUR) === 0) return null;
  const day = at + 2 + (minute === null ? 0 : 1) + (['phút', 'p'].includes(wordAt(clause, at + 3)) ? 1 : 0);
  if (wordAt(clause, day) !== 'ngày') return null;
  const isReal = hour < 24 || (hour === 24 && (minute ?? 0) === 0);
  if (isReal && (minute ?? 0) < 60) return null;
  const found = dateAt(clause, day + 1);
  return found === null ? day + 2 : 'wrongUntil' in found ? found.wrongUntil : found.end;
}

const NUMBERED = new Set(['tuần', 'đợt', 'lần', 'kỳ', 'khóa', 'khoá', 'số', 'lớp']);

/** "15/3, 15/6 và 15/9/2024": a date of two figures, announced by the next of its kind. */
function isListedDate(clause: Clause, end: number): boolean {
  if (!LISTING.has(wordAt(clause, end)) && !isDash(wordAt(clause, end))) return false;
  return dateAt(clause, end + 1) !== null;
}

/** A day, with what binds it; a date of two figures counts only behind a word that announces it (2/3 is also a fraction). */
export function readDay(clause: Clause, start: number, after: After): Found | null {
  const [bond, length] = bondAt(clause, start);
  let at = start + length;
  const wrongUntil = wrongHourUntil(clause, at);
  if (wrongUntil !== null) return { is: 'passed', start, end: wrongUntil, wrong: true };
  const time = hourAt(clause, at);
  if (time !== null) at += time[1] + (wordAt(clause, at + time[1]) === ',' ? 1 : 0);
  const named = wordAt(clause, at) === 'ngày';
  const found = dateAt(clause, named ? at + 1 : at);
  const range = named || bond === 'since' || start === 0 ? daysTo(clause, start, bond, named ? at + 1 : at) : null;
  if (range !== null || found === null) return range;
  if ('wrongUntil' in found) return { is: 'passed', start, end: found.wrongUntil, wrong: true };
  // "Tuần 2 tháng 3", "đợt 1/2024": the number belongs to the word before it.
  if (!named && length === 0 && NUMBERED.has(wordAt(clause, start - 1))) return null;
  const only = start === 0 && found.end === clause.length;
  const announced = only || named || length > 0 || time !== null || after === 'day' || found.year !== null;
  if (!announced && !isListedDate(clause, found.end)) return null;
  return { is: 'place', start, unit: 'day', bond, ...found, ...(time === null ? {} : { hour: time[0] }) };
}

/** "Từ ngày 01 đến ngày 15 tháng 3", "01-15/3/2024": the first day has the month of the second. */
function daysTo(clause: Clause, start: number, bond: Bond, at: number): Found | null {
  const day = wordAt(clause, at).length > 2 ? null : numberAt(clause, at);
  const sign = wordAt(clause, at + 1);
  if (day === null || (bond !== 'since' && bond !== 'on') || (sign !== 'đến' && !isDash(sign))) return null;
  const last = dateAt(clause, wordAt(clause, at + 2) === 'ngày' ? at + 3 : at + 2);
  // "30-9-2024" is one day.
  if (last === null) return null;
  if ('wrongUntil' in last) return { is: 'passed', start, end: last.wrongUntil, wrong: true };
  if (last.days === null) return null;
  if (day < 1 || day > last.days[1]) return { is: 'passed', start, end: last.end, wrong: true };
  return { is: 'place', start, unit: 'day', bond: 'on', ...last, days: [day, last.days[1]] };
}
