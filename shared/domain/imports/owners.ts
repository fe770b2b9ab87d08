// Cells and lines that say who does it, split into units without losing a letter; what only one of them does is told apart from its name.
import type { Unit } from '../organisation.ts';
import { fold } from '../text.ts';
import type { DraftAssignee } from './import-draft.ts';

/** `pieces` with `between` put back in turn, `before` in front and `behind` at the end, are the text itself. */
export type SplitOwners = {
  readonly before: string;
  readonly pieces: readonly string[];
  readonly between: readonly string[];
  readonly behind: string;
};

// What the name of a unit begins with. "HĐND" and "Dịch vụ" are not among them: they go on inside names, after "và".
const UNIT =
  'sở|văn phòng|phòng|ubnd|uỷ ban|ủy ban|trung tâm|chi cục|cục|ban quản lý|ban giám đốc|ban|thanh tra|bộ phận|bộ|quỹ|viện|trường|công an|đoàn|hội đồng|hội|tổ|các|những|đơn vị|cơ quan|công chức|viên chức|cá nhân|tổ chức|thủ trưởng|trưởng|giám đốc|phó giám đốc|lãnh đạo|thành viên|toàn thể';
const BEGINS_UNIT = new RegExp(`^(?:(?:${UNIT})(?=[\\s,;.)]|$)|P\\.|VP(?=[\\s,;.)]|$))`, 'iu');
const AND = /\s+và\s+/giu;
const COMMA = /,\s+/g;
// "Các phòng, đơn vị": what follows the comma goes on the same phrase.
const GOES_ON =
  /^(?:đơn vị|ban,? ngành|ban ngành|cơ quan|tổ chức|cá nhân|công chức|viên chức|địa phương|phòng)(?=[\s,;.)]|$)/u;

type Cut = { readonly at: number; readonly length: number };

/** Which letters stand inside brackets; a bracket that is never closed holds none. */
function insideBrackets(text: string): (at: number) => boolean {
  const spans: (readonly [number, number])[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const from = open.pop();
      if (from !== undefined && open.length === 0) spans.push([from, at]);
    }
  }
  return (at) => spans.some(([from, to]) => at > from && at < to);
}

const LISTED = /\s*,\s*|\s+và\s+/giu;

