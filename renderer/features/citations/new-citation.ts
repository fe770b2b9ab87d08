// A legal document from one typed line.
import type { Citation } from '../../../shared/domain/citations.ts';
import { readScreenDay } from '../../../shared/domain/day.ts';
import { cleanLine } from '../../../shared/domain/text.ts';

const WHOLE =
  /^(?<kind>\p{L}[\p{L} ]*?)\s+(?:số\s*:?\s*)?(?<number>\d[^\s,;]*)(?:\s+ngày\s+(?<day>[\d/]+))?(?:\s+của\s+(?<issuer>.*?))?(?:\s+(?<subject>(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn)\s.*))?$/u;

/**
 * Reads "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về …" into its parts, as far as they are there;
 * a line without a number becomes the name of a kind, to be completed in the form.
 */
export function newCitation(line: string): Omit<Citation, 'key'> {
  const text = cleanLine(line);
  const { kind = text, number = null, day = '', issuer = null, subject = null } = WHOLE.exec(text)?.groups ?? {};
  return {
    kind,
    number,
    issued: readScreenDay(day),
    issuer,
    subject,
    state: 'unknown',
    replacedBy: null,
    checkedOn: null,
    source: null,
  };
}
