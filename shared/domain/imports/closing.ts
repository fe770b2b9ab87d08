// The end of a paper: Nơi nhận and the signature, from their table or from lines.
import { fold, linesOf } from '../text.ts';
import { archiveText, listItem, readRecipients } from '../typed-marks.ts';
import type { CellGrid } from '../pasted-table.ts';
import { isCapitals } from '../outline-markers.ts';

export type Closing = {
  readonly recipients: readonly string[];
  readonly archive: string | null;
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null };
  /** Lines that are neither: nothing of the paper falls away without a word. */
  readonly unread: readonly string[];
};

export const NO_CLOSING: Closing = { recipients: [], archive: null, signature: { lines: [], name: null }, unread: [] };

export function isRecipientsTitle(line: string): boolean {
  return /^noi nhan\s*:?$/.test(fold(line));
}

/** True for the table of Nơi nhận and signature. */
export function isClosing(grid: CellGrid): boolean {
  if (grid.columns > 4) return false;
  return grid.rows.some((row) => row.some((cell) => linesOf(cell.text).some(isRecipientsTitle)));
}

const TITLES =
  /^(?:kt|tl|tm|tuq|q|ký thay|thừa lệnh|thay mặt)\b\.?|giám đốc|chủ tịch|chánh văn phòng|trưởng|bộ trưởng|thủ tướng|cục trưởng|^người lập|^phó /iu;

/** A title one signs with: "KT. GIÁM ĐỐC", in capitals. */
export function isSigningTitle(line: string): boolean {
  return isCapitals(line) && TITLES.test(line);
}

/** "Nơi nhận:      GIÁM ĐỐC", both halves on one line: the title of the right one; `null` for any other. */
export function signingBeside(line: string): string | null {
  const title = /^nơi nhận\s*:\s*(\S.*)$/iu.exec(line)?.[1] ?? '';
  return isSigningTitle(title) ? title : null;
}

// "(Đã ký)", "(Ký tên, đóng dấu)" say nothing of who signs.
const SIGNED = /^\(?(?:đã ký|ký tên|ký, ?ghi rõ họ tên|chữ ký)[^()]*\)?$/iu;

/** Lines of the right half: titles in capitals, then the name. */
export function readSignature(lines: readonly string[]): Pick<Closing, 'signature' | 'unread'> {
  const words = lines
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !SIGNED.test(line) && !isRecipientsTitle(line));
  const titles = words.filter(isSigningTitle);
  const others = words.filter((line) => !isSigningTitle(line));
  const name = others.findLast((line) => /\p{L}/u.test(line) && line.length <= 60 && !/^\(.*\)$/u.test(line)) ?? null;
  const at = name === null ? -1 : others.lastIndexOf(name);
  return { signature: { lines: titles, name }, unread: others.filter((_, other) => other !== at) };
}

/** A line of recipients with ";" between them, or one a line. */
export function readRecipientLines(lines: readonly string[]): Pick<Closing, 'recipients' | 'archive'> {
  // "- Lưu VT." without its colon is the archive all the same.
  const items = lines.map((line) => listItem(line).replace(/^lưu\s+(?=\p{Lu})/iu, 'Lưu: '));
  const archives = items.filter((item) => /^lưu\s*:/iu.test(item)).map(archiveText);
  const { recipients, archive } = readRecipients(items);
  return { recipients, archive: archives.length > 1 ? archives.join('; ') : archive };
}

export function readClosing(grid: CellGrid): Closing {
  const left: string[] = [];
  const right: string[] = [];
  for (const row of grid.rows)
    row.forEach((cell, x) => {
      if (cell.starts) (x < grid.columns / 2 ? left : right).push(...linesOf(cell.text));
    });
  return { ...readRecipientLines(left.filter((line) => !isRecipientsTitle(line))), ...readSignature(right) };
}

/** Two places that say Nơi nhận and signature: what the second is silent about stays; what both say differently is given back. */
export function joinClosings(
  before: Closing,
  found: Omit<Closing, 'unread'>,
): { readonly closing: Closing; readonly lost: readonly string[] } {
  const { recipients, archive, signature } = before;
  const lost = [
    ...(archive !== null && found.archive !== null ? [archive] : []),
    ...(signature.name !== null && found.signature.name !== null ? [signature.name] : []),
  ];
  return {
    closing: {
      recipients: [...recipients, ...found.recipients],
      archive: found.archive ?? archive,
      signature: {
        lines: [...signature.lines, ...found.signature.lines],
        name: found.signature.name ?? signature.name,
      },
      unread: [],
    },
    lost,
  };
}

/** Where a signature begins that ends the text above "Nơi nhận": titles in capitals, and a name. Behind the last line where there is none. */
export function signatureFrom(lines: readonly string[]): number {
  const last = lines.at(-1) ?? '';
  const isName = /^\p{Lu}[\p{L}. ]{2,40}$/u.test(last) && !isSigningTitle(last);
  const end = lines.length - (isName ? 1 : 0);
  let from = end;
  while (from > 0 && isSigningTitle(lines[from - 1] ?? '')) from -= 1;
  return from === end ? lines.length : from;
}

/** The end of a paper as labelled lines say it ("noi_nhan: …"). */
export function closingOfLabels(labels: ReadonlyMap<string, string>): Omit<Closing, 'unread'> {
  const of = (label: string): readonly string[] => [labels.get(label) ?? ''].filter((value) => value !== '');
  const recipients = of('noi_nhan').flatMap((value) => value.split(/\s*;\s*/));
  return {
    ...readRecipientLines(recipients),
    signature: { lines: [...of('quyen_han'), ...of('chuc_vu')], name: of('nguoi_ky')[0] ?? null },
  };
}
