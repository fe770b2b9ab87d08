// What single rows of a foreign table are by their words: blank, a title, a sum, a remark below the table.
import type { GridCell } from './pasted-table.ts';
import type { TableDraft } from './table-recogniser.ts';
import { fold } from './text.ts';

type Row = readonly GridCell[];

const SUB_NUMBER = /^(\d+\.\d+(\.\d+)*\.?|[a-zđ][.)]?|[-+*•])$/;
const ROMAN = /^(?:mục|phần|nhóm|chương)?([IVXLC]+)[.):]?$/iu;
const LETTER_GROUP = /^(?:mục|phần|nhóm)?([A-H])[.):]?$/u;
const TITLED_GROUP =
  /^(?:(?:mục|phần|nhóm|chương)\s+([IVXLC]+|[A-H]|\d{1,2})\s*[.):\-–]|([IVXLC]+|[A-H])\s*[.)])\s*(?=\S)/iu;
const TOTAL =
  /^(?:tong cong|tong kinh phi)(?!\s+(?:tac|ty|trinh))\b|^(?:tong so|tong)\s*[:(]|^cong(?:\s*[:(]|$)|^tong$/;
const REMARK = /^\(?(?:ghi chu|luu y|chu thich|chu giai|nguon)\s*:/;

/** Full-width letters and figures of scanned tables in their usual form; "1.1" that a sheet took for a number and shows as "1,1" too. */
export function numberText(text: string): string {
  if (/^[\dA-Za-z.)]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(\d{1,3}),(\d{1,2})$/, '$1.$2');
}

/** Blank, or signs only: the end mark "./." below a table. */
export function saysNothing(row: Row): boolean {
  return row.every((cell) => !/[\p{L}\p{N}%]/u.test(cell.text));
}

export function filledCells(row: Row): Row {
  return row.filter((cell) => cell.starts && cell.text !== '');
}

/** Words where a number is awaited; `null` where it is a number, a sign, or nothing. */
export function longWords(cell: GridCell | undefined): string | null {
  return cell?.starts === true && cell.text.length > 8 && /\p{L}{2}/u.test(cell.text) ? cell.text : null;
}

export function rowText(row: Row): string {
  return filledCells(row)
    .map((cell) => cell.text)
    .join(' ');
}

export function isRoman(number: string): boolean {
  return /^[IVXLC]+[.)]?$/.test(number);
}

/** "7.1", "a)", "-": the sign of a part of the row above. */
export function isSubNumber(number: string): boolean {
  return SUB_NUMBER.test(number) && !/^\d+[.)]?$/.test(number);
}

/** The number of a group in the column of numbers: "I", "A.", "Mục I"; `null` for any other. */
export function groupNumber(number: string): string | null {
  const roman = ROMAN.exec(number)?.[1];
  if (roman !== undefined && (isRoman(roman) || number.length > roman.length + 1)) return roman.toUpperCase();
  return LETTER_GROUP.exec(number)?.[1] ?? null;
}

/** "II. Chuyển đổi số", "Phần III: Khác" as number and title; `null` where no number stands in front. */
export function titledGroup(text: string): { readonly number: string; readonly title: string } | null {
  const usual = text.normalize('NFKC');
  const match = TITLED_GROUP.exec(usual);
  const number = match?.[1] ?? match?.[2];
  if (match === null || number === undefined || (match[1] === undefined && !isRoman(number) && !/^[A-H]$/.test(number)))
    return null;
  return { number, title: usual.slice(match[0].length) };
}

/** "Tổng cộng", "Cộng (A+B)", "Ghi chú: …": rows of a table that are none of its entries. */
export function isFootRow(row: Row): boolean {
  const filled = filledCells(row);
  const words = fold(filled[0]?.text ?? '');
  if (filled.length === 0 || words.length > 200) return filled.length === 1 && REMARK.test(words);
  return TOTAL.test(words) || (filled.length === 1 && (REMARK.test(words) || words === 'tong so'));
}

/** Rows of a draft, sub-rows not counted. */
export function countRows(draft: TableDraft): number {
  return draft.groups.reduce((sum, group) => sum + group.rows.length, 0);
}
