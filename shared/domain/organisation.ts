// The office that writes: its letterhead, its units with their other names, its people and what they sign as.
import * as z from 'zod';
import { FilledTextInput, LineInput, NameInput, OptionalText, fold } from './text.ts';

/** Key of a record: a UUID in the data file, a readable word in a pack. */
export const Key = z.string().min(1).max(80);

export const OrganisationSchema = z.strictObject({
  /** As running text writes it: "Sở Khoa học và Công nghệ". */
  name: NameInput,
  /** As the letterhead writes it, one or more lines: "SỞ KHOA HỌC VÀ CÔNG NGHỆ". */
  letterhead: FilledTextInput,
  /** The agency above, or `null` where there is none: "UBND TỈNH …". */
  parentLetterhead: OptionalText,
  /** "SKHCN" */
  symbol: NameInput,
  /** Letters of the drafting unit in the symbol of a công văn: "VP". */
  draftingSymbol: LineInput,
  /** The place before the date. */
  place: NameInput,
});
export type Organisation = z.infer<typeof OrganisationSchema>;

export const UnitSchema = z.strictObject({
  key: Key,
  kind: z.enum(['unit', 'group']),
  name: NameInput,
  aliases: z.array(NameInput).max(50),
  /** Keys of the units a group stands for; empty for a unit. */
  members: z.array(Key).max(200),
});
export type Unit = z.infer<typeof UnitSchema>;

/** The lines over a signature, e.g. `["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]`. */
export const SigningTitleSchema = z.strictObject({
  key: Key,
  lines: z.array(NameInput).min(1).max(4),
});
export type SigningTitle = z.infer<typeof SigningTitleSchema>;

export const PersonSchema = z.strictObject({
  key: Key,
  name: NameInput,
  unit: Key.nullable(),
  titles: z.array(SigningTitleSchema).max(10),
});
export type Person = z.infer<typeof PersonSchema>;

/** The unit a text names, by name or alias, whatever its marks and case; `undefined` where none or more than one does. */
export function unitNamed(text: string, units: readonly Unit[]): Unit | undefined {
  const wanted = fold(text);
  const found = units.filter((unit) => [unit.name, ...unit.aliases].some((name) => fold(name) === wanted));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A title line as the decree prints it: one space behind the dot of TM., KT., TL., TUQ., Q.
 * (Nghị định 30/2020, Phụ lục I, II.7.b and the samples of mục V.7).
 */
export function titleLine(line: string): string {
  return line.replace(/^(TM|KT|TL|TUQ|Q)\.\s*/u, '$1. ');
}
