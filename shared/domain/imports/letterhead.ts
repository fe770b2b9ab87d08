// The head of a document: agency, number, place and day, kind and subject, "Kính gửi", from a letterhead in a table, in lines, or in labelled lines.
import { dayParts, partialDay, type PartialDay } from '../day.ts';
import { DOCUMENT_KINDS } from '../document-kinds.ts';
import type { CellGrid } from '../pasted-table.ts';
import { fold, linesOf } from '../text.ts';
import { listItem } from '../typed-marks.ts';
import type { DraftHeader } from './import-draft.ts';

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };
export type OpenHeader = Mutable<DraftHeader>;

export function emptyHeader(): OpenHeader {
  return {
    parentLetterhead: null,
    letterhead: null,
    number: null,
    symbol: null,
    place: null,
    issued: null,
    kind: null,
    subject: null,
    addressees: [],
  };
}

const NATION = /^cong hoa xa hoi chu nghia viet nam|^doc lap\s*[-–]\s*tu do/;
const NUMBER_LINE = /^số\s*:?\s*([^/]{0,20}?)\s*\/\s*(\S.*)$/iu;
const PLACE_AND_DAY = /^(.{0,60}?),?\s*(ngày\s*(\d{0,2})[\s.…_]*tháng\s*(\d{0,2})[\s.…_]*năm\s*(\d{4}))\.?$/iu;
const LETTER_SUBJECT = /^(?:v\s*\/\s*v|về việc)\s*:?\s+(.+)$/iu;
const ADDRESSED = /^kính gửi\s*:?\s*(.*)$/iu;
// What the name of an agency begins with; the lines before it are those of the agency above.
const AGENCY =
  /^(?:so|van phong|ban|chi cuc|cuc|trung tam|phong|thanh tra|truong|vien|quy|cong an|hoi dong|hoi|ubnd (?:xa|phuong|huyen|thi xa|quan)|uy ban nhan dan (?:xa|phuong|huyen|thi xa|quan))(?=\s|$)/;

/** "ngày 19 tháng 3 năm 2024" with blanks for what is written by hand later; `null` where it is no day. */
export function readLongDay(day: string, month: string, year: string): PartialDay | null {
  const text = partialDay({
    year: Number(year),
    month: month === '' ? null : Number(month),
    day: day === '' || month === '' ? null : Number(day),
  });
  return dayParts(text) === null ? null : text;
}

/** Takes one line of a letterhead into the header; false where it says nothing a letterhead says. */
export function takeHeadLine(header: OpenHeader, line: string): boolean {
  const text = line.replace(/\s+/g, ' ').trim();
  const number = NUMBER_LINE.exec(text);
  if (number !== null && header.symbol === null) {
    header.number = (number[1] ?? '').replace(/[.…_\s]+/g, '') || null;
    header.symbol = (number[2] ?? '').trim();
    return true;
  }
  const placed = PLACE_AND_DAY.exec(text);
  if (placed !== null && header.issued === null) {
    const [, place = '', , day = '', month = '', year = ''] = placed;
    header.place = place.trim() || header.place;
    header.issued = readLongDay(day, month, year);
    return true;
  }
  const subject = LETTER_SUBJECT.exec(text);
  if (subject !== null && header.subject === null) {
    header.subject = subject[1] ?? null;
    header.kind ??= 'CV';
    return true;
  }
  return NATION.test(fold(text));
}

/** Lines of the left half: the agency above, and the agency. */
export function takeAgencies(header: OpenHeader, lines: readonly string[]): void {
  if (lines.length === 0 || header.letterhead !== null) return;
  const own = lines.findLastIndex((line, at) => at > 0 && AGENCY.test(fold(line)));
  const from = own === -1 ? (lines.length > 1 ? 1 : 0) : own;
  header.parentLetterhead = lines.slice(0, from).join('\n') || null;
  header.letterhead = lines.slice(from).join('\n');
}

