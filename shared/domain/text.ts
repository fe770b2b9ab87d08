// The one text border: what is typed, pasted or read from a file is cleaned here, and compared by its folded form.
import * as z from 'zod';

/** Longest text of one field, in UTF-16 units: a cell of Excel holds 32,767, and no field of an official paper comes near. */
export const MAX_TEXT = 32_000;
export const MAX_LINE = 2_000;

// XML 1.0, production [2] Char: everything else breaks .docx and .xlsx files. U+FFFE and U+FFFF are among it.
// eslint-disable-next-line no-control-regex
const ILLEGAL_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
// Bullets pasted from Word come as signs of the Symbol and Wingdings fonts; the rest of the private area has no meaning outside its font.
const PASTED_BULLETS = /[\uF0B7\uF0A7\uF0D8\uF02D\uF0FC]/g;
const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const INVISIBLE = /[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\u00AD]/g;

// Letters, figures and marks of Vietnamese as nearly all texts have them: none of them is changed by any step below.
const USUAL = String.raw`\x20-\x7E\u00A1-\u00AC\u00AE-\u017F\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u2013\u2014\u2018-\u201D\u2026`;
const USUAL_LINE = new RegExp(`^[${USUAL}]*$`);
const USUAL_LINES = new RegExp(`^[${USUAL}\n]*$`);

// Signs that stand for themselves in every form of Unicode, Vietnamese letters with their marks among them: none is put together with another.
// eslint-disable-next-line no-control-regex
const COMPOSED = /^[\u0000-\u02FF\u1E00-\u1EFF\u2002-\u20CF]*$/;

/** True for a text without private signs that `normalize('NFC')` would not change; false where that has to be looked at more closely. */
export function isComposed(text: string): boolean {
  return COMPOSED.test(text);
}

/** Cleans a text of one or more lines: NFC, no characters illegal in XML, no lone surrogates, no invisible direction marks, `\n` as the only line end. Idempotent. */
export function cleanText(text: string): string {
  if (USUAL_LINE.test(text)) return text.startsWith(' ') || text.endsWith(' ') ? text.trim() : text;
  if (USUAL_LINES.test(text)) return text.replace(/ +\n/g, '\n').trim();
  return text
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(ILLEGAL_IN_XML, '')
    .replace(PASTED_BULLETS, '-')
    .replace(PRIVATE_USE, '')
    .replace(INVISIBLE, '')
    .replace(/[\t\u00A0]/g, ' ')
    .normalize('NFC')
    .replace(/ +\n/g, '\n')
    .trim();
}

/** As `cleanText`, on one line: line ends become single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}

/** The form in which two Vietnamese texts are compared or searched: no tone and vowel marks, đ as d, lower case, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The non-empty lines of a text. */
export function linesOf(text: string): readonly string[] {
  if (!text.includes('\n')) {
    const line = text.trim();
    return line === '' ? [] : [line];
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Schema of a text of several lines, cleaned at the border; may be empty. */
export const TextInput = z.string().max(MAX_TEXT).transform(cleanText);

/** Schema of a text of one line, cleaned at the border; may be empty. */
export const LineInput = z.string().max(MAX_LINE).transform(cleanLine);

/** Schema of a line that must hold something. */
export const NameInput = LineInput.refine((text) => text !== '', { error: 'empty' });

/** Schema of a text that must hold something. */
export const FilledTextInput = TextInput.refine((text) => text !== '', { error: 'empty' });

/** An empty text means "not given": it becomes `null`, because a missing field and an empty print are different things. */
export const OptionalText = z.union([TextInput, z.null()]).transform((text) => (text === '' ? null : text));

export const OptionalLine = z.union([LineInput, z.null()]).transform((text) => (text === '' ? null : text));
