// Targets (chỉ tiêu): a value with its operator where one condition can be read, else the words as typed.
import * as z from 'zod';
import { AssigneeSchema } from './tasks.ts';
import { FilledTextInput, NameInput, OptionalLine, OptionalText } from './text.ts';

export const GOAL_OPERATORS = ['equal', 'at-least', 'at-most', 'above', 'below', 'between'] as const;
export type GoalOperator = (typeof GOAL_OPERATORS)[number];

/** A decimal as text with a point, never a float: "80", "96.25". */
export const Decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/, { error: 'not-a-number' });

export const GoalSchema = z
  .union([
    z.strictObject({ operator: z.enum(GOAL_OPERATORS), value: Decimal, upper: Decimal.nullable().default(null) }),
    z.strictObject({ text: FilledTextInput }),
  ])
  .refine((goal) => 'text' in goal || (goal.operator === 'between') === (goal.upper !== null), {
    error: 'range-needs-two',
  });
export type Goal = z.infer<typeof GoalSchema>;

export const TargetSchema = z.strictObject({
  name: FilledTextInput,
  unit: OptionalLine,
  goal: GoalSchema.nullable(),
  lead: z.array(AssigneeSchema).max(50).default([]),
  coordinating: z.array(AssigneeSchema).max(50).default([]),
  note: OptionalText.default(null),
  /** 1: a part of the target above it, numbered below its number ("11.1"). */
  level: z.int().min(0).max(1).default(0),
  /** What is to be reached in other years: "năm 2025 đạt 80%". */
  steps: z
    .array(z.strictObject({ year: z.int().min(1990).max(2100), goal: GoalSchema }))
    .max(30)
    .default([]),
});
export type Target = z.infer<typeof TargetSchema>;

export const TargetSetSchema = z.strictObject({
  key: z.string().min(1).max(80),
  title: NameInput,
  /** The document that sets these targets: "Nghị quyết số 01/NQ-CP". */
  mandate: OptionalLine.default(null),
  targets: z.array(TargetSchema).max(5000),
});
export type TargetSet = z.infer<typeof TargetSetSchema>;

export const TargetRecordSchema = TargetSchema.extend({
  id: z.string().min(1).max(80),
  setId: z.string().min(1).max(80),
  /** What its figures are measured in; targets that share one have the same figures. */
  measureId: z.string().min(1).max(80).nullable(),
});
export type TargetRecord = z.infer<typeof TargetRecordSchema>;

export const TargetSetRecordSchema = z.strictObject({
  id: z.string().min(1).max(80),
  title: NameInput,
  mandate: OptionalLine,
});
export type TargetSetRecord = z.infer<typeof TargetSetRecordSchema>;

/** The numbers of targets in the order of a set: "11", and "11.1" … for the parts below it. */
export function targetNumbers(targets: readonly Pick<Target, 'level'>[]): readonly string[] {
  let [head, part] = [0, 0];
  return targets.map(({ level }) => {
    if (level === 1 && head > 0) return `${head}.${(part += 1)}`;
    part = 0;
    return String((head += 1));
  });
}

/** The goal that holds in a year: that of the latest step up to it; the goal itself in the year of its document and until a later step. */
export function goalInYear(
  { goal, steps }: Pick<Target, 'goal' | 'steps'>,
  year: number,
  documentYear: number,
): Goal | null {
  const reached = steps.filter((step) => step.year <= year).toSorted((one, other) => other.year - one.year);
  const [latest] = reached;
  if (latest === undefined) return goal;
  return documentYear <= year && documentYear > latest.year ? goal : latest.goal;
}

const WORDS: Readonly<Record<Exclude<GoalOperator, 'equal' | 'between'>, string>> = {
  'at-least': 'Tối thiểu',
  'at-most': 'Tối đa',
  above: 'Trên',
  below: 'Dưới',
};

function printedDecimal(value: string): string {
  return value.replace('.', ',');
}

/** The goal as the table prints it: "Tối thiểu 80", "100", "40 - 50", or the clerk's own words. */
export function printGoal(goal: Goal | null): string {
  if (goal === null) return '';
  if ('text' in goal) return goal.text;
  const value = printedDecimal(goal.value);
  if (goal.operator === 'equal') return value;
  if (goal.operator === 'between') return `${value} - ${printedDecimal(goal.upper ?? '')}`;
  return `${WORDS[goal.operator]} ${value}`;
}

/**
 * Reads a goal from what the clerk typed. Only a form that prints back to the very same text becomes a condition;
 * "≥ 3% và tăng dần", "09" or "100%" stay words. Empty text is no goal.
 */
export function readGoal(text: string): Goal | null {
  if (text === '') return null;
  const figure = String.raw`(-?\d{1,15}(?:,\d{1,10})?)`;
  const point = (value: string | undefined): string => String(value).replace(',', '.');
  const candidates: Goal[] = [];
  const plain = new RegExp(`^${figure}$`).exec(text);
  if (plain) candidates.push({ operator: 'equal', value: point(plain[1]), upper: null });
  const range = new RegExp(`^${figure} - ${figure}$`).exec(text);
  if (range) candidates.push({ operator: 'between', value: point(range[1]), upper: point(range[2]) });
  for (const operator of ['at-least', 'at-most', 'above', 'below'] as const) {
    const worded = new RegExp(`^${WORDS[operator]} ${figure}$`).exec(text);
    if (worded) candidates.push({ operator, value: point(worded[1]), upper: null });
  }
  // "09" and "007" are numbers only to a machine: they keep their text.
  const faithful = candidates.find(
    (goal) => 'operator' in goal && !/^-?0\d/.test(goal.value) && printGoal(goal) === text,
  );
  return faithful ?? { text };
}
