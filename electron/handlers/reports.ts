// Periodic reports: made from the figures, closed with them, written as Word and Excel; and the phrase bank they begin with.
import { addressedName } from '../../shared/domain/organisation.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { fail } from '../../shared/domain/fault.ts';
import { newPlanHead } from '../../shared/domain/new-plan.ts';
import type { PlanHead } from '../../shared/domain/plans.ts';
import { draftOutline, reportSubject } from '../../shared/domain/reports/draft-report.ts';
import type { Figures } from '../../shared/domain/reports/figures.ts';
import { printPeriod, windowOf } from '../../shared/domain/reports/periods.ts';
import { PHRASE_KEYS, sectionOfPhrase, shippedPhrase } from '../../shared/domain/reports/phrases.ts';
import type { OutlineNode } from '../../shared/domain/outline.ts';
import { composeReport, composeReportSheets } from '../../shared/document/compose-report.ts';
import { documentFileName } from '../../shared/document/file-name.ts';
import type { ReportSummary } from '../../shared/contract/reports.ts';
import type { ReadDb } from '../store/db.ts';
import { listRecipientSets, listSymbolRules } from '../store/office-rules.ts';
import { findOrganisation, listPeople } from '../store/organisation.ts';
import { listOutline, setOutline } from '../store/outline.ts';
import { findOffice } from '../store/packs.ts';
import { findPlanHead, insertPlanHead, updatePlanHead } from '../store/plans.ts';
import { findReceiver } from '../store/report-rules.ts';
import {
  findReport,
  insertReport,
  listPhrases,
  listReportedHeads,
  listReports,
  setClosed,
  setPhrase,
  updateReport,
  type Report,
} from '../store/reports.ts';
import type { HandlersOf } from './context.ts';
import { compositionOf, printedParts } from './compositions.ts';
import { requireOpenPlan } from './plan-life.ts';
import { figuresOf, gatherFigures, wantedBy, type WantedFigures } from './report-figures.ts';
import { writeFiles, type WantedFile } from './written-files.ts';

const REPORT = documentKind('BC');

export function requireReport(db: ReadDb, id: string): Report {
  return findReport(db, id) ?? fail({ code: 'not-found', what: 'report', id });
}

/** A report whose figures and text may still change. */
function requireOpenReport(db: ReadDb, id: string): Report {
  const report = requireReport(db, id);
  requireOpenPlan(db, report.planId);
  if (report.closedAt !== null) fail({ code: 'report-closed', period: printPeriod(report.period) });
  return report;
}

function toSummary(report: Report, head: PlanHead | undefined): ReportSummary {
  const { subject = '', number = null, symbol = '', issued = null, state = 'draft' } = head ?? {};
  return { ...report, about: [...report.about], subject, number, symbol, issued, state };
}

type Asked = {
  readonly planIds: readonly string[];
  readonly period: string;
  readonly window: WantedFigures['window'] | null;
};

