// Reads a Vietnamese time phrase ("Quý I năm 2024 ban hành kế hoạch; định kỳ hàng tháng báo cáo") into its milestones.
import { dayParts } from '../day.ts';
import type { Found, ReadOptions } from './found.ts';
import { joinFound, type Group } from './join-found.ts';
import type { Milestone, TimePhrase } from './milestone.ts';
import {
  clausesOf,
  lengthAt,
  numberAt,
  textBetween,
  trimWords,
  wordAt,
  wordsOf,
  type Clause,
} from './phrase-tokens.ts';
import { readBareCycles, readCycles, readDayBehindCycle, readDayOfCycle } from './read-cycles.ts';
import { readEveryDays, readOnce, readOngoing, readTimes, readTimesBehind, readWeekday } from './read-rhythms.ts';
import { readEvent, readOnDemand } from './read-events.ts';
import { readAuthority } from './read-authority.ts';
import { passSlips } from './read-slips.ts';
import type { After } from './read-bonds.ts';
import { readDay } from './read-days.ts';
import { readMonth, readQuarters, readYear } from './read-places.ts';
import { readPartOfCycle, readWeekOfMonth } from './read-thirds.ts';

export type { ReadOptions } from './found.ts';

const ISSUED = wordsOf('ngày', ', ngày', 'năm');
const NUMBERED = wordsOf('số', 'nghị định', 'nghị quyết', 'thông tư', 'quyết định', 'chỉ thị');

/** "140/KH-UBND ngày 14/10/2021", "Nghị định số 61/2018": the day of a document is no deadline. */
function readNumber(clause: Clause, start: number): Found | null {
  const at = start + lengthAt(clause, start, NUMBERED);
  if (numberAt(clause, at) === null || wordAt(clause, at + 1) !== '/') return null;
  const yeared = numberAt(clause, at + 2) !== null;
  const symbol = yeared ? (wordAt(clause, at + 3) === '/' ? at + 4 : null) : at + 2;
  const lettered = symbol !== null && /^\p{L}+$/u.test(wordAt(clause, symbol)) && clause[symbol]?.gap === false;
  if (!lettered && (at === start || symbol !== null)) return null;
  let end = lettered ? symbol + 1 : at + 3;
  while (clause[end]?.gap === false && /^[\p{L}\d/&.-]+$/u.test(wordAt(clause, end))) end += 1;
  const issued = lengthAt(clause, end, ISSUED);
  const date = issued === 0 ? null : readDay(clause, end + issued, 'day');
  return { is: 'passed', start, end: date?.end ?? end, wrong: false };
}

/** What stands by itself at a place and is read within a few words; `includes` is the office's choice for "trước ngày". */
function readShort(text: string, clause: Clause, at: number, after: After, includes: boolean): readonly Found[] {
  const quarters = readQuarters(clause, at, after);
  if (quarters !== null) return quarters;
  const found =
    readDayOfCycle(clause, at, includes) ??
    readPartOfCycle(clause, at) ??
    readWeekOfMonth(text, clause, at) ??
    readWeekday(clause, at, includes) ??
    readEveryDays(clause, at) ??
    readOnce(clause, at) ??
    readTimesBehind(clause, at) ??
    readDay(clause, at, after) ??
    readCycles(clause, at) ??
    readBareCycles(clause, at) ??
    readMonth(clause, at, after) ??
    readTimes(clause, at) ??
    readOngoing(clause, at);
  return found === null ? [] : [found];
}

const AUTHORITY = wordsOf('theo');

/** Whether another time begins here, so that the name or event before it ends. */
function begins(clause: Clause, at: number): boolean {
  if (clause[at]?.opens !== true) return false;
  if (lengthAt(clause, at, AUTHORITY) > 0) return true;
  return readShort('', clause, at, null, false).some(({ is }) => is !== 'passed');
}

const SEPARATING = new Set([',', 'và', 'hoặc', '-', '–', '—', '&', '/']);

