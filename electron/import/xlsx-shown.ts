// What a cell of a worksheet shows for a number or a day, after its format, with the comma and points of Vietnamese settings.

/** Digits that a number of a worksheet can have; beyond them is what arithmetic left over. */
const DIGITS = 15;

function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  if (!text.includes('e')) return text.replace('.', ',');
  return (Math.abs(value) < 1 ? Number(text).toFixed(12) : String(BigInt(Math.round(value)))).replace('.', ',');
}

/** A section of a format, its literal texts taken out of it. */
type Section = { readonly before: string; readonly pattern: string; readonly after: string; readonly percents: number };

const TOKEN = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.|([#0?.,/E+]+)|(%)|(.)/gu;

function sectionOf(format: string): Section {
  let [before, pattern, after, percents] = ['', '', '', 0];
  for (const [, quoted, escaped, currency, digits, percent, other] of format.matchAll(TOKEN)) {
    if (digits !== undefined && /[#0?]/.test(digits)) pattern += digits;
    else {
      const literal = quoted ?? escaped ?? currency ?? digits ?? percent ?? other ?? '';
      if (percent !== undefined) percents += 1;
      if (pattern === '') before += literal;
      else after += literal;
    }
  }
  return { before, pattern, after, percents };
}

const sections = new Map<string, readonly Section[]>();
function sectionsOf(format: string): readonly Section[] {
  const known = sections.get(format);
  if (known !== undefined) return known;
  const made = (format.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? []).map(sectionOf);
  sections.set(format, made);
  return made;
}

function digitsOf(value: number, pattern: string): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const scale = /,+$/.exec(whole)?.[0].length ?? 0;
  const most = fraction.replace(/[^#0?]/g, '').length;
  const least = fraction.replace(/[^0]/g, '').length;
  const [left = '0', right = ''] = (value / 1000 ** scale).toFixed(Math.min(most, 20)).split('.');
  const padded = left.padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = /,[#0?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, '.') : padded;
  let decimals = right;
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  return decimals === '' ? grouped : `${grouped},${decimals}`;
}

/** A number as its cell shows it: 0.8 in the format "0%" is "80%", 1234567 in "#,##0" is "1.234.567". */
export function shownNumber(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return '';
  if (format === undefined || /^(General|@)$/i.test(format)) return plainNumber(value);
  const parts = sectionsOf(format);
  const [first, negative, zero] = parts;
  const own = value < 0 ? negative : value === 0 ? zero : undefined;
  const section = own ?? first;
  if (section === undefined || section.pattern === '' || /[E/]/.test(section.pattern) || Math.abs(value) >= 1e20)
    return own !== undefined && own.pattern === '' ? `${own.before}${own.after}`.trim() : plainNumber(value);
  const figure = digitsOf(Math.abs(value) * 100 ** section.percents, section.pattern);
  const sign = value < 0 && own === undefined && /[1-9]/.test(figure) ? '-' : '';
  return `${sign}${section.before}${figure}${section.after}`.trim();
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
  if (Number.isNaN(date.getTime())) return '';
  const code = (format ?? 'd/m/y').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const year = String(date.getUTCFullYear());
  if (!/[dy]/.test(code) && /h/.test(code)) return time;
  if (!code.includes('d')) return /m/.test(code) ? `${two(date.getUTCMonth() + 1)}/${year}` : year;
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${year}`;
  return /h/.test(code) && time !== '00:00' ? `${day} ${time}` : day;
}
