// How a target is most likely measured, read from its own words: what a clerk finds filled in when measuring begins.
import { cleanLine } from '../text.ts';
import { conditionOf, type Direction } from './goals.ts';
import type { MeasureFields } from './measures.ts';

const LONGEST_NAME = 60;

/** Where the thing that is counted ends and what is said of it begins: "hồ sơ | nộp trực tuyến". */
const HEAD = /^(.+?)\s+(?=(?:được|đủ|có|đúng|đã|nộp|giải quyết|hoàn thành|thanh toán)(?:\s|$))/u;

/** "Tỷ lệ X trên tổng số Y" names both; else the thing counted stands for its whole. */
function namesOf(name: string): Pick<MeasureFields, 'numeratorName' | 'denominatorName'> {
  const share = /^(?:tỷ|tỉ) lệ\s+(?:số\s+)?(.+)$/iu.exec(cleanLine(name))?.[1]?.replace(/\s*\(.*?\)/gu, '');
  if (share === undefined) return { numeratorName: null, denominatorName: null };
  const [part = '', whole] = share.split(/\s+(?:trên|so với)\s+(?=tổng\s)/u);
  const head = HEAD.exec(part)?.[1] ?? null;
  const fits = (words: string | null): string | null =>
    words === null || words.length > LONGEST_NAME ? null : words.replace(/[.;,]+$/u, '');
  return {
    numeratorName: fits(part) ?? fits(head),
    denominatorName: fits(whole ?? null) ?? (head === null ? null : fits(`tổng số ${head}`)),
  };
}

function betterOf(name: string, goal: string): Direction {
  const operator = goal === '' ? undefined : conditionOf({ text: goal })?.operator;
  if (operator === 'at-most' || operator === 'below') return 'lower';
  return /trễ hạn|quá hạn|vi phạm|tồn đọng/iu.test(name) && operator !== 'at-least' ? 'lower' : 'higher';
}

/** @param target its name, unit, and the goal as it is printed */
export function guessMeasure(target: {
  readonly name: string;
  readonly unit: string | null;
  readonly goal: string;
  readonly goalValue: string | null;
}): MeasureFields {
  const { name, unit, goal, goalValue } = target;
  // "Mức độ hài lòng" is given as a per cent by a survey; only a share of cases is counted by its parts.
  const isRatio = unit !== null && /^(?:%|phần trăm)$/iu.test(unit.trim()) && /^t[ỷỉ] lệ/iu.test(name.trim());
  return {
    name: cleanLine(name),
    unit: isRatio ? '%' : unit,
    kind: isRatio ? 'ratio' : 'value',
    ...(isRatio ? namesOf(name) : { numeratorName: null, denominatorName: null }),
    every: 'month',
    series: 'per-period',
    better: betterOf(name, goal),
    decimals: Math.min(4, Math.max(isRatio || unit === '%' ? 1 : 0, goalValue?.split('.')[1]?.length ?? 0)),
  };
}
