// A report over ten plans of 150 tasks that come back every month: composed against plain SELECTs of its rows, in a young and an old data file.
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { gatherFigures, type WantedFigures } from '../../electron/handlers/report-figures.ts';
import { allRows, insertRow, type ReadDb, type WriteDb } from '../../electron/store/db.ts';
import { insertPlanHead } from '../../electron/store/plans.ts';
import { composeReport } from '../../shared/document/compose-report.ts';
import type { OfficialDocument } from '../../shared/document/model.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { newPlanHead } from '../../shared/domain/new-plan.ts';
import { draftOutline, reportSubject } from '../../shared/domain/reports/draft-report.ts';
import { windowOf } from '../../shared/domain/reports/periods.ts';
import { median } from './measure.ts';
import { OFFICE } from './plans.ts';
import { frameOf, stringDocx } from './writers.ts';
import { bookOfYears, THIS_YEAR } from './years.ts';

const RUNS = 9;
const [PLANS, TASKS, MONTHS] = [10, 150, 12];
const PERIOD = `${THIS_YEAR}-10`;
const YEAR = String(THIS_YEAR);

/** One plan whose tasks come back every month; most of them were reported in time, some late, the last months not yet. */
function addMonthly(db: WriteDb, at: number, nextId: () => string): string {
  const { organisation } = OFFICE;
  const subject = `Kế hoạch báo cáo ${at}`;
  const head = newPlanHead({ organisation, kind: documentKind('KH'), year: THIS_YEAR, subject, signer: null });
  const key = nextId();
  const issued = { state: 'issued', number: String(100 + at), issued: `${THIS_YEAR}-01-05` } as const;
  insertPlanHead(db, 'office', { ...head, ...issued, key }, nextId);
  for (let task = 0; task < TASKS; task += 1) {
    const id = nextId();
    const content = `Tổng hợp tình hình giải quyết thủ tục hành chính số ${task}`;
    const place = { plan_id: key, group_id: null, parent_id: null, position: task };
    insertRow(db, 'tasks', { id, ...place, content, time_text: 'Ngày 15 hàng tháng', note: null, shared_id: null });
    const lead = { side: 'lead', position: 1, unit_id: `u${task % 20}`, person_id: null, phrase: null, role: null };
    insertRow(db, 'assignments', { id: nextId(), task_id: id, target_id: null, ...lead });
    insertRow(db, 'task_products', { id: nextId(), task_id: id, position: 1, text: 'Báo cáo' });
    for (let month = 1; month <= MONTHS; month += 1) {
      const [first, due] = ['01', '15'].map((day) => `${THIS_YEAR}-${String(month).padStart(2, '0')}-${day}`);
      const done = month <= 10 && (task + month) % 10 < 9;
      const day = `${due?.slice(0, 8)}${(task + month) % 7 === 0 ? '20' : '14'}`;
      const occurrence = nextId();
      insertRow(db, 'occurrences', {
        id: occurrence,
        task_id: id,
        slot: String(month),
        kind: 'recurring',
        period_from: first ?? null,
        planned: due ?? null,
        due: due ?? null,
        is_report: 0,
        status: done ? 'done' : 'not-started',
        finished: done ? day : null,
      });
      const report = { at: `${day}T00:00:00Z`, day, status: 'done', text: 'Đã gửi báo cáo' };
      if (done) insertRow(db, 'progress', { id: nextId(), task_id: id, occurrence_id: occurrence, ...report });
    }
  }
  return key;
}

export async function bookOfReports(
  years: number,
): Promise<{ readonly db: ReadDb; readonly close: () => void; readonly planIds: readonly string[] }> {
  const planIds: string[] = [];
  const book = await bookOfYears(years, (db, nextId) => {
    for (let plan = 0; plan < PLANS; plan += 1) planIds.push(addMonthly(db, plan, nextId));
  });
  return { ...book, planIds };
}

/** The rows of the plans, table by table, with all their columns. */
export function select(db: ReadDb, planIds: readonly string[]): void {
  const plans = JSON.stringify(planIds);
  const mine = 't.plan_id IN (SELECT value FROM json_each(?))';
  allRows(db, `SELECT t.* FROM tasks t WHERE ${mine} ORDER BY t.plan_id, t.position`, plans);
  for (const table of ['occurrences', 'progress', 'extensions', 'assignments', 'task_products'])
    allRows(db, `SELECT x.* FROM tasks t JOIN ${table} x ON x.task_id = t.id WHERE ${mine}`, plans);
}

export function compose(db: ReadDb, wanted: WantedFigures): OfficialDocument {
  const figures = gatherFigures(db, wanted);
  const outline = draftOutline({ figures, office: OFFICE.organisation.name, phrases: new Map() });
  const kind = documentKind('BC');
  const { organisation } = OFFICE;
  const head = newPlanHead({ organisation, kind, year: THIS_YEAR, subject: reportSubject(figures), signer: null });
  const plan = { ...head, outline: [...outline], tasks: [], groups: [], targetSets: [], appendices: [] };
  return composeReport({ plan, office: OFFICE, mode: 'paper' }, figures);
}

export type ReportFigures = {
  /** The report of the year and of a month over plain SELECTs of the rows of its plans. */
  readonly year: number;
  readonly month: number;
  /** Cost in a file of ten years over that in one of one year: the rows of the report are the same. */
  readonly age: number;
  /** Its .docx over the same XML by string and zip. */
  readonly docx: number;
};

export async function reportFigures(): Promise<ReportFigures> {
  const wanted = (planIds: readonly string[], period: string): WantedFigures => ({
    planIds,
    period,
    window: windowOf(period, 'decree'),
    reportId: null,
  });
  const young = await bookOfReports(1);
  const plain = await median(RUNS, () => select(young.db, young.planIds));
  const year = await median(RUNS, () => compose(young.db, wanted(young.planIds, YEAR)));
  const month = await median(RUNS, () => compose(young.db, wanted(young.planIds, PERIOD)));
  const document = compose(young.db, wanted(young.planIds, PERIOD));
  young.close();
  const old = await bookOfReports(10);
  const later = await median(RUNS, () => compose(old.db, wanted(old.planIds, PERIOD)));
  old.close();
  // The long table alone: the frame of the string writer holds one.
  const long = { ...document, appendices: document.appendices.slice(1, 2) };
  const frame = frameOf(await writeDocx(long));
  const ours = await median(RUNS, () => writeDocx(long));
  const string = await median(RUNS, () => stringDocx(long, frame.parts, frame));
  return { year: year / plain, month: month / plain, age: later / month, docx: ours / string };
}
