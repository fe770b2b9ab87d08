// Rows of the rules of reports with their documents, and what was made of the reports they ask for.
import { documentKind } from '../../shared/domain/document-kinds.ts';
import type { PlanState } from '../../shared/domain/plan-life.ts';
import {
  standingOfRule,
  type AskingPlan,
  type ReportRuleFields,
  type ReportRuleRecord,
} from '../../shared/domain/reports/report-rule.ts';
import type { ReportLine } from '../../shared/domain/reports/calendar-lines.ts';
import { ReportRuleSpecSchema } from '../../shared/domain/reports/rules.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import { makeRoom } from './lists.ts';

type RuleRow = {
  readonly id: string;
  readonly planId: string | null;
  readonly name: string;
  readonly rule: string;
  readonly receiver: string | null;
  readonly via: string | null;
  readonly active: number;
  readonly kind: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly state: PlanState | null;
  readonly issued: string | null;
  readonly year: number | null;
  readonly replaced: number;
};

/** A rule with the document that asks for its reports. */
export type StoredRule = { readonly record: ReportRuleRecord; readonly plan: AskingPlan | null };

const RULES = `SELECT r.id, r.plan_id AS planId, r.name, r.rule, r.receiver, r.via, r.active, p.kind, p.number, p.symbol, p.state, p.issued, p.year,
    EXISTS (SELECT 1 FROM plans later WHERE later.predecessor_id = p.id AND later.relation = 'replaces' AND later.state = 'issued') AS replaced
  FROM report_rules r LEFT JOIN plans p ON p.id = r.plan_id`;

function toRule({ kind, number, symbol, state, issued, year, ...row }: RuleRow): StoredRule {
  const active = row.active === 1;
  const plan =
    row.planId === null ? null : { state: state ?? 'draft', replaced: row.replaced === 1, issued, year: year ?? 0 };
  const planLabel = kind === null ? '' : `${documentKind(kind).name} ${number ?? '…'}/${symbol ?? ''}`;
  const record = {
    id: row.id,
    planId: row.planId,
    planLabel,
    name: row.name,
    rule: ReportRuleSpecSchema.parse(JSON.parse(row.rule)),
    receiver: row.receiver,
    via: row.via,
    active,
    standing: standingOfRule(active, plan),
  };
  return { record, plan };
}

/** The rules of the office before those of its documents, the newest document first; of one document where it is given. */
export function listReportRules(db: ReadDb, planId: string | null = null): readonly StoredRule[] {
  const sql = `${RULES} WHERE ? IS NULL OR r.plan_id = ? ORDER BY r.plan_id IS NOT NULL, p.year DESC, p.rowid DESC, r.position, r.id`;
  return allRows<RuleRow>(db, sql, planId, planId).map(toRule);
}

export function findReportRule(db: ReadDb, id: string): StoredRule | undefined {
  const row = oneRow<RuleRow>(db, `${RULES} WHERE r.id = ?`, id);
  return row === undefined ? undefined : toRule(row);
}

/** Fields of a rule that may be changed; those left out stay. */
export type ReportRulePatch = { readonly [Field in keyof ReportRuleFields]?: ReportRuleFields[Field] | undefined };

function columnsOf({ name, rule, receiver, via, active }: ReportRulePatch): Row {
  return {
    ...(name === undefined ? {} : { name }),
    ...(rule === undefined ? {} : { rule: JSON.stringify(rule) }),
    ...(receiver === undefined ? {} : { receiver }),
    ...(via === undefined ? {} : { via }),
    ...(active === undefined ? {} : { active: active ? 1 : 0 }),
  };
}

function lastOf(db: ReadDb, planId: string | null): string | null {
  const sql = 'SELECT id FROM report_rules WHERE plan_id IS ? ORDER BY position DESC, id DESC LIMIT 1';
  return oneRow<{ id: string }>(db, sql, planId)?.id ?? null;
}

/** Behind the rules its owner has. */
export function insertReportRule(db: WriteDb, id: string, planId: string | null, fields: ReportRuleFields): void {
  const placement = { table: 'report_rules', owner: { plan_id: planId }, after: lastOf(db, planId) };
  insertRow(db, 'report_rules', { id, plan_id: planId, position: makeRoom(db, placement, null), ...columnsOf(fields) });
}

export function updateReportRule(db: WriteDb, id: string, patch: ReportRulePatch): void {
  updateRow(db, 'report_rules', id, columnsOf(patch));
}

/** Puts a rule behind `after` among the rules of an owner; last without it. */
export function placeReportRule(db: WriteDb, id: string, planId: string | null, after?: string | null): void {
  const behind = after === undefined ? lastOf(db, planId) : after;
  const position = makeRoom(db, { table: 'report_rules', owner: { plan_id: planId }, after: behind }, id);
  updateRow(db, 'report_rules', id, { plan_id: planId, position });
}

export function deleteReportRule(db: WriteDb, id: string): void {
  deleteRow(db, 'report_rules', id);
}

export type ReportMark = NonNullable<ReportLine['report']>;

/** What was made of the reports of all rules, by rule and period. */
export function listReportMarks(db: ReadDb): ReadonlyMap<string, ReportMark> {
  type MarkRow = Omit<ReportMark, 'closed'> & {
    readonly closed: number;
    readonly ruleId: string;
    readonly period: string;
    readonly symbol: string;
  };
  const sql = `SELECT r.rule_id AS ruleId, r.period, r.id, r.plan_id AS planId, p.state, r.closed_at IS NOT NULL AS closed, p.number, p.symbol, p.issued
    FROM reports r JOIN plans p ON p.id = r.plan_id WHERE r.rule_id IS NOT NULL ORDER BY r.id`;
  return new Map(
    allRows<MarkRow>(db, sql).map(({ ruleId, period, closed, number, symbol, ...mark }) => [
      markKey(ruleId, period),
      { ...mark, closed: closed === 1, number: number === null ? null : `${number}/${symbol}` },
    ]),
  );
}

export function markKey(ruleId: string, period: string): string {
  return `${ruleId} ${period}`;
}

/** Who a report of a rule is sent to; `null` where nobody is named. */
export function findReceiver(db: ReadDb, id: string): string | null {
  const sql = 'SELECT receiver FROM report_rules WHERE id = ?';
  return oneRow<{ receiver: string | null }>(db, sql, id)?.receiver ?? null;
}
