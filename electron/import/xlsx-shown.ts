// What a cell of a worksheet shows for a number or a day, after its format, with the comma and points of Vietnamese settings.
import { format as numberIn, getFormatDateInfo, isDateFormat, isValidFormat } from 'numfmt';

const VIETNAMESE = { locale: 'vi' } as const;
/** Digits that a number of a worksheet can have; beyond them is what arithmetic left over. */
const DIGITS = 15;
/** From here on no format writes all figures. */
const BEYOND = 1e20;

function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  if (!text.includes('e')) return text.replace('.', ',');
  if (Math.abs(value) >= 1) return String(BigInt(Math.round(value)));
  const small = Math.abs(value) < 1e-15 ? text.replace('e', 'E') : Number(text).toFixed(20).replace(/0+$/, '');
  return small.replace('.', ',');
}

/** Files have few formats and many cells; the worker lives on from file to file. */
const MAX_REMEMBERED = 1000;

function remembered<Answer>(ask: (format: string) => Answer): (format: string) => Answer {
  const answers = new Map<string, Answer>();
  return (format) => {
    const known = answers.get(format);
    if (known !== undefined) return known;
    const answer = ask(format);
    if (answers.size >= MAX_REMEMBERED) answers.clear();
    answers.set(format, answer);
    return answer;
  };
}

/** Whether the number stands in it as it is, or the format is none: that of another language, or damaged. */
const isPlain = remembered((format) => /^(General|@)$/i.test(format) || !isValidFormat(format));
/** Whether the format shows a day or a time. */
export const isMoment = remembered((format) => !isPlain(format) && isDateFormat(format));
const momentInfo = remembered(getFormatDateInfo);
/** Fractions and powers of ten are no way in which an office writes its figures. */
const isScientific = remembered((format) => /[?#0]\s*\/|E[+-]/i.test(withoutTexts(format)));
const hasOptionalDecimals = remembered((format) => /\.[#?]/.test(withoutTexts(format)));

function withoutTexts(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, '');
}

/** As a program of tables shows it, with a figure before and behind each decimal comma. */
function figureIn(format: string, value: number): string {
  // Rounded as it is written: 1.005 is stored as a little less.
  const written = Number.isInteger(value) ? value : value * (1 + Number.EPSILON);
  const text = numberIn(format, written, VIETNAMESE).trim();
  if (!hasOptionalDecimals(format)) return text;
  return text.replace(/(?<=\d),(?!\d)|^,$/, '').replace(/(?<!\d),(?=\d)/, '0,');
}

/** A number as its cell shows it: 0.8 in the format "0%" is "80%", 1234567 in "#,##0" is "1.234.567". */
export function shownNumber(value: number, format: string): string {
  if (!Number.isFinite(value)) return '';
  if (isPlain(format) || isScientific(format) || Math.abs(value) >= BEYOND) return plainNumber(value);
  const text = figureIn(format, value);
  // A format that hides zeros is one for tables; what else it hides may not be lost.
  if (text === '' && value !== 0) return plainNumber(value);
  // A negative number that is told by its colour alone would be read as a positive one.
  const isUntold = value < 0 && /[1-9]/.test(text) && text === figureIn(format, -value);
  return isUntold ? `-${text}` : text;
}

const DAY_MS = 86_400_000;
/** Serial day of 1 January 1970, and how many days later the count of 1904 begins. */
const UNIX_DAY = 25_569;
const DAYS_TO_1904 = 1462;
/** Excel counts a 29 February 1900, which was none: days before it are one further. */
const MARCH_1900 = 60;

function momentOfSerial(serial: number, from1904: boolean): Date {
  const days = from1904 ? serial + DAYS_TO_1904 : serial < MARCH_1900 ? serial + 1 : serial;
  return new Date(Math.round((days - UNIX_DAY) * DAY_MS));
}

const ISO_MOMENT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/;

/** A moment as some programs write it in a cell: "2026-03-05", "2026-03-05T09:30:00"; `null` for any other text. */
export function momentOfIso(text: string): Date | null {
  const [, day, time = '00:00'] = ISO_MOMENT.exec(text) ?? [];
  const moment = new Date(`${day ?? ''}T${time}Z`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A day as it is written in Vietnam, whatever order its format has; months and years stay that where the format shows no day. The day is read through UTC, as it is stored. */
export function shownDate(date: Date, format: string): string {
  const { year: hasYear, month, day, hours, seconds } = momentInfo(format);
  const rest = date.getUTCSeconds();
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${seconds && rest > 0 ? `:${two(rest)}` : ''}`;
  if (!day && !hasYear && hours) return time;
  const year = String(date.getUTCFullYear());
  if (!day) return month ? `${two(date.getUTCMonth() + 1)}/${year}` : year;
  const shown = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${year}`;
  return hours && time !== '00:00' ? `${shown} ${time}` : shown;
}

/** The last day a worksheet knows is 31 December 9999. */
const AFTER_LAST_DAY = 2_958_466;
/** Hours beyond 24, minutes by themselves, and sections by conditions: shown as they are written in the format. */
const AS_WRITTEN = /\[(?:h+|m+|s+)\]|\[[<>=][^\]]*\]/i;

/** A number in whatever format, of days or times too; what is no day of any calendar stays the number it is. */
export function shownValue(serial: number, format: string, from1904: boolean): string {
  if (!isMoment(format)) return shownNumber(serial, format);
  if (AS_WRITTEN.test(format)) return numberIn(format, serial, VIETNAMESE).trim();
  if (!(serial >= 0 && serial < AFTER_LAST_DAY)) return plainNumber(serial);
  const { day, year, hours, seconds } = momentInfo(format);
  // Minutes before seconds are no month.
  if (!day && !year && !hours && seconds) return numberIn(format, serial, VIETNAMESE).trim();
  return shownDate(momentOfSerial(serial, from1904), format);
}
