// The head of a document: agency, number, place and day, kind and subject, "Kính gửi", from a letterhead in a table, in lines, or in labelled lines.
import { dayParts, partialDay, type PartialDay } from '../day.ts';
import { DOCUMENT_KINDS } from '../document-kinds.ts';
import type { CellGrid } from '../pasted-table.ts';
import { isCapitals } from '../outline-markers.ts';
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
const PLACE_AND_DAY = /^([^\d:;]{0,60}?),?\s*(ngày\s*(\d{0,2})[\s.…_]*tháng\s*(\d{0,2})[\s.…_]*năm\s*(\d{4}))\.?$/iu;
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

// The two halves of a letterhead on one line, tabs between them.
const NATION_BEHIND = /\s+(?=(?:cộng h(?:òa|oà) xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do))/iu;
const PLACE_BEHIND = /^(số\s*:?\s*[^/]{0,20}\/\s*\S+)\s+(\S[^\d]*ngày[^\d].*)$/iu;

/** The halves of a line of a letterhead typed without a table; most lines have one. */
export function headHalves(line: string): readonly string[] {
  const placed = PLACE_BEHIND.exec(line);
  return placed === null ? line.split(NATION_BEHIND) : [placed[1] ?? '', placed[2] ?? ''];
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
    // "ngày 45 tháng 13" is no day: the line is left for the clerk.
    return header.issued !== null;
  }
  const subject = LETTER_SUBJECT.exec(text);
  if (subject !== null && header.subject === null) {
    header.subject = subject[1] ?? null;
    header.kind ??= 'CV';
    return true;
  }
  return NATION.test(fold(text));
}

/** True for a line of place and day, also one whose day cannot be. */
export function saysDay(line: string): boolean {
  return PLACE_AND_DAY.test(line);
}

/** True for a line that names an agency, or the people's committee above it. */
export function isAgency(line: string): boolean {
  return AGENCY.test(fold(line)) || /^(?:ubnd|uy ban nhan dan)(?=\s|$)/.test(fold(line));
}

/** Lines of the left half: the agency above, and the agency. Gives back the lines that found no place. */
export function takeAgencies(header: OpenHeader, lines: readonly string[]): readonly string[] {
  if (lines.length === 0 || header.letterhead !== null) return lines;
  const own = lines.findLastIndex((line, at) => at > 0 && AGENCY.test(fold(line)));
  // "ỦY BAN NHÂN DÂN" and its province below it are one agency where no other follows.
  const isCommittee = /^(?:uy ban|hoi dong) nhan dan$/.test(fold(lines[0] ?? ''));
  const from = own === -1 ? (lines.length > 1 && !isCommittee ? 1 : 0) : own;
  header.parentLetterhead = lines.slice(0, from).join('\n') || null;
  header.letterhead = lines.slice(from).join('\n');
  return [];
}

/** True for a table that is a letterhead and no list of anything. */
export function isLetterhead(grid: CellGrid): boolean {
  if (grid.columns > 4 || grid.rows.length > 8) return false;
  const texts = grid.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.text)));
  return texts.some((text) => NATION.test(fold(text))) || texts.some((text) => NUMBER_LINE.test(text));
}

/** Takes a letterhead table into the header; gives back what is none of it: "HỎA TỐC", an address. */
export function takeLetterhead(header: OpenHeader, grid: CellGrid): readonly string[] {
  const names: string[] = [];
  const unread: string[] = [];
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
        else if (/[\p{L}\p{N}]/u.test(line)) unread.push(line.trim());
      }
    });
  }
  return [...takeAgencies(header, names), ...unread];
}

/** The code of a kind written alone on its line, "KẾ HOẠCH"; `null` for anything else. */
export function kindOfLine(line: string): string | null {
  const words = fold(line.replace(/[.:]+$/, ''));
  return DOCUMENT_KINDS.find(({ name, form }) => form === 'named' && fold(name) === words)?.code ?? null;
}

const BODY_BEGINS =
  /^(?:căn cứ|thực hiện|theo |xét |trên cơ sở|để |nhằm |tiếp theo|phát huy|ngày \d|[IVX]+\s*[.\-–]\s|1\.\s|a\)\s|[-+]\s)/iu;

/** True for a line the running text begins with, no more of the head. */
export function beginsText(line: string): boolean {
  return BODY_BEGINS.test(line);
}

/** A stamp over the title: "DỰ THẢO", "HỎA TỐC", "(Dự thảo lần 2)". */
export function isStamp(line: string): boolean {
  return /^\(?(?:du thao(?: lan \d+)?|hoa toc|thuong khan|khan|mat|toi mat)\)?$/.test(fold(line));
}

/** "(Kèm theo Công văn số …)" below a title. */
export function namesCover(line: string): boolean {
  return /^\(\s*(?:ban hành\s+)?(?:kèm theo|đính kèm)\s/iu.test(line);
}

const LISTS = /^(?:BẢNG|DANH MỤC|LỊCH|BIỂU|PHÂN CÔNG)\s/u;

/**
 * Takes a kind and what it is about from one line in capitals, "KẾ HOẠCH CÔNG TÁC THÁNG 11", or a list that has no kind; false for any other line.
 * @param inSheet true over a table in its own sheet, where a list is the title of the table
 */
export function takeTitledKind(header: OpenHeader, line: string, inSheet: boolean): boolean {
  if (header.subject !== null || !isCapitals(line) || isAgency(line)) return false;
  const kind = DOCUMENT_KINDS.find(({ name, form }) => form === 'named' && line.startsWith(`${name.toUpperCase()} `));
  if (kind === undefined && (inSheet || !LISTS.test(line))) return false;
  header.kind = kind?.code ?? header.kind;
  header.subject = kind === undefined ? line : line.slice(kind.name.length).trim();
  return true;
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
  const found = [...line.matchAll(LABELLED)].map(([, label, value = '']) => [label as Label, value.trim()] as const);
  const labels = new Map(found);
  // The same label twice on one line is a sentence about labels.
  return labels.size === found.length ? labels : null;
}

/** Takes labelled lines into the header and gives back the values that found no place; what belongs to the end of the paper is left to the caller. */
export function takeLabels(header: OpenHeader, labels: ReadonlyMap<Label, string>): readonly string[] {
  const unread: string[] = [];
  const take = (label: Label, taken: (value: string) => boolean): void => {
    const value = labels.get(label) ?? '';
    if (value !== '' && !taken(value)) unread.push(value);
  };
  const once =
    (name: 'parentLetterhead' | 'letterhead' | 'place' | 'subject') =>
    (value: string): boolean => {
      if (header[name] !== null) return false;
      header[name] = value;
      return true;
    };
  take('coquan_chuquan', once('parentLetterhead'));
  take('coquan', once('letterhead'));
  take('dia_danh', once('place'));
  take('so_ky_hieu', (number) => takeHeadLine(header, `Số: ${number.startsWith('/') ? ` ${number}` : number}`));
  take('ngay', (day) => takeHeadLine(header, `, ${day}`));
  take('loai', (kind) => {
    const code = DOCUMENT_KINDS.find(({ name }) => fold(name) === fold(kind))?.code;
    header.kind = code ?? header.kind;
    return code !== undefined;
  });
  take('trich_yeu', (subject) => once('subject')(subject.replace(LETTER_SUBJECT, '$1')));
  take('kinh_gui', (addressed) => {
    header.addressees = [
      ...header.addressees,
      ...addressed
        .split(/;\s*/)
        .map(listItem)
        .filter((one) => one !== ''),
    ];
    return true;
  });
  return unread;
}
