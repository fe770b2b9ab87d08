// Finds the years in a text: dates, months, quarters, ranges and bare years; and tells those that belong to the name of a legal document.
import { isLeapYear } from './day.ts';

export type YearMark = {
  readonly start: number;
  readonly end: number;
  /** The words found, "30/9/2025", "2025 - 2026", "2025". */
  readonly text: string;
  readonly kind: 'day' | 'month' | 'range' | 'year';
  /** One year, or all of a range. */
  readonly years: readonly number[];
  /** Surely a year: not an amount, not cut short to two figures. */
  readonly sure: boolean;
  /** Part of the name of a law, a decree, a plan … with its number: it does not move with the year. */
  readonly document: boolean;
};

const YEAR = String.raw`(?:19|20)\d{2}`;
const NUMBER_YEAR = new RegExp(String.raw`(?<!\d)${YEAR}(?=/)`, 'g');
const WHOLE_YEAR = new RegExp(String.raw`(?<!\d)${YEAR}(?!\d)`, 'g');
// Digits beside a year make it part of something longer; "2025.000" and "2025,5%" are amounts.
const BEFORE = String.raw`(?<!\d[/.,-]?)`;
const AFTER = String.raw`(?!\d|[.,]\d|\s?%)`;

// A date stands by itself, or is the end of a span: "01/01-31/12/2025", "10-15/6/2025".
const OWN = String.raw`(?<!\d|\d[/.])`;
const NUMBER = String.raw`\d+(?:\.\d+)?[a-zA-ZĐđ]?`;
const SYMBOL = String.raw`[A-ZĐ][A-Za-zĐđ\d.&-]*`;
const PATTERNS = [
  // "45/2025/NĐ-CP", "148/2025/QH15", "66.7/2025/NQ-CP".
  { kind: 'document', source: String.raw`${NUMBER}/(${YEAR})/${SYMBOL}` },
  // "Nghị định 30/2020", "Thông tư số 03/2025".
  {
    kind: 'document',
    source: String.raw`(?<=(?:Nghị định|Nghị quyết|Thông tư|Quyết định|Luật|Pháp lệnh|Chỉ thị)(?: số)? )${NUMBER}/(${YEAR})(?!\d)`,
  },
  { kind: 'day', source: String.raw`(\d{1,2}) tháng (\d{1,2}) năm (${YEAR})(?!\d)` },
  { kind: 'day', source: String.raw`${OWN}(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(${YEAR})(?!\d)` },
  { kind: 'range', source: String.raw`(?<![\d/.,])${YEAR}(?:\s?[-–—/]\s?${YEAR})+(?!\d)` },
  { kind: 'month', source: String.raw`${OWN}(?:0?[1-9]|1[0-2])\s?[/-]\s?(${YEAR})(?!\d|/)` },
  { kind: 'month', source: String.raw`[Tt]háng (?:0?[1-9]|1[0-2]) năm (${YEAR})(?!\d)` },
  { kind: 'year', source: String.raw`${BEFORE}(${YEAR})${AFTER}` },
  // What is left may be a year or not: it is shown, and moves only when the person says so.
  { kind: 'short', source: String.raw`${OWN}(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/(\d{2})(?![\d/])` },
  { kind: 'loose', source: String.raw`(?<!\d)(${YEAR})(?!\d)` },
] as const;
const COUNTED =
  /^\s(?:hồ sơ|thủ tục|TTHC|lượt|người|văn bản|đồng|triệu|tỷ|tỉ|cuộc|tin|bài|tài khoản|dịch vụ|doanh nghiệp|đơn vị|công chức)(?!\p{L})/u;
const ANY = new RegExp(PATTERNS.map(({ source }, at) => named(source, at)).join('|'), 'gu');

/** Each pattern in a group of its own; back references count from the front of the whole expression, so they are named. */
function named(source: string, at: number): string {
  const own = source.replace(String.raw`([/.-])`, `(?<mark${at}>[/.-])`).replaceAll(String.raw`\2`, `\\k<mark${at}>`);
  return `(?<p${at}>${own})`;
}

