// A goal held against a figure: which single numeric condition its words hold, whether it is met, and how far it is.
import * as z from 'zod';
import { addDecimals, ceilingOf, compareDecimals, multiplyDecimals, negated, subtractDecimals } from '../decimal.ts';
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

/** What stands before a condition and changes nothing: "Đạt trên 96%", "Đạt tỷ lệ tối thiểu 50%". */
const LEAD = /^(?:phấn đấu\s+)?(?:đạt|hoàn thành)\s+(?:t[ỷỉ] lệ\s+)?/iu;
const OPENERS: readonly (readonly [RegExp, GoalOperator])[] = [
  [
    /^(?:≥|>=|tối thiểu(?: đạt)?|ít nhất(?: đạt)?|không thấp hơn|không ít hơn|không dưới|từ(?= .*trở lên))\s*/iu,
    'at-least',
  ],
  [/^(?:≤|<=|tối đa|không quá|không vượt quá|nhiều nhất|từ(?= .*trở xuống))\s*/iu, 'at-most'],
  [/^(?:>|trên|hơn)\s*/iu, 'above'],
  [/^(?:<|dưới)\s*/iu, 'below'],
  [/^(?:=|bằng)\s*/iu, 'equal'],
];
// "0.500" is no thousand: what it means is not known.
const FIGURE = String.raw`([1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,10})?|\d{1,15}(?:,\d{1,10})?)`;
const RANGE = new RegExp(`^(?:từ\\s+|khoảng\\s+)?${FIGURE}\\s*%?\\s*(?:-|–|đến)\\s*${FIGURE}\\s*%?$`, 'iu');
/** A figure that is no part of a day, a share or a name ("30/6", "4/5", "4G"). */
const LONE_FIGURE = new RegExp(`^${FIGURE}(?!\\s*[-–/]\\s*\\d|\\p{L})`, 'u');
const YEAR = /^(?:19|20)\d\d$/;
/** Words behind a figure that make another condition of it, or a time. */
const OTHERWISE =
  /tối thiểu|tối đa|ít nhất|nhiều nhất|không quá|không dưới|không vượt|hoặc|(?:tháng|quý) (?:đầu|cuối)/iu;
const MORE = /(?<!\p{L})(?:và|tăng|giảm|thấp|cao)(?!\p{L})/iu;

function valueOf(figure: string): string {
  return figure
    .replaceAll('.', '')
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '');
}

/** The rest of a goal behind its figure that changes nothing: a unit, not another condition. */
const SIGN = /^\s*(?:%|phần trăm)?\s*/u;

/** "từ 90% trở lên", "5 ngày trở xuống": the words behind decide, and may not gainsay the ones before; `null` where they do. */
function operatorWith(rest: string, opener: GoalOperator | undefined): GoalOperator | null {
  const [upwards, downwards] = [/trở lên/iu.test(rest), /trở xuống/iu.test(rest)];
  const gainsaid = upwards ? ['at-most', 'below'] : downwards ? ['at-least', 'above'] : [];
  if ((upwards && downwards) || gainsaid.includes(opener ?? '')) return null;
  return upwards ? 'at-least' : downwards ? 'at-most' : (opener ?? 'equal');
}

function readCondition(text: string): Condition | null {
  const bare = text.replace(LEAD, '');
  const range = RANGE.exec(bare);
  if (range !== null) {
    const [, low = '', high = ''] = range;
    if (YEAR.test(low) || YEAR.test(high)) return null;
    return orderedRange({ operator: 'between', value: valueOf(low), upper: valueOf(high), more: false });
  }
  const opener = OPENERS.find(([pattern]) => pattern.test(bare));
  const behind = opener === undefined ? bare : bare.replace(opener[0], '');
  const figure = LONE_FIGURE.exec(behind);
  if (figure === null) return null;
  const rest = behind.slice(figure[0].length).replace(SIGN, '');
  // A second figure is a second condition, or a year: nothing is compared then.
  if (/\d/.test(rest) || OTHERWISE.test(rest)) return null;
  const operator = operatorWith(rest, opener?.[1]);
  if (operator === null || (operator === 'equal' && YEAR.test(figure[0]) && !/\p{L}/u.test(rest))) return null;
  return { operator, value: valueOf(figure[0]), upper: null, more: MORE.test(rest) };
}

/** Nothing is between 50 and 40, and "2021 - 2025" are years. */
function orderedRange(condition: Condition): Condition | null {
  const { operator, value, upper } = condition;
  if (operator !== 'between') return condition;
  if (upper === null || compareDecimals(value, upper) > 0 || (YEAR.test(value) && YEAR.test(upper))) return null;
  return condition;
}

/** The one numeric condition of a goal; `null` where it holds none, or several. Total: never throws. */
export function conditionOf(goal: Goal | null): Condition | null {
  if (goal === null) return null;
  if ('text' in goal) return readCondition(goal.text.trim());
  const { operator, value, upper } = goal;
  return orderedRange({ operator, value, upper, more: false });
}

export const GOAL_STANDINGS = ['met', 'near', 'missed', 'unknown'] as const;
/** `near` is at most a tenth of the goal away: the amber light. `unknown`: no figure, nothing arisen, or nothing to compare. */
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
  // Where the words ask for more, one met condition is no met goal; one that is not met misses it all the same.
  if (isMet(condition, figure, better)) return condition.more ? 'unknown' : 'met';
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
  const wanted = multiplyDecimals(multiplyDecimals(value, ratio.denominator), '0.01');
  const lacking = subtractDecimals(wanted, ratio.numerator);
  if (compareDecimals(lacking, '0') < 0) return null;
  const whole = ceilingOf(lacking);
  if (operator === 'above') return compareDecimals(whole, lacking) === 0 ? addDecimals(whole, '1') : whole;
  return compareDecimals(whole, '0') === 0 ? null : whole;
}

/** How many cases a ratio in per cent has too many for a goal that may not be passed; `null` where it has none. */
export function casesOver(
  condition: Condition,
  ratio: { readonly numerator: string; readonly denominator: string },
): string | null {
  const { operator, value, upper } = condition;
  if (operator === 'at-least' || operator === 'above') return null;
  if (compareDecimals(ratio.denominator, '0') <= 0) return null;
  const allowed = multiplyDecimals(multiplyDecimals(upper ?? value, ratio.denominator), '0.01');
  const over = subtractDecimals(ratio.numerator, allowed);
  if (compareDecimals(over, '0') < 0) return null;
  const whole = ceilingOf(over);
  if (operator === 'below') return compareDecimals(whole, over) === 0 ? addDecimals(whole, '1') : whole;
  return compareDecimals(whole, '0') === 0 ? null : whole;
}