/** True for a table that is a letterhead and no list of anything. */
export function isLetterhead(grid: CellGrid): boolean {
  if (grid.columns > 4 || grid.rows.length > 8) return false;
  const texts = grid.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.text)));
  return texts.some((text) => NATION.test(fold(text))) || texts.some((text) => NUMBER_LINE.test(text));
}

export function takeLetterhead(header: OpenHeader, grid: CellGrid): void {
  const names: string[] = [];
  let continued = false;
  for (const row of grid.rows) {
    row.forEach((cell, x) => {
      if (!cell.starts) return;
      for (const line of linesOf(cell.text)) {
        const isLeft = x < grid.columns / 2;
        const before = header.subject;
        if (takeHeadLine(header, line)) continued = header.subject !== before;
        // "V/v đề xuất nhiệm vụ" goes on below the number, in its own cell.
        else if (isLeft && continued && header.subject !== null) header.subject = `${header.subject} ${line.trim()}`;
        else if (isLeft && header.symbol === null && /\p{L}/u.test(line)) names.push(line.trim());
      }
    });
  }
  takeAgencies(header, names);
}

/** The code of a kind written alone on its line, "KẾ HOẠCH"; `null` for anything else. */
export function kindOfLine(line: string): string | null {
  const words = fold(line.replace(/[.:]+$/, ''));
  return DOCUMENT_KINDS.find(({ name, form }) => form === 'named' && fold(name) === words)?.code ?? null;
}

/** "Kính gửi: Sở Nội vụ", or the label alone with the addressees below it; `null` for any other line. */
export function readAddressed(line: string): readonly string[] | null {
  const match = ADDRESSED.exec(line);
  if (match === null) return null;
  const items = (match[1] ?? '').split(/;\s*/).map(listItem);
  return items.filter((item) => item !== '');
}

const LABELS = [
  'coquan_chuquan',
  'coquan',
  'so_ky_hieu',
  'dia_danh',
  'ngay',
  'loai',
  'trich_yeu',
  'kinh_gui',
  'quyen_han',
  'chuc_vu',
  'nguoi_ky',
  'noi_nhan',
] as const;
type Label = (typeof LABELS)[number];
const LABELLED = new RegExp(String.raw`(?:^|\s)(${LABELS.join('|')}):\s*(.*?)(?=\s(?:${LABELS.join('|')}):|$)`, 'gsu');

/** Labelled lines at the head of a text ("so_ky_hieu: 55/KH-SKHCN"), as restored scans carry them; `null` where the line has none. */
export function readLabels(line: string): ReadonlyMap<Label, string> | null {
  if (!new RegExp(`^(?:${LABELS.join('|')}):`, 'u').test(line)) return null;
  return new Map([...line.matchAll(LABELLED)].map(([, label, value = '']) => [label as Label, value.trim()]));
}

/** Takes labelled lines into the header; what belongs to the end of the paper is left to the caller. */
export function takeLabels(header: OpenHeader, labels: ReadonlyMap<Label, string>): void {
  const of = (label: Label): string | null => labels.get(label) || null;
  header.parentLetterhead ??= of('coquan_chuquan');
  header.letterhead ??= of('coquan');
  header.place ??= of('dia_danh');
  const number = of('so_ky_hieu');
  if (number !== null) takeHeadLine(header, `Số: ${number.startsWith('/') ? ` ${number}` : number}`);
  const day = of('ngay');
  if (day !== null) takeHeadLine(header, `, ${day}`);
  const kind = of('loai');
  if (kind !== null) header.kind = DOCUMENT_KINDS.find(({ name }) => fold(name) === fold(kind))?.code ?? header.kind;
  const subject = of('trich_yeu');
  if (subject !== null) header.subject ??= subject.replace(LETTER_SUBJECT, '$1');
  const addressed = of('kinh_gui');
  if (addressed !== null) header.addressees = addressed.split(/;\s*/).map(listItem);
}
