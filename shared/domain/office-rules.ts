// What an office settles once for all its papers: sets of recipients, symbols of its own, sizes of the layout.
import * as z from 'zod';
import { Key } from './organisation.ts';
import { LineInput, NameInput } from './text.ts';
import { readRecipients } from './typed-marks.ts';

/** A named list of recipients; a line "Lưu: …", where there is one, stands last. */
export const RecipientSetSchema = z.strictObject({
  key: Key,
  name: NameInput,
  lines: z.array(LineInput).max(100),
});
export type RecipientSet = z.infer<typeof RecipientSetSchema>;

const ARCHIVE = 'Lưu:';

/** The lines of a set as they are kept: without dashes and closing marks, which print by themselves, and "Lưu: …" last (Nghị định 30/2020, Phụ lục I, II.9.d). */
export function recipientSetLines(lines: readonly string[]): string[] {
  const { recipients, archive } = readRecipients(lines);
  return archive === null || archive === '' ? recipients : [...recipients, `${ARCHIVE} ${archive}`];
}

/** The lines of a set made of what a paper has. */
export function linesOfPaper(recipients: readonly string[], archive: string): string[] {
  return recipientSetLines([...recipients, ...(archive === '' ? [] : [`${ARCHIVE} ${archive}`])]);
}

/** The symbol of one kind of document, of all units or of one drafting unit. */
export const SymbolRuleSchema = z.strictObject({
  key: Key,
  /** Code of `DOCUMENT_KINDS`. */
  kind: z.string().min(1).max(10),
  /** The drafting unit, or `null` for every unit that has no rule of its own. */
  unit: Key.nullable(),
  symbol: NameInput,
});
export type SymbolRule = z.infer<typeof SymbolRuleSchema>;

/** A size the office has chosen within the limits of the decree; names and limits stand with the layout profile. */
export const LayoutSizeSchema = z.strictObject({ name: z.string().min(1).max(40), value: z.number() });
export type LayoutSize = z.infer<typeof LayoutSizeSchema>;

/** The rule for a kind and a drafting unit: the unit's own, else that of all units. */
export function symbolRuleFor(rules: readonly SymbolRule[], kind: string, unit: string | null): SymbolRule | undefined {
  const ofKind = rules.filter((rule) => rule.kind === kind);
  return ofKind.find((rule) => rule.unit !== null && rule.unit === unit) ?? ofKind.find((rule) => rule.unit === null);
}
