// What may be asked about the rules of reports, and about the reports that are due by them.
import * as z from 'zod';
import { DaySchema } from '../domain/day.ts';
import { Key } from '../domain/organisation.ts';
import { ReportLineSchema } from '../domain/reports/calendar-lines.ts';
import { ReportRuleFieldsSchema, ReportRuleRecordSchema } from '../domain/reports/report-rule.ts';
import { ReportRuleSpecSchema } from '../domain/reports/rules.ts';
import { command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });

const { receiver, via, active } = ReportRuleFieldsSchema.shape;
const NewRule = ReportRuleFieldsSchema.extend({
  receiver: receiver.default(null),
  via: via.default(null),
  active: active.default(true),
});
const Within = z.strictObject({ from: DaySchema, to: DaySchema });

export const reportRuleCalls = {
  /** All rules, those of the office before those of its documents; or the rules of one document. */
  list: query(z.strictObject({ planId: Key.optional() }), z.array(ReportRuleRecordSchema)),
  /** Behind the rules its owner has; `planId` null is the office. */
  create: command(z.strictObject({ planId: Key.nullable().default(null), fields: NewRule }), Id),
  /** As `create`, several at once: what was ticked of the proposals. */
  createMany: command(
    z.strictObject({ planId: Key.nullable(), rules: z.array(NewRule).min(1).max(100) }),
    z.strictObject({ ids: z.array(Key) }),
  ),
  /** Changes the given fields. With another owner the rule goes behind the rules that one has. */
  revise: command(
    z.strictObject({ id: Key, patch: ReportRuleFieldsSchema.extend({ planId: Key.nullable() }).partial() }),
    Nothing,
  ),
  /** Reports that were made by it stay. */
  remove: command(Id, Nothing),
  /** Among the rules of the same owner. */
  move: command(z.strictObject({ id: Key, after: Key.nullable() }), Nothing),
  /** Reports that fall due between two days, both included, in the order of their days, each with what was made of it. */
  due: query(Within, z.strictObject({ today: DaySchema, lines: z.array(ReportLineSchema) })),
  /** How many reports are owed today: overdue, or due by the end of this month. */
  owed: query(Nothing, z.strictObject({ today: DaySchema, lines: z.array(ReportLineSchema) })),
  /** What the words of a document propose; `known`: it has that rule already. */
  suggest: query(
    z.strictObject({ planId: Key }),
    z.array(z.strictObject({ words: z.string(), name: z.string(), rule: ReportRuleSpecSchema, known: z.boolean() })),
  ),
};
