// A plan from above that our own work is held against: its rows in words, who each of them names, and how far each is covered.
import * as z from 'zod';
import { PartialDaySchema, printShortDay } from './day.ts';
import { Key } from './organisation.ts';
import { FilledTextInput, fold, NameInput, OptionalLine, OptionalText } from './text.ts';

export const ReferenceHeadSchema = z.strictObject({
  /** The year whose work it is held against. */
  year: z.int().min(1990).max(2100),
  /** As printed: "Kế hoạch", "Quyết định". */
  kind: NameInput,
  /** Whole: "15/KH-UBND". */
  number: OptionalLine,
  issued: PartialDaySchema.nullable(),
  issuer: NameInput,
  subject: NameInput,
});
export type ReferenceHead = z.infer<typeof ReferenceHeadSchema>;

export const REFERENCE_KINDS = ['task', 'target'] as const;

/** A row of it, as it stands there; nothing of it is matched to units of the office. */
export const ReferenceRowSchema = z.strictObject({
  kind: z.enum(REFERENCE_KINDS),
  group: OptionalLine,
  number: OptionalLine,
  content: FilledTextInput,
  lead: OptionalText,
  coordinating: OptionalText,
  time: OptionalText,
  /** Of a target: what is to be reached. */
  product: OptionalText,
});
export type ReferenceRow = z.infer<typeof ReferenceRowSchema>;

/** Rows one plan from above may have. */
export const MAX_REFERENCE_ROWS = 5000;

/** A task or target of ours with the document it stands in. */
export const OwnWorkSchema = z.strictObject({
  kind: z.enum(REFERENCE_KINDS),
  id: Key,
  content: z.string(),
  planId: Key,
  /** "Kế hoạch 55/KH-SKHCN". */
  planLabel: z.string(),
});
export type OwnWork = z.infer<typeof OwnWorkSchema>;

/** "Kế hoạch số 15/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh". */
export function printReference({ kind, number, issued, issuer }: ReferenceHead): string {
  return [
    number === null ? kind : `${kind} số ${number}`,
    issued === null ? null : `ngày ${printShortDay(issued)}`,
    `của ${issuer}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

export const LIGHTS = ['covered', 'open', 'set-aside'] as const;
export type Light = (typeof LIGHTS)[number];

/** A row that has work of ours is covered, whatever was said of it before. */
export function lightOf({
  links,
  setAside,
}: {
  readonly links: { readonly length: number };
  readonly setAside: string | null;
}): Light {
  if (links.length > 0) return 'covered';
  return setAside === null ? 'open' : 'set-aside';
}

const LINKING = new Set(['va', 'cua', 'tinh', 'thanh', 'pho']);

function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The forms in which a text from above may name an office: its names as they are, the name with all but its first word as
 * letters ("Sở KH&CN", "Sở KHCN"), and its symbol; all without marks and signs.
 */
export function officeForms(names: readonly string[], symbol: string): readonly string[] {
  const short = names.flatMap((name) => {
    const [first = '', ...rest] = fold(name)
      .split(' ')
      .filter((word) => !LINKING.has(word));
    return rest.length < 2 ? [] : [`${first}${rest.map((word) => word.charAt(0)).join('')}`];
  });
  const forms = [...names.map(squeezed), ...short, squeezed(symbol)];
  // Two letters stand in any sentence.
  return [...new Set(forms)].filter((form) => form.length > 2);
}

export type OfficePart = 'lead' | 'coordinating' | null;

// "Các sở, ban, ngành" gives the work to every Sở of the province; "các Sở Y tế, Xây dựng" does not.
const EVERY_SO =
  /(?:^|\s)cac so(?=$|\s*[,;/-]|\s(?:va|ban|nganh|thuoc|co|lien)(?:\s|,|$))|(?:^|\s)so, (?:ban, )?nganh(?:\s|,|;|$)/;

/** What a row gives our office to do, as far as it names it or all of its kind; a longer word that only begins alike is another office. */
export function officePart(
  { lead, coordinating }: Pick<ReferenceRow, 'lead' | 'coordinating'>,
  forms: readonly string[],
): OfficePart {
  const isSo = forms.some((form) => form.startsWith('so'));
  const names = (text: string | null): boolean =>
    (isSo && text !== null && EVERY_SO.test(fold(text))) ||
    (text ?? '').split(/[,;\n]| và (?=(?:Sở|Ban|Ủy ban|UBND|Công an|Báo|Đài|Văn phòng)(?!\p{L}))/u).some((part) => {
      const said = squeezed(part.replace(/^[\s\-–+*•]+/, ''));
      return forms.some((form) => said === form || (said.startsWith(form) && form.length > 8));
    });
  if (names(lead)) return 'lead';
  return names(coordinating) ? 'coordinating' : null;
}
