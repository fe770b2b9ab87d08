// Legal documents named in running text: kind, number, day and issuer as far as they are written there.
import { partialDay, dayParts, type PartialDay } from '../day.ts';
import type { DraftCitation } from './import-draft.ts';

const KINDS = [
  'Nghị quyết liên tịch',
  'Thông tư liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Thông tư',
  'Chỉ thị',
  'Kế hoạch',
  'Công văn',
  'Thông báo',
  'Hướng dẫn',
  'Chương trình',
  'Đề án',
  'Kết luận',
  'Báo cáo',
  'Tờ trình',
  'Quy định',
  'Quy chế',
  'Công điện',
  'Văn bản',
] as const;

// A kind begins a name with a capital letter, or stands within a sentence with a small one.
const KIND = `(?<kind>${KINDS.map((kind) => `[${kind.charAt(0)}${kind.charAt(0).toLocaleLowerCase('vi')}]${kind.slice(1)}`).join('|')})`;
// "55/KH-SKHCN", "02/2017/TT-VPCP", "04-NQ/TU", and "45/2020" where the symbol was forgotten.
const NUMBER = String.raw`(?<number>\d{1,5}(?:\/\d{4})?[\/-]\p{Lu}[\p{L}\d&]*(?:[\/-][\p{L}\d&]+)*|\d{1,5}\/\d{4}(?!\/))`;
const DAY = String.raw`ngày\s+(?:(?<d>\d{1,2})\s*[\/.-]\s*(?<m>\d{1,2})\s*[\/.-]\s*(?<y>\d{4})|(?<ld>\d{1,2})\s+tháng\s+(?<lm>\d{1,2})\s+năm\s+(?<ly>\d{4}))`;
// The issuer ends where the sentence says what the document is about, or goes on with another one.
const ISSUER = String.raw`(?!(?:Sở|đơn vị|cơ quan)\s*[,;.])(?<issuer>\p{Lu}(?:(?!\s(?:về|quy định|ban hành|sửa đổi|hướng dẫn|phê duyệt|thông qua|ngày|trên|trong|đối với|để|tại|theo|bảo đảm|đảm bảo|năm|như|là|được|xây dựng|giao|gửi)(?=[\s,;.]|$)|\s(?:và|,)\s(?:${KINDS.join('|')})|, (?!Chủ nhiệm)|\svà (?=\p{Ll})|[;.:()\n]).)+)`;
const CITATION = new RegExp(
  String.raw`${KIND}(?:\s+số:?)?\s+${NUMBER}(?:\s+của\s+${ISSUER}(?=\s+ngày))?(?:,?\s+${DAY})?(?:\s+của\s+${ISSUER.replace('issuer', 'issuer2')})?`,
  'gu',
);
// A law goes by its name: its first word is a capital letter, and it ends where the sentence goes on.
const LAW =
  /(?<![\p{L}])(?<kind>Bộ luật|Luật|Pháp lệnh)\s+(?<name>\p{Lu}[\p{L}]*(?:,? (?!(?:số|ngày|năm|quy định|và Luật|được|của|này)(?=[\s,;.]|$))[\p{L}]+){0,11})/gu;

function dayOf(groups: Readonly<Record<string, string | undefined>>): PartialDay | null {
  const { d, m, y, ld, lm, ly } = groups;
  const [day, month, year] = [d ?? ld, m ?? lm, y ?? ly].map(Number);
  if (day === undefined || month === undefined || year === undefined || Number.isNaN(year)) return null;
  const text = partialDay({ year, month, day });
  return dayParts(text) === null ? null : text;
}

// As they begin a name and as they stand within a sentence.
const BY_FORM: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap((kind) => [
    [kind, kind],
    [kind.charAt(0).toLocaleLowerCase('vi') + kind.slice(1), kind],
  ]),
);

function kindOf(text: string): string {
  return BY_FORM.get(text) ?? text;
}

export type FoundCitation = DraftCitation & {
  /** From where to where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** As it is written: "Quyết định số 468/QĐ-TTg". */
  readonly short: string;
};

