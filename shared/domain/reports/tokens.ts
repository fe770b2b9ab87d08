// Numbers in the text of a report: written as {names}, they are always what the figures count, and know the list behind them.
import { printDecimal, subtractDecimals } from '../decimal.ts';
import { printShortDay } from '../day.ts';
import { fold } from '../text.ts';
import { COUNT_NAMES, countOf, doneRate, idsOf, type CountName, type Counts } from './counts.ts';
import type { Figures, ReportedTarget } from './figures.ts';
import { printPeriod } from './periods.ts';

/** What the ids of a value are ids of. */
export type Listed = 'work' | 'targets' | 'plans' | 'none';
export type TokenValue = { readonly text: string; readonly listed: Listed; readonly ids: readonly string[] };

/** Names of counts as they stand between braces. */
const COUNT_WORDS: Readonly<Record<CountName, string>> = {
  total: 'nhiệm vụ',
  done: 'hoàn thành',
  doneInTime: 'đúng hạn',
  doneLate: 'trễ hạn',
  inProgress: 'đang thực hiện',
  notStarted: 'chưa thực hiện',
  overdue: 'quá hạn',
  dropped: 'không còn thực hiện',
  open: 'chưa hoàn thành',
};
const RATE = 'tỷ lệ hoàn thành';
const SCOPES = { 'lũy kế': 'cumulative', 'kỳ trước': 'previous', 'cùng kỳ': 'same' } as const;
const OF_UNIT = ' của ';

/** Names that stand for whole lists: a line that holds nothing else becomes as many lines as the list has. */
export const LIST_TOKENS = [
  'danh sách quá hạn',
  'danh sách kỳ tới',
  'danh sách chỉ tiêu',
  'danh sách điều chỉnh',
  'danh sách theo đơn vị',
] as const;
export type ListToken = (typeof LIST_TOKENS)[number];

/** "05" for 5, as official papers write small counts (Nghị định 30/2020, Phụ lục I, II.3.c writes numbers so); 0 stays "0". */
export function printCount(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : printDecimal(String(count));
}

function ofCounts(counts: Counts | null, name: string): TokenValue | null {
  if (counts === null) return null;
  if (name === RATE) {
    const rate = doneRate(counts);
    return { text: rate === null ? '0' : printDecimal(rate), listed: 'work', ids: idsOf(counts, 'done') };
  }
  const wanted = COUNT_NAMES.find((one) => COUNT_WORDS[one] === name);
  if (wanted === undefined) return null;
  return { text: printCount(countOf(counts, wanted)), listed: 'work', ids: idsOf(counts, wanted) };
}

function ofScope(figures: Figures, name: string): TokenValue | null {
  for (const [words, scope] of Object.entries(SCOPES)) {
    if (!name.startsWith(`${words} `)) continue;
    const counts = scope === 'cumulative' ? figures.cumulative : (figures[scope]?.counts ?? null);
    return ofCounts(counts, name.slice(words.length + 1));
  }
  return null;
}

/** "tăng 03", "giảm 02", "không tăng, không giảm": done work against another period. */
function ofChange(figures: Figures, name: string): TokenValue | null {
  const match = /^chênh lệch (.+) so với (kỳ trước|cùng kỳ)$/u.exec(name);
  const wanted = COUNT_NAMES.find((one) => COUNT_WORDS[one] === match?.[1]);
  const other = match?.[2] === 'kỳ trước' ? figures.previous : figures.same;
  if (wanted === undefined || other === null) return null;
  const change = countOf(figures.inPeriod, wanted) - countOf(other.counts, wanted);
  const text =
    change === 0 ? 'không thay đổi' : change > 0 ? `tăng ${printCount(change)}` : `giảm ${printCount(-change)}`;
  return { text, listed: 'work', ids: idsOf(figures.inPeriod, wanted) };
}

function ofUnit(figures: Figures, name: string): TokenValue | null {
  const at = name.indexOf(OF_UNIT);
  if (at === -1) return null;
  const unit = fold(name.slice(at + OF_UNIT.length));
  const found = figures.byUnit.find((one) => fold(one.name) === unit);
  return found === undefined ? null : ofCounts(found.counts, name.slice(0, at));
}

/** Targets that are told of once, though several documents ask for them. */
export function distinctTargets(targets: readonly ReportedTarget[]): readonly ReportedTarget[] {
  const seen = new Set<string>();
  return targets.filter(({ measureId }) => {
    if (measureId === null) return true;
    const isNew = !seen.has(measureId);
    seen.add(measureId);
    return isNew;
  });
}

function isMeasured({ year, period }: ReportedTarget): boolean {
  return year.ids.length > 0 || period.ids.length > 0;
}

const TARGET_COUNTS: Readonly<Record<string, (target: ReportedTarget) => boolean>> = {
  'chỉ tiêu': () => true,
  'chỉ tiêu có số liệu': isMeasured,
  'chỉ tiêu chưa có số liệu': (target) => !isMeasured(target),
  'chỉ tiêu đạt': ({ standing }) => standing === 'met',
  'chỉ tiêu chưa đạt': ({ standing }) => standing === 'near' || standing === 'missed',
};

