// A goal held against a figure: which single numeric condition its words hold, whether it is met, and how far it is.
import * as z from 'zod';
import {
  addDecimals,
  ceilingOf,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  negated,
  subtractDecimals,
} from '../decimal.ts';
import { fold } from '../text.ts';
import type { Goal, GoalOperator } from '../targets.ts';

export type Condition = {
  readonly operator: GoalOperator;
  readonly value: string;
  readonly upper: string | null;
  /** The words say more than this one condition ("≥ 3% và tăng dần"): the rest is for a person to judge. */
  readonly more: boolean;
};

/** Which way of a figure is the good one; `exact`: only the very value of a plain goal. */
export const DIRECTIONS = ['higher', 'lower', 'exact'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const OPENERS: readonly (readonly [RegExp, GoalOperator])[] = [
  [/^(?:≥|>=|tối thiểu(?: đạt)?|ít nhất(?: đạt)?|không thấp hơn|không dưới|từ(?= .*trở lên))\s*/iu, 'at-least'],
  [/^(?:≤|<=|tối đa|không quá|không vượt quá|nhiều nhất)\s*/iu, 'at-most'],
  [/^(?:>|trên|hơn)\s*/iu, 'above'],
  [/^(?:<|dưới)\s*/iu, 'below'],
  [/^(?:=|đạt|bằng|hoàn thành)\s*/iu, 'equal'],
];
const FIGURE = String.raw`(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,15}(?:,\d{1,10})?)`;

function valueOf(figure: string): string {
  const plain = figure
    .replaceAll('.', '')
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '');
  return plain;
}

/** The rest of a goal behind its figure that changes nothing: a unit, not another condition. */
const SIGN = /^\s*(?:%|phần trăm)?\s*/u;

function readCondition(text: string): Condition | null {
  if ((text.match(/\d+/g) ?? []).length === 0) return null;
  const range = new RegExp(`^(?:từ\\s+|khoảng\\s+)?${FIGURE}\\s*%?\\s*(?:-|–|đến)\\s*${FIGURE}\\s*%?$`, 'iu').exec(
    text,
  );
  if (range !== null) {
    const [value, upper] = [valueOf(range[1] ?? ''), valueOf(range[2] ?? '')];
    return compareDecimals(value, upper) <= 0 ? { operator: 'between', value, upper, more: false } : null;
  }
  const opener = OPENERS.find(([pattern]) => pattern.test(text));
  const behind = opener === undefined ? text : text.replace(opener[0], '');
  const figure = new RegExp(`^${FIGURE}(?!\\s*[-–/]\\s*\\d)`, 'u').exec(behind);
  if (figure === null) return null;
  const rest = behind.slice(figure[0].length).replace(SIGN, '');
  // A second figure is a second condition, or a year: nothing is compared then.
  if (/\d/.test(rest)) return null;
  const upwards = fold(rest).startsWith('tro len');
  const value = valueOf(figure[1] ?? '');
  const more = fold(rest.replace(/trở lên/iu, '')).trim() !== '' && /\b(?:va|tang|giam|thap|cao)\b/.test(fold(rest));
  return { operator: upwards ? 'at-least' : (opener?.[1] ?? 'equal'), value, upper: null, more };
}

/** The one numeric condition of a goal; `null` where it holds none, or several. Total: never throws. */
export function conditionOf(goal: Goal | null): Condition | null {
  if (goal === null) return null;
  if (!('text' in goal)) return { operator: goal.operator, value: goal.value, upper: goal.upper, more: false };
  return readCondition(goal.text.trim());
}

export const GOAL_STANDINGS = ['met', 'near', 'missed', 'unknown'] as const;
/** `near` is less than a tenth of the goal away: the amber light. `unknown`: no figure, nothing arisen, or nothing to compare. */
export type GoalStanding = (typeof GOAL_STANDINGS)[number];
export const GoalStandingSchema = z.enum(GOAL_STANDINGS);

export function isMet({ operator, value, upper }: Condition, figure: string, better: Direction): boolean {
  const against = compareDecimals(figure, value);
  switch (operator) {
    case 'at-least':
      return against >= 0;
    case 'at-most':
      return against <= 0;
    case 'above':
      return against > 0;
    case 'below':
      return against < 0;
    case 'between':
      return against >= 0 && compareDecimals(figure, upper ?? value) <= 0;
    case 'equal':
      // "Đạt 80%" is reached with 85% where more is better: so is it read in every report.
      return better === 'exact' ? against === 0 : better === 'higher' ? against >= 0 : against <= 0;
  }
}

/** What the figure lacks to the goal, 0 where it is met; negative where it has to fall. */
export function gapTo(condition: Condition, figure: string, better: Direction): string {
  if (isMet(condition, figure, better)) return '0';
  const { operator, value, upper } = condition;
  if (operator === 'between' && compareDecimals(figure, upper ?? value) > 0)
    return subtractDecimals(upper ?? value, figure);
  return subtractDecimals(value, figure);
}

function absolute(value: string): string {
  return value.startsWith('-') ? negated(value) : value;
}

export function standingAgainst(condition: Condition | null, figure: string | null, better: Direction): GoalStanding {
  if (condition === null || figure === null) return 'unknown';
  if (isMet(condition, figure, better)) return 'met';
  const gap = absolute(gapTo(condition, figure, better));
  return compareDecimals(multiplyDecimals(gap, '10'), absolute(condition.value)) <= 0 ? 'near' : 'missed';
}

/**
 * How many more cases of the numerator a ratio in per cent needs with its denominator as it is: 63 of 125 to 80 % lacks 37.
 * `null` where nothing is lacking or adding cases does not help.
 */
export function casesLacking(
  condition: Condition,
  ratio: { readonly numerator: string; readonly denominator: string },
): string | null {
  const { operator, value } = condition;
  if (operator !== 'at-least' && operator !== 'above' && operator !== 'equal' && operator !== 'between') return null;
  if (compareDecimals(ratio.denominator, '0') <= 0) return null;
  const wanted = divideDecimals(multiplyDecimals(value, ratio.denominator), '100', 12);
  const lacking = subtractDecimals(wanted, ratio.numerator);
  if (compareDecimals(lacking, '0') < 0) return null;
  const whole = ceilingOf(lacking);
  if (operator === 'above') return compareDecimals(whole, lacking) === 0 ? addDecimals(whole, '1') : whole;
  return compareDecimals(whole, '0') === 0 ? null : whole;
}

/** How many cases a ratio in per cent has too many for a goal that may not be passed. */
export function casesOver(
  condition: Condition,
  ratio: { readonly numerator: string; readonly denominator: string },
): string | null {
  if (condition.operator !== 'at-most' && condition.operator !== 'below') return null;
  if (compareDecimals(ratio.denominator, '0') <= 0) return null;
  const allowed = divideDecimals(multiplyDecimals(condition.value, ratio.denominator), '100', 12);
  const over = subtractDecimals(ratio.numerator, allowed);
  if (compareDecimals(over, '0') < 0) return null;
  const whole = ceilingOf(over);
  if (condition.operator === 'below') return compareDecimals(whole, over) === 0 ? addDecimals(whole, '1') : whole;
  return compareDecimals(whole, '0') === 0 ? null : whole;
}
