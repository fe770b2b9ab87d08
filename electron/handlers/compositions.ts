// What of a document is printed: read from the store with its office, or as it was issued; a report with its figures.
import { composePlan, composeSheets, type Composition, type DocumentMode } from '../../shared/document/compose-plan.ts';
import { composeReport, composeReportSheets } from '../../shared/document/compose-report.ts';
import type { OfficialDocument, Sheet } from '../../shared/document/model.ts';
import { fail } from '../../shared/domain/fault.ts';
import type { Plan } from '../../shared/domain/plans.ts';
import type { ReadDb } from '../store/db.ts';
import { findOffice } from '../store/packs.ts';
import { findIssuedPaper } from '../store/plan-life.ts';
import { findPlan } from '../store/plans.ts';
import { findReportOfPlan } from '../store/reports.ts';
import { figuresOf } from './report-figures.ts';

/** What is issued is printed as it was issued, whatever the office is called today. */
export function compositionOf(db: ReadDb, planId: string, mode: DocumentMode): Composition {
  const issued = findIssuedPaper(db, planId);
  // The paper was frozen under the key of that time; reports are found by that of the row.
  if (issued !== undefined) return { ...issued, plan: { ...issued.plan, key: planId }, mode };
  const office = findOffice(db) ?? fail({ code: 'office-missing' });
  const plan = findPlan(db, planId) ?? fail({ code: 'not-found', what: 'plan', id: planId });
  return { plan, office, mode };
}

export type PrintedParts = {
  readonly plan: Plan;
  readonly document: () => OfficialDocument;
  readonly sheets: () => readonly Sheet[];
};

/** The papers of a composition, each put together when it is asked for. */
export function printedParts(db: ReadDb, composition: Composition): PrintedParts {
  const { plan } = composition;
  const report = findReportOfPlan(db, plan.key);
  if (report === undefined)
    return { plan, document: () => composePlan(composition), sheets: () => composeSheets(composition) };
  const figures = figuresOf(db, report);
  return {
    plan,
    document: () => composeReport(composition, figures),
    sheets: () => composeReportSheets(composition, figures),
  };
}
