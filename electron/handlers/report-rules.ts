// The report calendar: rules of the office and of its documents, and the reports that are due by them.
import type { Day } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/fault.ts';
import type { DataWindow } from '../../shared/domain/reports/periods.ts';
import { daysLateOf, inReportList, owedWithin, type ReportLine } from '../../shared/domain/reports/calendar-lines.ts';
import { reportsAsked } from '../../shared/domain/reports/report-rule.ts';
import { suggestRules } from '../../shared/domain/reports/suggest-rules.ts';
import type { ReadDb } from '../store/db.ts';
import { listOutline } from '../store/outline.ts';
import {
  deleteReportRule,
  findReportRule,
  insertReportRule,
  listReportMarks,
  listReportRules,
  markKey,
  placeReportRule,
  updateReportRule,
  type StoredRule,
} from '../store/report-rules.ts';
import { findBeforeIncludesDay } from '../store/rest-years.ts';
import { listTasks } from '../store/tasks.ts';
import type { HandlersOf } from './context.ts';
import { requireHead } from './plan-life.ts';

function requireRule(db: ReadDb, id: string): StoredRule {
  return findReportRule(db, id) ?? fail({ code: 'not-found', what: 'report-rule', id });
}

/** The reports that fall due between two days, by the rules that ask now. */
function listReportsDue(db: ReadDb, within: DataWindow, today: Day): readonly ReportLine[] {
  const includes = findBeforeIncludesDay(db);
  const marks = listReportMarks(db);
  return listReportRules(db)
    .filter(({ record }) => record.standing === 'asks')
    .flatMap(({ record: { id, planId, planLabel, name, rule, receiver, via }, plan }) =>
      reportsAsked(rule, plan, within, includes).map(({ period, label, window, due }) => {
        const report = marks.get(markKey(id, period)) ?? null;
        const late = daysLateOf(due, report?.state === 'issued' ? (report.issued ?? due) : null, today);
        return { ruleId: id, planId, planLabel, name, period, label, window, due, late, receiver, via, report };
      }),
    )
    .toSorted((one, other) => (one.due === other.due ? 0 : one.due < other.due ? -1 : 1));
}

/** Reports that are overdue or due by the end of this month, and not issued. */
export function listReportsOwed(db: ReadDb, today: Day): readonly ReportLine[] {
  return listReportsDue(db, owedWithin(today), today).filter((line) => inReportList(line, 'owed', today));
}

export const reportRules: HandlersOf<'reportRules'> = {
  list: (db, { planId }) => {
    if (planId !== undefined) requireHead(db, planId);
    return listReportRules(db, planId).map(({ record }) => record);
  },
  create: (db, { planId, fields }, { nextId }) => {
    if (planId !== null) requireHead(db, planId);
    const id = nextId();
    insertReportRule(db, id, planId, fields);
    return { id };
  },
  createMany: (db, { planId, rules }, { nextId }) => {
    if (planId !== null) requireHead(db, planId);
    const ids = rules.map((fields) => {
      const id = nextId();
      insertReportRule(db, id, planId, fields);
      return id;
    });
    return { ids };
  },
  revise: (db, { id, patch: { planId, ...patch } }) => {
    const { record } = requireRule(db, id);
    updateReportRule(db, id, patch);
    if (planId === undefined || planId === record.planId) return {};
    if (planId !== null) requireHead(db, planId);
    placeReportRule(db, id, planId);
    return {};
  },
  remove: (db, { id }) => {
    requireRule(db, id);
    deleteReportRule(db, id);
    return {};
  },
  move: (db, { id, after }) => {
    const { record } = requireRule(db, id);
    if (after !== null && requireRule(db, after).record.planId !== record.planId)
      fail({ code: 'input-invalid', flaws: [{ path: 'after', reason: 'other-plan' }] });
    placeReportRule(db, id, record.planId, after);
    return {};
  },
  due: (db, within, { today }) => ({ today, lines: [...listReportsDue(db, within, today)] }),
  owed: (db, _input, { today }) => ({ today, lines: [...listReportsOwed(db, today)] }),
  suggest: (db, { planId }) => {
    const { year } = requireHead(db, planId);
    const known = new Set(listReportRules(db, planId).map(({ record }) => JSON.stringify(record.rule)));
    const lines = listOutline(db, planId).map(({ title, text }) => ({
      text: [title, text].filter((part) => part !== null).join(': '),
      time: null,
    }));
    const tasks = listTasks(db, planId).map(({ content, time, products }) => ({
      text: [content, ...products].join('; '),
      time: time === null || time.trim() === '' ? null : time,
    }));
    return suggestRules([...lines, ...tasks], year).map(({ words, name, spec }) => ({
      words,
      name,
      rule: spec,
      known: known.has(JSON.stringify(spec)),
    }));
  },
};