/** A number with its symbol stands right before: "Nghị quyết số 01/NQ-CP ngày …". */
const BEHIND_NUMBER = new RegExp(
  String.raw`\d[\da-zĐđ.]*[/-](?:\d{4}/)?${SYMBOL}(?:/[A-ZĐ][\p{L}-]*)?,?\s*\(?(?:ban hành\s)?(?:ngày|năm)?\s*$`,
  'u',
);
/** The title of a document follows its number: "Kế hoạch số 12/KH-UBND ngày … của UBND tỉnh về … năm 2026"; a comma before a capital ends it. */
const BEHIND_TITLE = new RegExp(
  String.raw`\d[/-](?:\d{4}/)?${SYMBOL}(?:(?!,\s\p{Lu})[^.;:\n])*\s(?:của|về|ban hành|quy định|phê duyệt)\s(?:(?!,\s\p{Lu})[^.;:\n])*$`,
  'u',
);
/** A law named without a number: "Luật Tổ chức chính quyền địa phương năm 2025". */
const BEHIND_LAW = /(?:^|[^\p{L}])(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:\s[^.;:\n]{0,120})?$/u;
// "phổ biến Luật Chuyển đổi số trong năm 2026" speaks of a year of work, not of the law.
const TIME_OF_WORK =
  /(?:trong|trước|sau|đến|từ|cho|của|hết|[Qq]uý\s\S+|[Tt]háng\s\d+|đầu|cuối)\s(?:năm\s|ngày\s|tháng\s)*$/u;

/** As far back as a document is looked for. */
const LONG_TITLE = 400;

function isDocument(before: string): boolean {
  if (BEHIND_NUMBER.test(before)) return true;
  return (BEHIND_LAW.test(before) || BEHIND_TITLE.test(before)) && !TIME_OF_WORK.test(before);
}

/** All years of a text, from left to right; none overlaps another. */
export function findYears(text: string): readonly YearMark[] {
  return [...text.matchAll(ANY)].map((match): YearMark => {
    const at = PATTERNS.findIndex((_, index) => match.groups?.[`p${index}`] !== undefined);
    const kind = PATTERNS[at]?.kind ?? 'year';
    const years = [...match[0].matchAll(WHOLE_YEAR)].map(([year]) => Number(year));
    // Of a date the year stands last, of a document number before its symbol; a range has several.
    const numbered = [...match[0].matchAll(NUMBER_YEAR)].map(([year]) => Number(year));
    const last = (kind === 'document' && numbered.length > 0 ? numbered : years).slice(-1);
    const own = kind === 'range' ? years : kind === 'short' ? [2000 + Number(match[0].slice(-2))] : last;
    const end = match.index + match[0].length;
    return {
      start: match.index,
      end,
      text: match[0],
      kind: kind === 'document' || kind === 'loose' ? 'year' : kind === 'short' ? 'day' : kind,
      years: own,
      sure: kind !== 'loose' && kind !== 'short' && !(kind === 'year' && COUNTED.test(text.slice(end))),
      document: kind === 'document' || isDocument(text.slice(Math.max(0, match.index - LONG_TITLE), match.index)),
    };
  });
}

function movedText({ text, kind, years: [year = 0] }: Pick<YearMark, 'text' | 'kind' | 'years'>, by: number): string {
  if (kind === 'range') return text.replace(WHOLE_YEAR, (one) => String(Number(one) + by));
  const place = text.lastIndexOf(String(year));
  if (place === -1) return text.slice(0, -2) + String(year + by).slice(-2);
  return `${text.slice(0, place)}${year + by}${text.slice(place + 4)}`;
}

/** The words of a mark with every year moved by `by`; 29 February becomes the 28th where the new year has none. */
export function shiftMark(
  { text, kind, years }: YearMark,
  by: number,
): { readonly text: string; readonly leap: boolean } {
  const moved = movedText({ text, kind, years }, by);
  const leap = kind === 'day' && /^29\D+0?2\D/.test(moved) && !isLeapYear((years[0] ?? 0) + by);
  return { text: leap ? `28${moved.slice(2)}` : moved, leap };
}