function readClause(text: string, clause: Clause, options: ReadOptions): readonly Found[] {
  const found: Found[] = [];
  const includes = options.beforeIncludesDay ?? false;
  let at = 0;
  while (at < clause.length) {
    const last = found.at(-1);
    // Only what is listed behind another place may begin with a word that no rule begins with.
    if (clause[at]?.opens !== true && (last === undefined || at - last.end > 1)) {
      at += 1;
      continue;
    }
    const place = last?.is === 'place' ? last : null;
    const after = place !== null && at - place.end === 1 && SEPARATING.has(wordAt(clause, at - 1)) ? place.unit : null;
    const joined = last?.is === 'whole' && last.end === at && wordAt(clause, last.start) === 'theo';
    const number = readNumber(clause, at) ?? readDayBehindCycle(clause, at, last, includes);
    const short = number === null ? readShort(text, clause, at, after, includes) : [number];
    const rest =
      short.length > 0
        ? null
        : (readYear(clause, at, after) ??
          readEvent(text, clause, at, begins, options) ??
          readAuthority(text, clause, at, begins, joined) ??
          readOnDemand(text, clause, at));
    const all = passSlips(clause, rest === null ? short : [rest]);
    found.push(...all);
    at = Math.max(at + 1, all.at(-1)?.end ?? 0);
  }
  return found;
}

/** Splits the words between two times: up to the last "và" or comma they belong to the first, then to the second. */
function splitBetween(clause: Clause, from: number, to: number, firstIsBare: boolean): number {
  for (let at = to - 1; at >= from; at -= 1) if (['và', ','].includes(wordAt(clause, at))) return at;
  return firstIsBare ? to : from;
}

type Part = { readonly milestones: readonly Milestone[]; readonly unread: readonly string[] };

/** The milestones of a clause, each with the words that belong to it. */
function composeClause(text: string, clause: Clause, options: ReadOptions): Part {
  const found = readClause(text, clause, options);
  const { groups, wrong } = joinFound(text, clause, found, options);
  if (groups.length === 0) return { milestones: [], unread: [textBetween(text, clause, 0, clause.length)] };
  let from = 0;
  const milestones = groups.flatMap((group: Group, at): readonly Milestone[] => {
    const before = textBetween(text, clause, from, group.start);
    const next = groups[at + 1];
    const bare = trimWords(before) === '';
    const to = next === undefined ? clause.length : splitBetween(clause, group.end, next.start, bare);
    const after = textBetween(text, clause, group.end, to);
    from = to;
    const own = [before, after].map(trimWords).filter((words) => words !== '');
    return group.milestones.map((milestone) => {
      const notes = [...own, ...(milestone.note === undefined ? [] : [milestone.note])];
      return notes.length === 0 ? milestone : { ...milestone, note: notes.join(', ') };
    });
  });
  return { milestones, unread: wrong };
}

/** As `readTimePhrase`, without looking whether the phrase was read before. */
export function readAfresh(text: string, options: ReadOptions): TimePhrase {
  const composed = text.normalize('NFC');
  const day = options.documentDate === undefined ? null : dayParts(options.documentDate);
  const known: ReadOptions = { ...options, documentDate: day?.day == null ? undefined : options.documentDate };
  const parts = clausesOf(composed).map((clause) => composeClause(composed, clause, known));
  const milestones = parts.flatMap((part) => part.milestones);
  const unread = parts
    .flatMap((part) => part.unread)
    .map(trimWords)
    .filter((words) => words !== '')
    .join('; ');
  if (unread === '') return { text, milestones };
  return { text, milestones: milestones.length > 0 ? milestones : [{ kind: 'unknown', note: unread }], unread };
}

// The tasks of a plan share a handful of phrases ("Thường xuyên", "Quý I/2026"), and every list and every drawing of a grid reads them again.
const REMEMBERED = 2000;
/** Longer texts are rare and would fill the memory. */
const LONGEST_REMEMBERED = 500;
const remembered = new Map<string, TimePhrase>();

/**
 * Reads a time phrase. Total: any text is answered, what is not understood stays text (`unread`, kind `unknown`).
 * The last phrases are remembered: the same words under the same options give the very same answer.
 * @param text as the clerk wrote it, one or more lines; comes back unchanged as `text`.
 */
export function readTimePhrase(text: string, options: ReadOptions): TimePhrase {
  if (text.length > LONGEST_REMEMBERED) return readAfresh(text, options);
  const key = `${options.year} ${options.documentDate ?? ''} ${options.beforeIncludesDay === true ? 1 : 0} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const read = readAfresh(text, options);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, read);
  return read;
}
