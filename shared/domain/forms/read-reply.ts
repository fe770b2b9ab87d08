// What a unit typed into a cell of a form: read as generously as it can be read without guessing.
import { partialDay, dayParts, readScreenDay, type Day } from '../day.ts';
import { addDays } from '../day-numbers.ts';
import { readDecimal } from '../decimal.ts';
import { WORK_STATUSES, type WorkStatus } from '../deadlines/standing.ts';
import { cleanLine, cleanText, fold, MAX_TEXT } from '../text.ts';
import { STATUS_WORDS } from './form-words.ts';

const MORE_WORDS: Readonly<Record<WorkStatus, readonly string[]>> = {
  'not-started': ['chua', 'chua lam', 'chua trien khai', 'chua bat dau'],
  'in-progress': ['dang', 'dang lam', 'dang trien khai', 'dang xu ly'],
  done: ['hoan thanh', 'xong', 'da xong', 'da thuc hien', 'da thuc hien xong', '100%'],
  dropped: ['khong thuc hien', 'khong trien khai', 'dung thuc hien', 'thoi thuc hien'],
};

const SHARE = /[\s(,:–-]+(?:(?:dat|khoang|duoc)\s+)*(\d{1,3})\s*%\)?$/;
const ON_DAY = /[\s(,:–-]+(?:vao\s+)?(?:ngay\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\)?$/;

/** A status by the words of the form or others for the same, with or without marks; `null` for anything else. How much is done, or the day, may stand behind: "Đang thực hiện 80%"; "Hoàn thành 80%" says two things at once and is none. */
export function readStatus(text: string): WorkStatus | null {
  const said = fold(text).replace(/[.;,:!]+$/, '');
  const named = statusOf(said);
  if (named !== null) return named;
  const share = SHARE.exec(said)?.[1];
  if (share !== undefined) {
    const status = statusOf(said.replace(SHARE, ''));
    return status === (Number(share) === 100 ? 'done' : 'in-progress') ? status : null;
  }
  return ON_DAY.test(said) && statusOf(said.replace(ON_DAY, '')) === 'done' ? 'done' : null;
}

function statusOf(said: string): WorkStatus | null {
  return (
    WORK_STATUSES.find((status) => fold(STATUS_WORDS[status]) === said || MORE_WORDS[status].includes(said)) ?? null
  );
}

// How a worksheet counts its days (ECMA-376, 18.17.4.1): what a cell shows that has lost its form. Day 61, behind the 29 February that never was.
const SHEET_DAY = { day: '1900-03-01', number: 61 } as const;

/** "5/11/2026", "05-11-2026", "2026-11-05", "ngày 5 tháng 11 năm 2026"; "5/11" and "5/11/26" by the year of the period; or the count of days of a worksheet. */
export function readDay(text: string, year: number): Day | null {
  const line = cleanLine(text)
    .replace(/^(?:ngày|ngay)\s+/iu, '')
    .replace(/[.;,]+$/, '')
    .replace(
      /^(\d{1,2})\s+th[áa]ng\s+(\d{1,2})(?:[\s,]+n[ăa]m\s+(\d{4}))?$/iu,
      (_, day: string, month: string, own?: string) => [day, month, ...(own === undefined ? [] : [own])].join('/'),
    )
    .replace(/\s+00:00(:00)?$/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(line);
  if (iso !== null) return wholeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^[34]\d{4}$/.test(line)) return addDays(SHEET_DAY.day, Number(line) - SHEET_DAY.number);
  const short = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{2}))?$/.exec(line);
  if (short !== null) {
    const own = short[3] === undefined ? year : 2000 + Number(short[3]);
    return Math.abs(own - year) > 2 ? null : wholeDay(own, Number(short[2]), Number(short[1]));
  }
  const read = readScreenDay(line);
  return read !== null && read.length === 10 ? read : null;
}

function wholeDay(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const text = partialDay({ year, month, day });
  return dayParts(text) === null ? null : text;
}

export type ReadNumber = {
  readonly value: string;
  /** "1.250" or "1,250": thousands for some, a fraction for others. */ readonly unsure: boolean;
};

/** "1.234,5", "1,234.5", "12.5", "96,25 %": a decimal with a point; `null` for what is no number. */
export function readNumber(text: string): ReadNumber | null {
  const line = cleanLine(text).replace(/\s*%$/, '').replace(/\s+/g, ' ');
  const unsure = /^-?\d{1,3}[.,]\d{3}$/.test(line) && !/^-?0[.,]/.test(line);
  const plain = readDecimal(line);
  if (plain !== null) return { value: plain, unsure };
  // With a point before the fraction, as a worksheet of another country shows it.
  if (!/^-?(\d{1,3}(,\d{3})*|\d{1,15})(\.\d{1,10})?$/.test(line)) return null;
  const [whole = '', tail = ''] = line.replaceAll(',', '').split('.');
  const figures = tail.replace(/0+$/, '');
  const clean = whole.replace(/^(-?)0+(?=\d)/, '$1');
  return { value: figures === '' ? clean : `${clean}.${figures}`, unsure };
}

/** A text cell: cleaned, `null` where it says nothing. */
export function readWords(text: string): string | null {
  const clean = cleanText(text).slice(0, MAX_TEXT);
  return clean === '' || /^[-–—./]+$/.test(clean) ? null : clean;
}
