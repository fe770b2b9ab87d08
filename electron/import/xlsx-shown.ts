// What a cell of a worksheet shows for a number or a day, after its format, with the comma and points of Vietnamese settings.

/** Digits that a number of a worksheet can have; beyond them is what arithmetic left over. */
const DIGITS = 15;

function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  if (!text.includes('e')) return text.replace('.', ',');
  if (Math.abs(value) >= 1) return String(BigInt(Math.round(value)));
  const small = Math.abs(value) < 1e-15 ? text.replace('e', 'E') : Number(text).toFixed(20).replace(/0+$/, '');
  return small.replace('.', ',');
}

/** A section of a format: its figures by their signs, and the literal texts around and between them, in order. */
type Section = {
  readonly pieces: readonly { readonly figures: boolean; readonly text: string }[];
  /** All signs of figures: "#,##0.0"; "General" where the number stands as it is. */
  readonly pattern: string;
  readonly literal: string;
  /** Letters stand in it that are neither a text nor a sign: "General" as other languages have it. */
  readonly isForeign: boolean;
  readonly percents: number;
  /** Letters outside of literal texts, in small ones, with "[h]" of hours that do not end at 24. */
  readonly code: string;
  readonly condition: { readonly sign: string; readonly limit: number } | null;
  /** For texts alone. */
  readonly forText: boolean;
};

