// Reads what hangs on an event: "chậm nhất 05 ngày kể từ ngày …", "sau mỗi lần …", "khi có …".
import type { Found, ReadOptions } from './found.ts';
import { dayFromNumber, dayNumber } from '../day-numbers.ts';
import type { Milestone } from './milestone.ts';
import { lengthAt, numberAt, textBetween, trimWords, wordAt, wordsOf, type Clause } from './phrase-tokens.ts';
import type { Begins } from './read-authority.ts';
import { readDay } from './read-days.ts';

const LIMITS = wordsOf(
  'chậm nhất|chậm nhất là|chậm nhất trong|muộn nhất|trong|trong vòng|trong thời hạn|không quá',
  'tối đa|trong thời gian|sau|trước|chậm nhất trước|chậm nhất sau|thời hạn|trước ít nhất',
  'trong vòng không quá|trong thời hạn không quá|trong thời hạn tối đa|ít nhất|trong khoảng',
);
const SINCE = wordsOf('kể từ', 'tính từ', 'từ', 'sau', 'sau khi', 'kể từ sau', 'kể từ khi', 'từ khi');
const WORKING = wordsOf('làm việc');
const ON_DEMAND = wordsOf('đột xuất');
const UNTIL = wordsOf('trước', 'trước khi', 'tính đến', 'tính đến trước', 'so với', 'trước so với');
const ON = wordsOf('ngay khi', 'khi', 'ngay trong', 'trong', 'đúng');
const AT_ONCE = wordsOf('ngay sau', 'ngay sau khi', 'ngay khi', 'ngay từ khi', 'ngay');
const DAY_OF = wordsOf('ngày', 'thời điểm', 'khi', 'ngày mà');

/** The issue of the document itself, whose day is known. */
const OWN_ISSUE =
  /^(?:ký|ban hành|ký ban hành|ban hành kế hoạch|kế hoạch này được ban hành|kế hoạch này có hiệu lực|(?:ký |ký ban hành |ban hành )(?:kế hoạch|văn bản|công văn|quyết định) này)$/i;

/** The day an event counts from, where the phrase or the document says it, and the last day then. */
function countedFrom(event: string, clause: Clause, at: number, milestone: Milestone, options: ReadOptions): Milestone {
  const date = readDay(clause, at, 'day');
  const named = date?.is === 'place' && date.days !== null && typeof date.year === 'number' ? date : null;
  const told =
    named?.days && typeof named.year === 'number' ? dayNumber(named.year, named.months[0], named.days[0]) : undefined;
  const issued = OWN_ISSUE.test(event) ? options.documentDate : undefined;
  const [year = 0, month = 1, day = 1] = issued?.split('-').map(Number) ?? [];
  const number = told ?? (issued === undefined ? undefined : dayNumber(year, month, day));
  if (number === undefined) return milestone;
  const { days, relation, working } = milestone;
  const from = dayFromNumber(number);
  if (days === undefined || working === true) return { ...milestone, from };
  return {
    ...milestone,
    from,
    by: dayFromNumber(relation === 'before' ? number - days : number + days),
    inclusive: true,
  };
}

/** End of an event: the whole clause, but "mỗi lần …" ends where the work goes on. */
function endOfEvent(clause: Clause, at: number, begins: Begins): number {
  const each = wordAt(clause, at) === 'mỗi' || wordAt(clause, at) === 'từng';
  for (let end = at; end < clause.length; end += 1) {
    const word = wordAt(clause, end);
    if (each && (word === 'và' || word === ',')) return end;
    if ((word === 'và' || word === ',') && begins(clause, end + 1)) return end;
    if (word === 'đến' && end > at && begins(clause, end)) return end;
  }
  return clause.length;
}

type Reach = { readonly at: number; readonly relation: 'after' | 'before' | 'on'; readonly days?: number };

/** The words that lead to the event, behind the number of days where there is one. */
function reachAt(clause: Clause, at: number, counted: boolean): Reach | null {
  const once = lengthAt(clause, at, AT_ONCE);
  const until = lengthAt(clause, at, UNTIL);
  const since = lengthAt(clause, at, SINCE);
  const on = lengthAt(clause, at, ON);
  const behind = (length: number): number => at + length + lengthAt(clause, at + length, DAY_OF);
  // "Ngay trong ngày …" is the day of the event itself.
  if (!counted && once > 0 && once >= on) {
    const after = wordAt(clause, at + 1) === 'sau' || wordAt(clause, at + 1) === 'từ';
    if (!after && once === 1) return null;
    return { at: behind(once), relation: after ? 'after' : 'on', days: 0 };
  }
  if (until > 0) return { at: behind(until), relation: 'before' };
  if (since > 0) return { at: behind(since), relation: 'after' };
  if (on > 0 && !counted) {
    const day = ['đúng', 'ngay', 'trong'].includes(wordAt(clause, at));
    if (wordAt(clause, at) === 'đúng' && lengthAt(clause, at + on, DAY_OF) === 0) return null;
    return { at: behind(on), relation: 'on', ...(day ? { days: 0 } : {}) };
  }
  return null;
}

