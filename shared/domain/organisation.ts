// The office that writes: its letterhead, its units with their other names, its people and what they sign as.
import * as z from 'zod';
import { DaySchema, firstDayOf, type PartialDay } from './day.ts';
import { isMailAddress } from './mail-address.ts';
import { FilledTextInput, LineInput, NameInput, OptionalLine, OptionalText, fold } from './text.ts';

/**
 * The agency above as it is addressed: "UBND TỈNH SÔNG LAM" of the letterhead is "Ủy ban nhân dân tỉnh Sông Lam" behind "Kính gửi". Other
 * agencies keep their letters: which of them are capital is the clerk's to know.
 */
export function addressedName(letterhead: string): string {
  const line = letterhead.replace(/\s+/g, ' ').trim();
  const match = /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN) (TỈNH|THÀNH PHỐ) (.+)$/iu.exec(line);
  if (match === null) return line;
  const name = (match[2] ?? '')
    .toLocaleLowerCase('vi')
    .replace(/(^|\s)(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toLocaleUpperCase('vi'));
  return `Ủy ban nhân dân ${(match[1] ?? '').toLocaleLowerCase('vi')} ${name}`;
}

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

/** The names an office bears now, and since when; `null` where that is not known. */
export const ProfileSchema = OrganisationSchema.extend({ validFrom: DaySchema.nullable().default(null) });
export type Profile = z.infer<typeof ProfileSchema>;

/** The names it bore before; `validTo` is the last day they were right. */
export const FormerProfileSchema = ProfileSchema.extend({ key: Key, validTo: DaySchema });
export type FormerProfile = z.infer<typeof FormerProfileSchema>;

/** The names of an office on the day of a paper: a partial day counts as its first day, a draft without a day has the present ones. */
export function profileOn(profile: Profile, former: readonly FormerProfile[], issued: PartialDay | null): Organisation {
  if (issued === null) return profile;
  const day = firstDayOf(issued);
  if (profile.validFrom !== null && day >= profile.validFrom) return profile;
  const byEnd = [...former].sort((one, other) => (one.validTo < other.validTo ? -1 : 1));
  return byEnd.find(({ validTo }) => day <= validTo) ?? profile;
}

/** An e-mail address, or `null`; an empty one is none. */
export const AddressInput = OptionalLine.refine((text) => text === null || isMailAddress(text), {
  error: 'not-a-mail-address',
});

export const UnitSchema = z.strictObject({
  key: Key,
  kind: z.enum(['unit', 'group']),
  name: NameInput,
  aliases: z.array(NameInput).max(50),
  /** Keys of the units a group stands for; empty for a unit. */
  members: z.array(Key).max(200),
  validFrom: DaySchema.nullable().default(null),
  /** The last day of the unit; `null` while it is open. A closed unit keeps its name in old papers and gets no new work. */
  validTo: DaySchema.nullable().default(null),
  /** Key of the unit that took over, for a closed one. */
  successor: Key.nullable().default(null),
  /** Where its mail goes; `null` where that is not known. */
  email: AddressInput.default(null),
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

/** The units that get work now. */
export function openUnits(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => unit.validTo === null);
}

/** The open unit that took over from a closed one, over several steps if need be; `undefined` where the trail ends. */
export function successorOf(unit: Unit, units: readonly Unit[]): Unit | undefined {
  const seen = new Set<string>();
  let next: Unit | undefined = unit;
  while (next !== undefined && next.validTo !== null && !seen.has(next.key)) {
    const { key, successor }: Unit = next;
    seen.add(key);
    next = units.find((other) => other.key === successor);
  }
  return next === undefined || next.validTo !== null ? undefined : next;
}

/**
 * The open unit a text names, by name or alias, whatever its marks and case; `undefined` where none or more than one does.
 * The name of a closed unit leads to the one that took over.
 */
export function unitNamed(text: string, units: readonly Unit[]): Unit | undefined {
  const wanted = fold(text);
  const isNamed = (unit: Unit): boolean => [unit.name, ...unit.aliases].some((name) => fold(name) === wanted);
  const found = openUnits(units).filter(isNamed);
  if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  const closed = units.filter((unit) => unit.validTo !== null && isNamed(unit));
  const successors = new Set(closed.map((unit) => successorOf(unit, units)));
  const [only] = successors;
  return successors.size === 1 ? only : undefined;
}

/**
 * A title line as the decree prints it: one space behind the dot of TM., KT., TL., TUQ., Q.
 * (Nghị định 30/2020, Phụ lục I, II.7.b and the samples of mục V.7).
 */
export function titleLine(line: string): string {
  return line.replace(/^(TM|KT|TL|TUQ|Q)\.\s*/u, '$1. ');
}
