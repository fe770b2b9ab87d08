// The end of a paper: Nơi nhận and the signature, from their table or from lines.
import { fold, linesOf } from '../text.ts';
import { listItem, readRecipients } from '../typed-marks.ts';
import type { CellGrid } from '../pasted-table.ts';
import { isCapitals } from '../outline-markers.ts';

export type Closing = {
  readonly recipients: readonly string[];
  readonly archive: string | null;
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null };
};

export const NO_CLOSING: Closing = { recipients: [], archive: null, signature: { lines: [], name: null } };

export function isRecipientsTitle(line: string): boolean {
  return /^noi nhan\s*:?$/.test(fold(line));
}

/** True for the table of Nơi nhận and signature. */
export function isClosing(grid: CellGrid): boolean {
  if (grid.columns > 4) return false;
  return grid.rows.some((row) => row.some((cell) => linesOf(cell.text).some(isRecipientsTitle)));
}

const TITLES =
  /^(?:kt|tl|tm|tuq|q|ký thay|thừa lệnh|thay mặt)\b\.?|giám đốc|chủ tịch|chánh văn phòng|trưởng|bộ trưởng|thủ tướng|cục trưởng/iu;

/** Lines of the right half: titles in capitals, then the name. */
export function readSignature(lines: readonly string[]): Closing['signature'] {
  const words = lines.map((line) => line.trim()).filter((line) => /\p{L}/u.test(line) && !/^\(.*\)$/u.test(line));
  const titles = words.filter((line) => isCapitals(line) && TITLES.test(line));
  const name = words.findLast((line) => !titles.includes(line)) ?? null;
  return { lines: titles, name };
}

/** A line of recipients with ";" between them, or one a line. */
export function readRecipientLines(lines: readonly string[]): Pick<Closing, 'recipients' | 'archive'> {
  // "- Lưu VT." without its colon is the archive all the same.
  const items = lines.map((line) => listItem(line).replace(/^lưu\s+(?=\p{Lu})/iu, 'Lưu: '));
  return readRecipients(items);
}

export function readClosing(grid: CellGrid): Closing {
  const left: string[] = [];
  const right: string[] = [];
  for (const row of grid.rows)
    row.forEach((cell, x) => {
      if (cell.starts) (x < grid.columns / 2 ? left : right).push(...linesOf(cell.text));
    });
  return { ...readRecipientLines(left.filter((line) => !isRecipientsTitle(line))), signature: readSignature(right) };
}
