// Days as text, computed as integers: no Date, no clock, no time zone.
import * as z from 'zod';

/** A day of the civil calendar, `YYYY-MM-DD`. */
export type Day = string;

/** A day of which the tail may be unknown: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. A paper waiting for its signature has a month and no day. */
export type PartialDay = string;

export type DayParts = { readonly year: number; readonly month: number | null; readonly day: number | null };

const PARTIAL_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Parts of a partial day, or `null` where the text is none (letters, 31 November …). Never throws. */
export function dayParts(text: string): DayParts | null {
  const match = PARTIAL_DAY.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year < 1900 || year > 2199) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (month === null || day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

export const PartialDaySchema = z.string().refine((text) => dayParts(text) !== null, { error: 'not-a-day' });

/** A whole day. */
export const DaySchema = z.string().refine((text) => dayParts(text)?.day !== null && dayParts(text) !== null, {
  error: 'not-a-full-day',
});

/** The first day a partial day may mean: "2026-03" is 1 March. */
export function firstDayOf(day: PartialDay): Day {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
}

/** The day before; the text must be a real day. */
export function dayBefore(day: Day): Day {
  const { year, month, day: number } = dayParts(day) ?? { year: 0, month: 1, day: 1 };
  if (number !== null && number > 1) return partialDay({ year, month, day: number - 1 });
  if (month !== null && month > 1) return partialDay({ year, month: month - 1, day: daysInMonth(year, month - 1) });
  return partialDay({ year: year - 1, month: 12, day: 31 });
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** Builds the text of a partial day; the caller's parts must be a real date. */
export function partialDay(parts: DayParts): PartialDay {
  const year = String(parts.year).padStart(4, '0');
  if (parts.month === null) return year;
  return parts.day === null ? `${year}-${padded(parts.month)}` : `${year}-${padded(parts.month)}-${padded(parts.day)}`;
}

// Nghị định 30/2020, Phụ lục I, Phần I, II.4.b: days under 10 and the months 1 and 2 take a leading zero, other months none.
function printedDay(day: number): string {
  return padded(day);
}

function printedMonth(month: number): string {
  return month <= 2 ? padded(month) : String(month);
}

/**
 * The date in words, "ngày 05 tháng 3 năm 2026" (Nghị định 30/2020, Phụ lục I, II.4.b).
 * @param blank what stands for a missing day or month: spaces on paper, filled in by hand after signing.
 */
export function printLongDay(day: PartialDay, blank: string): string {
  const parts = dayParts(day);
  if (parts === null) return `ngày ${blank} tháng ${blank} năm ${blank}`;
  const dayText = parts.day === null ? blank : printedDay(parts.day);
  const monthText = parts.month === null ? blank : printedMonth(parts.month);
  return `ngày ${dayText} tháng ${monthText} năm ${parts.year}`;
}

/** The date in figures as citations write it, "04/3/2024"; a missing day leaves "3/2024". Same padding as the long form (common practice). */
export function printShortDay(day: PartialDay): string {
  const parts = dayParts(day);
  if (parts === null) return day;
  if (parts.month === null) return String(parts.year);
  if (parts.day === null) return `${printedMonth(parts.month)}/${parts.year}`;
  return `${printedDay(parts.day)}/${printedMonth(parts.month)}/${parts.year}`;
}

/** The date as the screen shows it everywhere, "05/03/2026". */
export function screenDay(day: PartialDay): string {
  const parts = dayParts(day);
  if (parts === null) return day;
  if (parts.month === null) return String(parts.year);
  if (parts.day === null) return `${padded(parts.month)}/${parts.year}`;
  return `${padded(parts.day)}/${padded(parts.month)}/${parts.year}`;
}

/**
 * Reads what a clerk types for a date: "5/3/2026", "05-03-2026", "05032026", "3/2026", "2026"; `null` where it is no date.
 * Two-figure years are refused: "5/3/26" could mean two centuries on a legal basis.
 */
export function readScreenDay(text: string): PartialDay | null {
  const compact = text.trim().replace(/\s*[/.-]\s*/g, '/');
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(compact);
  const pieces = packed ? [packed[1], packed[2], packed[3]] : compact.split('/');
  if (pieces.length > 3 || pieces.some((piece) => piece === undefined || !/^\d+$/.test(piece))) return null;
  const figures = pieces.map(Number);
  const year = figures.at(-1);
  if (year === undefined || String(pieces.at(-1)).length !== 4) return null;
  const month = pieces.length >= 2 ? (figures.at(-2) ?? null) : null;
  const day = pieces.length === 3 ? (figures.at(-3) ?? null) : null;
  const candidate = partialDay({ year, month, day });
  return dayParts(candidate) === null ? null : candidate;
}

/** The earlier day first, no day last. */
export function compareDays(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}