/** Most texts name nothing: they are not gone through word by word. */
const MAY_NAME = /\d[/-](?:\p{Lu}|\d{4})/u;

/** Every document named by a number in one text, in its order; the same one may come twice. */
export function findCitations(text: string): readonly FoundCitation[] {
  const found: FoundCitation[] = [];
  if (!MAY_NAME.test(text)) return found;
  for (const match of text.matchAll(CITATION)) {
    const groups = match.groups ?? {};
    const kind = groups['kind'] ?? '';
    // "kế hoạch 5/2026" in the middle of a sentence is a month, no document.
    if (/^\p{Ll}/u.test(kind) && !/số/u.test(match[0])) continue;
    const number = groups['number'] ?? '';
    const issuer = groups['issuer'] ?? groups['issuer2'] ?? null;
    found.push({
      kind: kindOf(kind),
      number,
      issued: dayOf(groups),
      issuer: issuer === null ? null : issuer.trim(),
      from: match.index,
      to: match.index + match[0].length,
      short: `${kindOf(kind)} số ${number}`,
    });
  }
  return withSharedIssuers(found, text);
}

/** "Nghị quyết số 01/NQ-CP …, Nghị quyết số 02/NQ-CP … của Chính phủ": the issuer behind the last is that of all. */
function withSharedIssuers(found: readonly FoundCitation[], text: string): readonly FoundCitation[] {
  const shared = [...found];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [own, next] = [shared[at], shared[at + 1]];
    if (own === undefined || next === undefined || own.issuer !== null || own.kind !== next.kind) continue;
    if (/^\s*(?:,|và|;)\s*$/u.test(text.slice(own.to, next.from))) shared[at] = { ...own, issuer: next.issuer };
  }
  return shared;
}

/** Laws named in a text by their names: "Luật Phòng, chống tham nhũng". */
export function findLaws(text: string): readonly string[] {
  return [...text.matchAll(LAW)].map(({ groups }) => `${groups?.['kind'] ?? ''} ${groups?.['name'] ?? ''}`.trim());
}

/** "45/2020" of "45/2020/NĐ-CP": by it the same document is known where its symbol was forgotten. */
function withoutSymbol(number: string): string | null {
  return /^\d+\/\d{4}(?=\/|$)/.exec(number)?.[0] ?? null;
}

/** The documents named in several texts, each once, in the order in which they come first; what one place leaves out another may say. */
export function collectCitations(texts: Iterable<string>): readonly DraftCitation[] {
  const all: DraftCitation[] = [];
  const places = new Map<string, number>();
  const read = new Set<string>();
  for (const text of texts) {
    // Columns say the same bases over and over: each is gone through once.
    if (!MAY_NAME.test(text) || read.has(text)) continue;
    read.add(text);
    for (const { kind, number, issued, issuer } of findCitations(text)) {
      const bare = withoutSymbol(number);
      // A number without its symbol is that of the first document that goes on from it; a full one may have stood there short before.
      const at =
        places.get(`${kind} ${number}`) ??
        (bare === null ? undefined : places.get(bare === number ? `${kind} ${bare}/…` : `${kind} ${bare}`));
      const known = at === undefined ? undefined : all[at];
      if (known === undefined || at === undefined) {
        all.push({ kind, number, issued, issuer });
        const place = all.length - 1;
        places.set(`${kind} ${number}`, place);
        if (bare !== null && bare !== number && !places.has(`${kind} ${bare}/…`))
          places.set(`${kind} ${bare}/…`, place);
      } else all[at] = { ...known, issued: known.issued ?? issued, issuer: known.issuer ?? issuer };
    }
  }
  return all;
}

/**
 * What a task leans on, as its own words name it. A document that is to be amended or replaced is the work, not its ground.
 */
export function basesInText(texts: readonly string[]): readonly string[] {
  const named = texts.flatMap((text) => [
    ...findCitations(text)
      .filter(({ from }) => !/(?:sửa đổi|bổ sung|thay thế|bãi bỏ)\s*$/iu.test(text.slice(0, from)))
      .map(({ short }) => short),
    ...findLaws(text),
  ]);
  return [...new Set(named)];
}
