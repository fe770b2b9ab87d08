// A rule of reports as the book keeps it: of a plan or of the whole office, whether it asks now, and what it asks for.
import * as z from 'zod';
import { firstDayOf, type PartialDay } from '../day.ts';
import { Key } from '../organisation.ts';
import type { PlanState } from '../plan-life.ts';
import { NameInput, OptionalLine } from '../text.ts';
import { partsOf, type DataWindow } from './periods.ts';
import { ReportRuleSpecSchema, reportsDue, type ReportDue, type ReportRuleSpec } from './rules.ts';

export const ReportRuleFieldsSchema = z.strictObject({
  name: NameInput,
  rule: ReportRuleSpecSchema,
  /** Who gets the report, and how: "UBND tỉnh (qua Sở Nội vụ)", "trục liên thông văn bản". */
  receiver: OptionalLine,
  via: OptionalLine,
  active: z.boolean(),
});
export type ReportRuleFields = z.infer<typeof ReportRuleFieldsSchema>;

/** `waiting`: the document of the rule is not issued yet; `replaced`: an issued one stands in its place. */
export const RULE_STANDINGS = ['asks', 'off', 'waiting', 'replaced'] as const;
export type RuleStanding = (typeof RULE_STANDINGS)[number];

export const ReportRuleRecordSchema = ReportRuleFieldsSchema.extend({
  id: Key,
  /** `null` for a rule of the office. */
  planId: Key.nullable(),
  /** "Kế hoạch 05/KH-SKHCN"; empty for a rule of the office. */
  planLabel: z.string(),
  standing: z.enum(RULE_STANDINGS),
});
export type ReportRuleRecord = z.infer<typeof ReportRuleRecordSchema>;

/** As much of the document of a rule as its reports are judged by. */
export type AskingPlan = {
  readonly state: PlanState;
  readonly replaced: boolean;
  readonly issued: PartialDay | null;
  readonly year: number;
};

export function standingOfRule(active: boolean, plan: AskingPlan | null): RuleStanding {
  if (!active) return 'off';
  if (plan === null) return 'asks';
  return plan.replaced ? 'replaced' : plan.state === 'issued' ? 'asks' : 'waiting';
}

/**
 * The reports a rule asks for between two days. A document asks from its day on, and for periods of its own year unless its rule
 * names another end.
 */
export function reportsAsked(
  rule: ReportRuleSpec,
  plan: AskingPlan | null,
  within: DataWindow,
  beforeIncludesDay: boolean,
): readonly ReportDue[] {
  const all = reportsDue(rule, within, beforeIncludesDay);
  if (plan === null) return all;
  const first = plan.issued === null ? '' : firstDayOf(plan.issued);
  const isEnded = rule.kind === 'once' || rule.until !== null;
  return all.filter(
    ({ due, period }) => due >= first && (isEnded || partsOf(period).from.slice(0, 4) <= String(plan.year)),
  );
}
