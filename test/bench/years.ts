// Data files of one and of ten years of follow-up: 30 plans a year with 150 tasks each, written as rows, for the lists are measured, not the writing.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { newPlanHead } from '../../shared/domain/new-plan.ts';
import { insertRow, type ReadDb, type WriteDb } from '../../electron/store/db.ts';
import { openStore } from '../../electron/store/open.ts';
import { insertOrganisation } from '../../electron/store/organisation.ts';
import { insertPlanHead } from '../../electron/store/plans.ts';
import { insertUnit } from '../../electron/store/units.ts';
import { OFFICE } from './plans.ts';

export const THIS_YEAR = 2026;
export const TODAY = '2026-11-21';
const [PLANS, TASKS, UNITS, OCCURRENCES] = [30, 150, 20, 2];
/** Of a hundred pieces of work so many are done: nearly all of older years. */
const [DONE_NOW, DONE_BEFORE] = [60, 95];

type NextId = () => string;

function addTask(db: WriteDb, planId: string, year: number, plan: number, at: number, nextId: NextId): void {
  const id = nextId();
  const content = `Rà soát, đơn giản hóa thủ tục hành chính số ${at} thuộc phạm vi quản lý`;
  const place = { plan_id: planId, group_id: null, parent_id: null, position: at };
  insertRow(db, 'tasks', { id, ...place, content, time_text: 'Quý I/2026', note: null, shared_id: null });
  const lead = { side: 'lead', position: 1, unit_id: `u${at % UNITS}`, person_id: null, phrase: null, role: null };
  insertRow(db, 'assignments', { id: nextId(), task_id: id, target_id: null, ...lead });
  insertRow(db, 'task_products', { id: nextId(), task_id: id, position: 1, text: 'Báo cáo' });
  for (let slot = 0; slot < OCCURRENCES; slot += 1) {
    const due = `${year}-${String(((at + slot * 6) % 12) + 1).padStart(2, '0')}-15`;
    const done = (at * 7 + slot * 13 + plan) % 100 < (year === THIS_YEAR ? DONE_NOW : DONE_BEFORE);
    const occurrence = nextId();
    insertRow(db, 'occurrences', {
      id: occurrence,
      task_id: id,
      slot: String(slot),
      kind: 'month',
      planned: due,
      due,
      is_report: 0,
      status: done ? 'done' : 'not-started',
      finished: done ? due : null,
    });
    const report = { at: `${due}T00:00:00Z`, day: due, status: 'done', text: 'Đã hoàn thành' };
    if (done) insertRow(db, 'progress', { id: nextId(), task_id: id, occurrence_id: occurrence, ...report });
  }
}

function addPlan(db: WriteDb, year: number, at: number, nextId: NextId): void {
  const { organisation } = OFFICE;
  const head = newPlanHead({ organisation, kind: documentKind('KH'), year, subject: `Kế hoạch ${at}`, signer: null });
  const key = nextId();
  const issued = { state: 'issued', number: String(at + 1), issued: `${year}-01-05` } as const;
  insertPlanHead(db, 'office', { ...head, ...issued, key }, nextId);
  for (let task = 0; task < TASKS; task += 1) addTask(db, key, year, at, task, nextId);
}

/** A data file of so many years, the last of them `THIS_YEAR`; `more` adds what else is measured. */
export async function bookOfYears(
  years: number,
  more: (db: WriteDb, nextId: NextId) => void = () => {},
): Promise<{ readonly db: ReadDb; readonly close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sokehoach-years-'));
  const store = await openStore(join(folder, 'so.db'), folder);
  let last = 0;
  const nextId = (): string => `i${String((last += 1)).padStart(9, '0')}`;
  store.fixedCommand({ id: 'years', name: 'years', at: '2026-01-01T00:00:00Z', actor: 'bench' }, (db) => {
    insertOrganisation(db, 'office', OFFICE.organisation);
    for (let unit = 0; unit < UNITS; unit += 1)
      insertUnit(db, 'office', { key: `u${unit}`, kind: 'unit', name: `Đơn vị ${unit}`, aliases: [] }, nextId);
    for (let year = THIS_YEAR; year > THIS_YEAR - years; year -= 1)
      for (let plan = 0; plan < PLANS; plan += 1) addPlan(db, year, plan, nextId);
    more(db, nextId);
  });
  return { db: store.db, close: store.close };
}