// A family name and one to four names behind it, with or without what the person is called.
const PERSON =
  /^(?:(?:[Đđ]\/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+)?(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Đào|Lương|Cao|Hà|Tạ|Trương|Lâm|Đoàn|Thái|Châu|Tô|Chu|Phùng|Lưu|Nông|Quách|Kiều|Tống|Hứa|Đậu|Đàm|La|Lò|Vi|Ma)(?:\s+\p{Lu}[\p{L}\p{M}]*){1,4}$/u;

/** True for a list of persons, or of names the office knows, short as they may be: "VP, KHTC và CĐS". */
function areAllNames(text: string, known: ReadonlySet<string>): boolean {
  return text
    .split(LISTED)
    .map((name) => name.trim())
    .every((name) => PERSON.test(name) || known.has(fold(name)));
}

function cutsIn(text: string, known: ReadonlySet<string>): readonly Cut[] {
  const inside = insideBrackets(text);
  const cuts: Cut[] = [];
  for (const match of text.matchAll(/\s*;\s*|\s*\n\s*(?:[-+•–]\s+)?/g))
    cuts.push({ at: match.index, length: match[0].length });
  const softer: Cut[] = areAllNames(text, known)
    ? [...text.matchAll(LISTED)].map((match) => ({ at: match.index, length: match[0].length }))
    : [];
  for (const match of text.matchAll(COMMA)) {
    const rest = text.slice(match.index + match[0].length);
    if (BEGINS_UNIT.test(rest) && !GOES_ON.test(rest)) softer.push({ at: match.index, length: match[0].length });
  }
  for (const match of text.matchAll(AND)) {
    const rest = text.slice(match.index + match[0].length);
    if (BEGINS_UNIT.test(rest)) softer.push({ at: match.index, length: match[0].length });
  }
  // A name the office has as one is not taken apart, even where its words look like two.
  const whole = (at: number): boolean => {
    const from = Math.max(0, ...cuts.filter((cut) => cut.at < at).map((cut) => cut.at + cut.length));
    const to = Math.min(text.length, ...cuts.filter((cut) => cut.at > at).map((cut) => cut.at));
    return known.has(fold(text.slice(from, to).replace(/[\s.;,]+$/, '')));
  };
  return [...cuts, ...softer.filter(({ at }) => !whole(at))]
    .filter(({ at }) => !inside(at))
    .sort((one, other) => one.at - other.at);
}

/**
 * Splits at ";", line ends, and at "," and "và" where the name of another unit begins behind them: " và " inside a name does not split.
 * @param known names and aliases of the office's units, folded: they are never taken apart
 */
export function splitOwners(text: string, known: ReadonlySet<string> = new Set()): SplitOwners {
  const before = /^[\s;,]*(?:[-+•–]\s+)?/u.exec(text)?.[0] ?? '';
  const behind = /[\s;,.]*$/u.exec(text.slice(before.length))?.[0] ?? '';
  const core = text.slice(before.length, text.length - behind.length);
  const pieces: string[] = [];
  const between: string[] = [];
  let from = 0;
  for (const { at, length } of cutsIn(core, known)) {
    if (at < from) continue;
    pieces.push(core.slice(from, at));
    between.push(core.slice(at, at + length));
    from = at + length;
  }
  pieces.push(core.slice(from));
  return { before, pieces, between, behind };
}

// What an agency does behind its name: "+ Sở Tài chính chủ trì, phối hợp với …". In capitals these words belong to a name ("Phòng Tổng hợp").
const ACTS =
  'có trách nhiệm|chịu trách nhiệm|[Cc]hủ trì|[Pp]hối hợp|thực hiện|cập nhật|kiểm soát|hướng dẫn|theo dõi|tham mưu|tổng hợp|đôn đốc|xây dựng|triển khai|rà soát|báo cáo|cung cấp|thẩm định|thẩm tra|kiểm tra|phân tích|khắc phục|xin lỗi|giải trình|công khai|công bố|tiếp nhận|giải quyết|đề xuất|bố trí|cử|gửi|lập|soạn thảo|trình|vận hành|quản lý|đánh giá|khảo sát|tổ chức|bảo đảm|đảm bảo|chỉ đạo|hoàn thiện|nâng cao|duy trì|niêm yết|số hóa|đăng tải|lấy ý kiến|tuyên truyền|phổ biến|góp ý';
const ACT = new RegExp(String.raw`(?<!\s(?:việc|để|trong|về|tác|giao|được|và|hoặc))\s+(?=(?:${ACTS})[\s,])`, 'u');
const BEGINS_ACT = new RegExp(String.raw`^(?:${ACTS})[\s,]`, 'u');
// "Các đơn vị thực hiện …" names no one apart from what is done.
const NAMES_NOBODY =
  /^(?:các |những )?(?:đơn vị|cơ quan|cá nhân|tổ chức|bộ phận|công chức|viên chức|phòng)(?:, (?:đơn vị|cá nhân))?$/iu;
const WITH_BRACKET = /^([^()]+?)\s+(\(.+\))[\s.;,]*$/su;

function clean(text: string): string {
  return text.replace(/^[\s;,]*(?:[-+•–]\s+)?/u, '').replace(/[\s;,.]+$/u, '');
}

function ownersOfClause(clause: string, known: ReadonlySet<string>): readonly DraftAssignee[] {
  const bracket = WITH_BRACKET.exec(clause);
  if (bracket !== null && /\s(?:phối hợp|chủ trì|thực hiện)\s/iu.test(bracket[2] ?? ''))
    return [{ phrase: clean(bracket[1] ?? ''), role: bracket[2] ?? null }];
  const at = ACT.exec(clause)?.index ?? -1;
  const head = at === -1 ? clause : clause.slice(0, at);
  const names = splitOwners(head, known).pieces.filter((piece) => piece.trim() !== '');
  // "Trung tâm kiểm soát …", "Tổ kiểm tra …": a kind of unit alone is no name yet; the act is part of it.
  const isName = (name: string): boolean =>
    known.has(fold(name)) ||
    (BEGINS_UNIT.test(name) && name.replace(BEGINS_UNIT, '').trim() !== '' && !NAMES_NOBODY.test(name));
  const named = at !== -1 && names.length > 0 && names.every((name) => isName(clean(name)));
  if (named && !insideBrackets(clause)(at)) {
    const role = clean(clause.slice(at));
    // Units of the office each have the part as their own; other names stay together as they are written, so that it is said once.
    const own = names.every((name) => known.has(fold(name)));
    return own ? names.map((phrase) => ({ phrase, role })) : [{ phrase: clean(head), role }];
  }
  return splitOwners(clause, known)
    .pieces.filter((piece) => piece.trim() !== '')
    .map((phrase) => ({ phrase, role: null }));
}

/** Names and aliases of units in the form in which they are compared: never taken apart. */
export function knownNames(units: readonly Pick<Unit, 'name' | 'aliases'>[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold));
}

// A column says the same few names over and over: each is taken apart once for the units of an office.
const READ = new WeakMap<ReadonlySet<string>, Map<string, readonly DraftAssignee[]>>();
const MOST_READ = 2000;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Who stands in a cell or behind "Đơn vị chủ trì:".
 * @param known names and aliases of the office's units, folded
 */
export function readOwners(text: string, known: ReadonlySet<string> = NOBODY): readonly DraftAssignee[] {
  if (text === '') return [];
  const read = READ.get(known) ?? new Map<string, readonly DraftAssignee[]>();
  READ.set(known, read);
  const before = read.get(text);
  if (before !== undefined) return before;
  const owners = ownersIn(text, known);
  if (read.size < MOST_READ) read.set(text, owners);
  return owners;
}

function ownersIn(text: string, known: ReadonlySet<string>): readonly DraftAssignee[] {
  const owners: DraftAssignee[] = [];
  // Each line and each ";" is a clause of its own: an act belongs to the names in front of it.
  for (const clause of text.split(/\n|;(?![^(]*\))/u)) {
    const words = clean(clause);
    const last = owners.at(-1);
    // "… thực hiện công khai; thực hiện giải trình": the same agency does more.
    if (last !== undefined && last.role !== null && BEGINS_ACT.test(words) && !BEGINS_UNIT.test(words)) {
      const { role } = last;
      owners.forEach((owner, at) => {
        if (owner.role === role) owners[at] = { ...owner, role: `${role}; ${words}` };
      });
    } else owners.push(...ownersOfClause(clause, known));
  }
  return owners;
}