/** Documents that are there, in their order, each once. */
function wantedFigures(db: ReadDb, { planIds, period, window }: Asked, reportId: string | null): WantedFigures {
  const ids = [...new Set(planIds)];
  const found = new Set(listReportedHeads(db, ids).map(({ id }) => id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) fail({ code: 'not-found', what: 'plan', id: missing });
  return { planIds: ids, period, window: window ?? windowOf(period, 'decree'), reportId };
}

function draftOf(db: ReadDb, figures: Figures): readonly OutlineNode[] {
  const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
  return draftOutline({ figures, office: organisation.name, phrases: listPhrases(db) });
}

/** The head of a new report: addressed upwards, with the recipients of the last one of the same documents. */
function newHead(db: ReadDb, figures: Figures, ruleId: string | null): PlanHead {
  const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
  const [signer] = listPeople(db).flatMap(({ titles }) => titles);
  const head = newPlanHead({
    organisation,
    kind: REPORT,
    year: Number(figures.window.to.slice(0, 4)),
    subject: reportSubject(figures),
    signer: signer?.key ?? null,
    rules: listSymbolRules(db),
    recipients: listRecipientSets(db)[0]?.lines ?? [],
  });
  const about = figures.plans.map(({ id }) => id).join(' ');
  const last = listReports(db).find((report) => report.about.join(' ') === about);
  const before = last === undefined ? undefined : findPlanHead(db, last.planId);
  const receiver = ruleId === null ? null : findReceiver(db, ruleId);
  const { parentLetterhead } = organisation;
  const upwards = receiver ?? (parentLetterhead === null ? null : addressedName(parentLetterhead));
  return {
    ...head,
    ...(before === undefined ? {} : { recipients: before.recipients, archive: before.archive, signer: before.signer }),
    addressees: receiver === null && before !== undefined ? before.addressees : upwards === null ? [] : [upwards],
  };
}

function composeDraft(
  db: ReadDb,
  asked: Asked,
): { readonly figures: Figures; readonly head: PlanHead; readonly outline: readonly OutlineNode[] } {
  const figures = gatherFigures(db, wantedFigures(db, asked, null));
  return { figures, head: newHead(db, figures, null), outline: draftOf(db, figures) };
}

/** The report that was made for these documents and this period. */
function findReportFor(db: ReadDb, asked: Asked): Report | undefined {
  const { planIds, period } = wantedFigures(db, asked, null);
  const about = planIds.join(' ');
  return listReports(db).find((one) => one.period === period && one.about.join(' ') === about);
}

function withoutId({ level, title, text }: OutlineNode): OutlineNode {
  return { level, title, text };
}

export const reports: HandlersOf<'reports'> = {
  list: (db) => listReports(db).map((report) => toSummary(report, findPlanHead(db, report.planId))),
  get: (db, { id }) => {
    const report = requireReport(db, id);
    return { report: toSummary(report, findPlanHead(db, report.planId)), figures: figuresOf(db, report) };
  },
  create: (db, { ruleId, due, ...asked }, { nextId, today }) => {
    const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
    const wanted = wantedFigures(db, asked, null);
    if (wanted.window.from > today)
      fail({ code: 'input-invalid', flaws: [{ path: 'period', reason: 'period-to-come' }] });
    const figures = gatherFigures(db, wanted);
    const [id, planId] = [nextId(), nextId()];
    insertPlanHead(db, organisation.id, { ...newHead(db, figures, ruleId), key: planId }, nextId);
    setOutline(db, planId, draftOf(db, figures), nextId);
    const { from, to } = wanted.window;
    const { period, planIds: about } = wanted;
    insertReport(db, { id, planId, ruleId, period, from, to, due, closedAt: null, about }, nextId);
    return { id, planId };
  },
  revise: (db, { id, patch: { window, planIds, period, due } }, { nextId }) => {
    const report = requireOpenReport(db, id);
    const asked = { planIds: planIds ?? report.about, period: period ?? report.period, window: window ?? null };
    const { planIds: about } = wantedFigures(db, asked, id);
    // Another period brings its own days with it, unless they were typed too.
    const days = window ?? (period === undefined ? undefined : windowOf(period, 'decree'));
    updateReport(
      db,
      id,
      { period, due, from: days?.from, to: days?.to, about: planIds === undefined ? undefined : about },
      nextId,
    );
    if (period !== undefined || planIds !== undefined)
      updatePlanHead(
        db,
        report.planId,
        { subject: reportSubject(gatherFigures(db, wantedBy(requireReport(db, id)))) },
        nextId,
      );
    return {};
  },
  redraft: (db, { id }, { nextId }) => {
    const report = requireReport(db, id);
    requireOpenPlan(db, report.planId);
    setOutline(db, report.planId, draftOf(db, figuresOf(db, report)), nextId);
    return {};
  },
  close: (db, { id }, { now }) => {
    const report = requireOpenReport(db, id);
    setClosed(db, id, { at: now, figures: gatherFigures(db, wantedBy(report)) });
    return {};
  },
  reopen: (db, { id }) => {
    requireOpenPlan(db, requireReport(db, id).planId);
    setClosed(db, id, null);
    return {};
  },
  compose: (db, asked) => {
    const there = findReportFor(db, asked);
    if (there !== undefined) {
      const { subject = '' } = findPlanHead(db, there.planId) ?? {};
      return { subject, figures: figuresOf(db, there), outline: listOutline(db, there.planId).map(withoutId) };
    }
    const { figures, head, outline } = composeDraft(db, asked);
    return { subject: head.subject, figures, outline: [...outline] };
  },
  write: async ({ db, ports }, { docx, xlsx, mode, retry, existing, ...asked }) => {
    const there = findReportFor(db, asked);
    const office = findOffice(db) ?? fail({ code: 'office-missing' });
    const drafted = (): ReturnType<typeof printedParts> => {
      const { figures, head, outline } = composeDraft(db, asked);
      const plan = { ...head, outline: [...outline], tasks: [], groups: [], targetSets: [], appendices: [] };
      const composition = { plan, office, mode };
      return {
        plan,
        document: () => composeReport(composition, figures),
        sheets: () => composeReportSheets(composition, figures),
      };
    };
    const { plan, document, sheets } =
      there === undefined ? drafted() : printedParts(db, compositionOf(db, there.planId, mode));
    const base = documentFileName(plan);
    const tables = xlsx ? sheets() : [];
    if (tables.length === 0 && !docx) fail({ code: 'nothing-tabular' });
    const files: readonly WantedFile[] = [
      ...(docx ? [{ name: `${base}.docx`, job: { kind: 'write-docx', document: document() } } as const] : []),
      ...(tables.length > 0
        ? [{ name: `${base} - Phu luc.xlsx`, job: { kind: 'write-xlsx', sheets: tables } } as const]
        : []),
    ];
    return { files: await writeFiles(ports, files, { retry, existing }) };
  },
};

export const phrases: HandlersOf<'phrases'> = {
  list: (db) => {
    const own = listPhrases(db);
    return PHRASE_KEYS.map((key) => ({
      key,
      section: sectionOfPhrase(key),
      shipped: shippedPhrase(key),
      own: own.get(key) ?? null,
    }));
  },
  set: (db, { key, text }, { nextId }) => {
    setPhrase(db, key, text, nextId);
    return {};
  },
};
