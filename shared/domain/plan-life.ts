// The life of a document: draft, waiting for its signature, issued; then amended or replaced by a later one. And the row of its numbers.
import * as z from 'zod';

/** What a document is for. */
export const PLAN_PURPOSES = ['assignment', 'follow-up'] as const;
export type PlanPurpose = (typeof PLAN_PURPOSES)[number];

export const PLAN_STATES = ['draft', 'waiting', 'issued'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What a later document does to an earlier one. */
export const PLAN_RELATIONS = ['amends', 'replaces'] as const;
export type PlanRelation = (typeof PLAN_RELATIONS)[number];

/** What is shown of a document: its state, and for an issued one whether a later issued one has amended or replaced it. */
export const PLAN_STANDINGS = [...PLAN_STATES, 'amended', 'replaced'] as const;
export type PlanStanding = (typeof PLAN_STANDINGS)[number];

/** @param relations what the issued successors of the document do to it */
export function standingOf(state: PlanState, relations: readonly PlanRelation[]): PlanStanding {
  if (state !== 'issued' || relations.length === 0) return state;
  return relations.includes('replaces') ? 'replaced' : 'amended';
}

export const NumberReportSchema = z.strictObject({
  /** The number after the highest one given, written with a leading zero below ten (Nghị định 30/2020, Phụ lục I, II.3.c). */
  next: z.string(),
  /** Numbers left out between the lowest and the highest one given, as runs from the first to the last of each. */
  gaps: z.array(z.tuple([z.int(), z.int()])),
  /** Numbers that stand on more than one document. */
  doubles: z.array(z.int()),
  /** Every number given. */
  given: z.array(z.int()),
});
export type NumberReport = z.infer<typeof NumberReportSchema>;

/** A number as the register counts it: "0155" and "155" are one; `null` for a text that is no plain number ("15a", blank). */
export function countedNumber(number: string | null): number | null {
  return number !== null && /^\d{1,6}$/.test(number.trim()) ? Number(number) : null;
}

/** Looks through the numbers given in one year to one kind of documents. */
export function reportNumbers(numbers: readonly (string | null)[]): NumberReport {
  const counted = numbers.map(countedNumber).filter((number) => number !== null && number > 0) as number[];
  const known = new Set(counted);
  const highest = counted.reduce((most, number) => Math.max(most, number), 0);
  const rising = (numbers: Iterable<number>): number[] => [...numbers].sort((one, other) => one - other);
  const given = rising(known);
  const gaps = given.flatMap((number, at): [number, number][] => {
    const next = given[at + 1];
    return next === undefined || next === number + 1 ? [] : [[number + 1, next - 1]];
  });
  const doubles = [...known].filter((number) => counted.filter((one) => one === number).length > 1);
  return { next: String(highest + 1).padStart(2, '0'), gaps, doubles: rising(doubles), given };
}