/** Without a number of days only these announce an event: "trước", "từ" and "sau" alone say too little. */
const ANNOUNCED = wordsOf(
  'kể từ ngày|kể từ khi|tính từ ngày|từ ngày|từ khi|sau khi|sau mỗi|sau từng|sau ngày',
  'trước hội nghị|sau hội nghị|trước kỳ họp|sau kỳ họp|trước cuộc họp|sau cuộc họp|trước tết|sau tết|sau đợt',
  'trước khi|trước mỗi|khi|ngay khi|ngay sau|ngay sau khi|đúng ngày|đúng thời điểm|ngay từ khi|ngay trong ngày',
  'trong ngày nhận|trong ngày có|trong ngày ký|trong ngày ban hành|trong ngày tiếp nhận|trong ngày phát sinh',
);

const COUNT_BEHIND = /\s(\d{1,3}) ngày( làm việc)?$/i;
/** As long as such a count can be. */
const COUNT_LENGTH = 24;

/** No office waits longer; more is a number of something else. */
const MOST_DAYS = 999;

const AHEAD = wordsOf('trước', 'chậm nhất trước', 'ít nhất trước', 'trước khi', 'trước ngày', 'trước kỳ');

/** "Trước hội nghị 03 ngày": the number stands behind the event. */
function readAhead(text: string, clause: Clause, start: number): Found | null {
  const opening = lengthAt(clause, start, AHEAD);
  if (opening === 0) return null;
  const at = start + opening;
  let behind = at;
  while (/^\p{L}/u.test(wordAt(clause, behind))) behind += 1;
  const [days, unit] = [numberAt(clause, behind), wordAt(clause, behind + 1)];
  if (behind === at || days === null || days > MOST_DAYS || unit !== 'ngày') return null;
  const working = lengthAt(clause, behind + 2, WORKING);
  const end = behind + 2 + working;
  if (!['', ',', ')', '('].includes(wordAt(clause, end))) return null;
  const event = trimWords(textBetween(text, clause, wordAt(clause, at - 1) === 'kỳ' ? at - 1 : at, behind));
  const milestone: Milestone = {
    kind: 'event',
    event,
    relation: 'before',
    days,
    ...(working > 0 ? { working: true } : {}),
  };
  return event === '' ? null : { is: 'whole', start, end, milestones: [milestone] };
}

/** "Chậm nhất 05 ngày kể từ ngày …", "khi có …", "sau mỗi lần …", "trước khi …". */
export function readEvent(
  text: string,
  clause: Clause,
  start: number,
  begins: Begins,
  options: ReadOptions,
): Found | null {
  const ahead = readAhead(text, clause, start);
  if (ahead !== null) return ahead;
  const limit = lengthAt(clause, start, LIMITS);
  const number = numberAt(clause, start + limit);
  const unit = wordAt(clause, start + limit + 1);
  const counted = number !== null && number <= MOST_DAYS && (unit === 'ngày' || unit === 'tuần');
  if (!counted && lengthAt(clause, start, ANNOUNCED) === 0) return null;
  const working = counted ? lengthAt(clause, start + limit + 2, WORKING) : 0;
  const at = counted ? start + limit + 2 + working : start;
  const reach = reachAt(clause, at, counted);
  const days = counted
    ? { days: unit === 'tuần' ? number * 7 : number, ...(working > 0 ? { working: true } : {}) }
    : {};
  if (reach === null) {
    // "Trong vòng 30 ngày": the event is not said.
    const alone = counted && limit > 0 && unit === 'ngày';
    return alone ? { is: 'whole', start, end: at, milestones: [{ kind: 'event', ...days }] } : null;
  }
  const end = endOfEvent(clause, reach.at, begins);
  const said = trimWords(textBetween(text, clause, reach.at, end));
  // "Trước khi trình 05 ngày": the number stands behind.
  const behind = counted || !/\d/.test(said.slice(-COUNT_LENGTH)) ? null : COUNT_BEHIND.exec(said.slice(-COUNT_LENGTH));
  const event = behind === null ? said : said.slice(0, -behind[0].length);
  if (event === '') return null;
  const late =
    behind === null ? {} : { days: Number(behind[1]), ...(behind[2] === undefined ? {} : { working: true }) };
  const before = counted && wordAt(clause, start + limit - 1) === 'trước';
  const milestone: Milestone = {
    kind: 'event',
    event,
    relation: before ? 'before' : reach.relation,
    ...(reach.days === undefined ? {} : { days: reach.days }),
    ...days,
    ...late,
    ...(/^(?:mỗi|từng)\s/i.test(event) ? { every: 'event' as const } : {}),
  };
  return { is: 'whole', start, end, milestones: [countedFrom(event, clause, reach.at, milestone, options)] };
}

/** "Đột xuất" where nothing else says when. */
export function readOnDemand(text: string, clause: Clause, start: number): Found | null {
  if (lengthAt(clause, start, ON_DEMAND) === 0) return null;
  const next = wordAt(clause, start + 2);
  if (!['', ',', 'và', ')', '/'].includes(next)) return null;
  const event = textBetween(text, clause, start, start + 2);
  return { is: 'whole', start, end: start + 2, milestones: [{ kind: 'event', event, relation: 'on' }] };
}