const TOKEN =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]|_.|\*.|([Gg]eneral|GENERAL)|(@)|([#0?.,/E+]+)|(%)|(.)/gsu;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;
const ELAPSED = /^(h+|m+|s+)$/i;

function sectionOf(format: string): Section {
  const pieces: { figures: boolean; text: string }[] = [];
  let [pattern, literal, code, percents, forText, isForeign] = ['', '', '', 0, false, false];
  let condition: Section['condition'] = null;
  const add = (figures: boolean, text: string): void => {
    const last = pieces.at(-1);
    if (last !== undefined && last.figures === figures) last.text += text;
    else pieces.push({ figures, text });
    if (figures) pattern += text;
    else literal += text;
  };
  for (const [, quoted, escaped, currency, bracket = '', general, at, signs, percent, other] of format.matchAll(
    TOKEN,
  )) {
    const [, sign, limit] = CONDITION.exec(bracket) ?? [];
    if (sign !== undefined) condition = { sign, limit: Number(limit) };
    if (ELAPSED.test(bracket)) code += `[${bracket.toLowerCase()}]`;
    if (at !== undefined) forText = true;
    else if (general !== undefined) add(true, 'General');
    else if (signs !== undefined && /[#0?]/.test(signs)) add(true, signs);
    else add(false, quoted ?? escaped ?? currency ?? signs ?? percent ?? other ?? '');
    if (percent !== undefined) percents += 1;
    code += (other ?? '').toLowerCase();
    isForeign ||= /\p{L}/u.test(other ?? '');
  }
  return { pieces, pattern, literal, isForeign, percents, code, condition, forText };
}

const MAX_KNOWN = 1000;
const sections = new Map<string, readonly Section[]>();
/** The sections for numbers: those after the second may be blank, which shows nothing. */
function sectionsOf(format: string): readonly Section[] {
  const known = sections.get(format);
  if (known !== undefined) return known;
  const texts = [''];
  for (const piece of format.match(/"[^"]*"|\\.|;|[^;]/gsu) ?? [])
    if (piece === ';') texts.push('');
    else texts.push((texts.pop() ?? '') + piece);
  const made = texts.slice(0, 4).map(sectionOf);
  const numbers = made.filter(({ forText }, at) => !forText && at < 3);
  // The worker lives on from file to file.
  if (sections.size >= MAX_KNOWN) sections.clear();
  sections.set(format, numbers);
  return numbers;
}

function holds(value: number, { sign, limit }: { readonly sign: string; readonly limit: number }): boolean {
  if (sign === '=') return value === limit;
  if (sign === '<>') return value !== limit;
  return (sign.startsWith('<') ? value < limit : value > limit) || (sign.endsWith('=') && value === limit);
}

/** Which section shows this number: by its own condition; otherwise positive, negative, zero, in this order. */
function chosen(parts: readonly Section[], value: number): number {
  return parts.findIndex(({ condition }, at) => {
    if (condition !== null) return holds(value, condition);
    if (at === parts.length - 1) return true;
    return at === 0 ? value > 0 || (value === 0 && parts.length === 2) : value < 0;
  });
}

/** Whether the section at this place shows negative numbers alone, and so says by itself that they are. */
function isForNegative(parts: readonly Section[], at: number): boolean {
  const condition = parts[at]?.condition;
  if (condition !== null && condition !== undefined) return condition.sign.startsWith('<') && condition.limit <= 0;
  return at === 1 && (parts.length > 2 || parts[0]?.condition === null);
}

/** Rounded as it is written, not as it is stored: 2.675 is 2.68, though its nearest stored number is less. */
function rounded(value: number, decimals: number): string {
  const [figure = '', power = '0'] = String(Number(value.toPrecision(DIGITS))).split('e');
  const scaled = Math.round(Number(`${figure}e${Number(power) + decimals}`));
  return (scaled < 1e15 ? Number(`${scaled}e-${decimals}`) : value).toFixed(decimals);
}

function digitsOf(value: number, pattern: string): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const scale = /,+$/.exec(whole)?.[0].length ?? 0;
  const most = fraction.replace(/[^#0?]/g, '').length;
  const least = fraction.replace(/[^0]/g, '').length;
  const [left = '0', right = ''] = rounded(value / 1000 ** scale, Math.min(most, 20)).split('.');
  let decimals = right;
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  const places = whole.replace(/[^0]/g, '').length;
  // "#" and "?" show no zero; before a comma it stays, to be read.
  const padded = left === '0' && places === 0 && decimals === '' ? '' : left.padStart(places, '0');
  const grouped = /,[#0?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, '.') : padded;
  return decimals === '' ? grouped : `${grouped},${decimals}`;
}

/** The figures in their places; where texts stand between them, each group takes as many digits as it has signs, from the last. */
function laidOut({ pieces, pattern }: Section, figure: string): string {
  const groups = pieces.filter(({ figures }) => figures).length;
  const isSplit = groups > 1 && !/[.,]|General/.test(pattern);
  let rest = figure;
  let left = groups;
  const texts: string[] = [];
  for (const { figures, text } of [...pieces].reverse()) {
    if (!figures) texts.push(text);
    else {
      left -= 1;
      const from = left > 0 && isSplit ? Math.max(0, rest.length - text.length) : 0;
      if (left === 0 || isSplit) texts.push(rest.slice(from));
      rest = rest.slice(0, from);
    }
  }
  return texts.reverse().join('');
}

/** A number as its cell shows it: 0.8 in the format "0%" is "80%", 1234567 in "#,##0" is "1.234.567". */
export function shownNumber(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return '';
  if (format === undefined || /^(General|@)$/i.test(format)) return plainNumber(value);
  const parts = sectionsOf(format);
  const at = chosen(parts, value);
  const section = parts[at];
  if (section === undefined || Math.abs(value) >= 1e20) return plainNumber(value);
  const { pattern, literal, percents, isForeign } = section;
  // A format that hides zeros is one for tables; what else it hides may not be lost.
  if (pattern === '') return !isForeign && (literal.trim() !== '' || value === 0) ? literal.trim() : plainNumber(value);
  const isGeneral = pattern === 'General';
  if (!isGeneral && /[E/G]/.test(pattern)) return plainNumber(value);
  const absolute = Math.abs(value) * 100 ** percents;
  const figure = isGeneral ? plainNumber(absolute) : digitsOf(absolute, pattern);
  // A negative number that is told by its colour alone would be read as a positive one.
  const isTold = isForNegative(parts, at) && literal !== parts[0]?.literal;
  const sign = value < 0 && !isTold && /[1-9]/.test(figure) ? '-' : '';
  return `${sign}${laidOut(section, figure)}`.trim();
}

const DAY_MS = 86_400_000;
/** Serial day of 1 January 1970, and how many days later the count of 1904 begins. */
const UNIX_DAY = 25_569;
const DAYS_TO_1904 = 1462;
/** Excel counts a 29 February 1900, which was none: days before it are one further. */
const MARCH_1900 = 60;

/** The moment of a number of days, as a worksheet stores it, in UTC. */
export function momentOfSerial(serial: number, from1904: boolean): Date {
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
export function shownDate(date: Date, format: string | undefined): string {
  const codes = format === undefined ? [] : sectionsOf(format).map(({ code }) => code);
  return dayIn(date, codes.find((code) => /[dmyhs]/.test(code)) ?? 'd/m/y');
}

function dayIn(date: Date, code: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const seconds = two(date.getUTCSeconds());
  const minutes = two(date.getUTCMinutes());
  const time = `${two(date.getUTCHours())}:${minutes}${code.includes('s') && seconds !== '00' ? `:${seconds}` : ''}`;
  const year = String(date.getUTCFullYear());
  if (!/[dy]/.test(code) && /h/.test(code)) return time;
  if (!/[dy]/.test(code) && code.includes('s')) return `${minutes}:${seconds}`;
  if (!code.includes('d')) return /m/.test(code) ? `${two(date.getUTCMonth() + 1)}/${year}` : year;
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${year}`;
  return /h/.test(code) && time !== '00:00' ? `${day} ${time}` : day;
}

/** Hours, minutes or seconds that are counted beyond 24 and 60: 1.5 days in "[h]:mm" are "36:00". */
function shownElapsed(serial: number, code: string): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const [minute, second] = [Math.floor(seconds / 60), two(seconds % 60)];
  const rest = code.replace(/\[[hms]+\]/, '');
  const sign = serial < 0 && seconds > 0 ? '-' : '';
  if (code.includes('[s')) return `${sign}${seconds}`;
  if (code.includes('[m')) return `${sign}${minute}${rest.includes('s') ? `:${second}` : ''}`;
  const tail = rest.includes('s') && second !== '00' ? `:${second}` : '';
  return `${sign}${Math.floor(minute / 60)}${rest.includes('m') ? `:${two(minute % 60)}${tail}` : ''}`;
}

/** The last day a worksheet knows is 31 December 9999. */
const AFTER_LAST_DAY = 2_958_466;

/** A number in a format of days or times; what is no day of any calendar stays the number it is. */
export function shownMoment(serial: number, format: string, from1904: boolean): string {
  const parts = sectionsOf(format);
  const { code } = parts[chosen(parts, serial)] ?? parts[0] ?? { code: 'd' };
  if (!/[dmyhs]/.test(code)) return shownNumber(serial, format);
  if (code.includes('[')) return shownElapsed(serial, code);
  if (!(serial >= 0 && serial < AFTER_LAST_DAY)) return plainNumber(serial);
  return dayIn(momentOfSerial(serial, from1904), code);
}