function ofTargets({ targets }: Figures, name: string): TokenValue | null {
  const counted = TARGET_COUNTS[name];
  if (counted !== undefined) {
    const ids = distinctTargets(targets)
      .filter(counted)
      .map(({ targetId }) => targetId);
    return { text: printCount(ids.length), listed: 'targets', ids };
  }
  const number = /^(lũy kế )?chỉ tiêu (\d+(?:\.\d+)*)$/u.exec(name);
  const target = targets.find((one) => one.number === number?.[2]);
  if (target === undefined) return null;
  const { value, noneArisen } = number?.[1] === undefined ? target.period : target.year;
  const text = noneArisen ? 'không phát sinh' : value === null ? 'chưa có số liệu' : printDecimal(value);
  return { text, listed: 'targets', ids: [target.targetId] };
}

function ofPaper(figures: Figures, name: string): TokenValue | null {
  const plain = (text: string): TokenValue => ({ text, listed: 'none', ids: [] });
  switch (name) {
    case 'kỳ':
      return plain(printPeriod(figures.period));
    case 'kỳ trước':
      return figures.previous === null ? null : plain(printPeriod(figures.previous.period));
    case 'cùng kỳ':
      return figures.same === null ? null : plain(printPeriod(figures.same.period));
    case 'kỳ tới':
      return figures.next.period === null ? plain('thời gian tới') : plain(printPeriod(figures.next.period));
    case 'từ ngày':
      return plain(printShortDay(figures.window.from));
    case 'đến ngày':
      return plain(printShortDay(figures.window.to));
    case 'văn bản':
      return { text: printCount(figures.plans.length), listed: 'plans', ids: figures.plans.map(({ id }) => id) };
    case 'nhiệm vụ kỳ tới':
      return { text: printCount(figures.next.work.length), listed: 'work', ids: figures.next.work.map(({ id }) => id) };
    default:
      return null;
  }
}

/** The value of a name; `null` where the figures hold none of that name. */
export function tokenValue(figures: Figures, name: string): TokenValue | null {
  const plain = name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  return (
    ofPaper(figures, plain) ??
    ofCounts(figures.inPeriod, plain) ??
    ofScope(figures, plain) ??
    ofChange(figures, plain) ??
    ofTargets(figures, plain) ??
    ofUnit(figures, plain)
  );
}

const TOKEN = /^\{[^{}\n]{1,200}\}$/u;

/** Names a clerk may put into a text of these figures, in the order they are offered. */
export function offeredTokens(figures: Figures): readonly string[] {
  const counts = [...COUNT_NAMES.map((name) => COUNT_WORDS[name]), RATE];
  const scopes = Object.keys(SCOPES).flatMap((scope) => counts.map((count) => `${scope} ${count}`));
  const units = figures.byUnit.flatMap(({ name }) =>
    (['total', 'done', 'overdue'] as const).map((count) => `${COUNT_WORDS[count]}${OF_UNIT}${name}`),
  );
  const changes = ['kỳ trước', 'cùng kỳ'].map((other) => `chênh lệch ${COUNT_WORDS.done} so với ${other}`);
  const targets = figures.targets.flatMap(({ number }) => [`chỉ tiêu ${number}`, `lũy kế chỉ tiêu ${number}`]);
  const rest = ['nhiệm vụ kỳ tới', 'văn bản', 'kỳ', 'kỳ trước', 'cùng kỳ', 'kỳ tới', 'từ ngày', 'đến ngày'];
  const all = [...counts, ...scopes, ...changes, ...Object.keys(TARGET_COUNTS), ...targets, ...units, ...rest];
  const isToken = (name: string): boolean => TOKEN.test(`{${name}}`) && tokenValue(figures, name) !== null;
  return [...all.filter(isToken), ...LIST_TOKENS];
}

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'token'; readonly name: string; readonly value: TokenValue | null };

/** A text cut into its plain words and its numbers. */
export function piecesOf(text: string, figures: Figures): readonly Piece[] {
  return text.split(/(\{[^{}\n]{1,200}\})/u).flatMap((part): readonly Piece[] => {
    if (part === '') return [];
    if (!part.startsWith('{') || !part.endsWith('}')) return [{ kind: 'text', text: part }];
    const name = part.slice(1, -1);
    return [{ kind: 'token', name, value: tokenValue(figures, name) }];
  });
}

/** What stands on paper for a name that the figures do not hold. */
export const UNKNOWN_TOKEN = '…';

export function resolveText(text: string, figures: Figures): string {
  return piecesOf(text, figures)
    .map((piece) => (piece.kind === 'text' ? piece.text : (piece.value?.text ?? UNKNOWN_TOKEN)))
    .join('');
}

/** The list a line stands for, where it holds nothing else. */
export function listTokenOf(text: string | null): ListToken | null {
  const match = /^\{([^{}\n]+)\}[.;]?$/u.exec((text ?? '').trim());
  const name = match?.[1]?.trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  return LIST_TOKENS.find((token) => token === name) ?? null;
}

/** The difference of two figures as words: "tăng 2,5", "giảm 3"; `null` where one is not known. */
export function changeWords(now: string | null, before: string | null): string | null {
  if (now === null || before === null) return null;
  const change = subtractDecimals(now, before);
  if (change === '0') return 'không đổi';
  return change.startsWith('-') ? `giảm ${printDecimal(change.slice(1))}` : `tăng ${printDecimal(change)}`;
}
