// The home page and the lists of follow-up against one SELECT of the same rows by the same index, and how both grow with the years.
import { deadlines } from '../../electron/handlers/deadlines.ts';
import { allRows, type ReadDb } from '../../electron/store/db.ts';
import { listFollow } from '../../electron/store/follow-lists.ts';
import { FOLLOW_FROM, FOLLOWED, OPEN } from '../../electron/store/follow-rows.ts';
import { FollowFilterSchema, type FollowFilterInput } from '../../shared/domain/follow-up.ts';
import { median } from './measure.ts';
import { bookOfYears, THIS_YEAR, TODAY } from './years.ts';

const RUNS = 9;
const CLOCK = { now: `${TODAY}T00:00:00Z`, today: TODAY, calendarFile: '', file: '' };
const YEAR = `o.due BETWEEN '${THIS_YEAR}-01-01' AND '${THIS_YEAR}-12-31'`;

type Measured = { readonly name: string; readonly filter: FollowFilterInput; readonly where: string };
const LISTS: readonly Measured[] = [
  { name: 'overdue', filter: { bucket: 'overdue' }, where: `${OPEN} AND o.due < '${TODAY}'` },
  { name: 'open', filter: { bucket: 'open' }, where: OPEN },
  {
    name: 'of a unit',
    filter: { bucket: 'open', units: ['u3'] },
    where: `${OPEN} AND EXISTS (SELECT 1 FROM assignments a WHERE a.task_id = t.id AND a.side = 'lead' AND +a.unit_id = 'u3')`,
  },
  { name: 'of a year', filter: { bucket: 'all', year: THIS_YEAR }, where: `p.year = ${THIS_YEAR}` },
];

/** The rows themselves, with the plain columns of their three tables. */
function select(db: ReadDb, where: string): readonly unknown[] {
  const sql = `SELECT o.*, t.content, t.time_text, t.plan_id, p.kind AS plan_kind, p.number, p.symbol, p.subject, p.year
    ${FOLLOW_FROM} WHERE ${FOLLOWED} AND ${where} ORDER BY o.due`;
  return allRows(db, sql);
}

type Cost = { readonly name: string; readonly ratio: number; readonly ms: number; readonly rows: number };

async function costs(db: ReadDb): Promise<readonly Cost[]> {
  const found: Cost[] = [];
  for (const { name, filter, where } of LISTS) {
    const asked = FollowFilterSchema.parse(filter);
    const plain = await median(RUNS, () => select(db, where));
    const ms = await median(RUNS, () => listFollow(db, asked, TODAY));
    found.push({ name, ms, ratio: ms / plain, rows: listFollow(db, asked, TODAY).length });
  }
  // The page shows open work and counts that of the year.
  const plain = await median(RUNS, () => select(db, `(${OPEN} OR ${YEAR})`));
  const ms = await median(RUNS, () => deadlines.home(db, {}, CLOCK));
  found.push({ name: 'home', ms, ratio: ms / plain, rows: select(db, `(${OPEN} OR ${YEAR})`).length });
  return found;
}

export type ListFigures = {
  readonly home: number;
  /** The dearest list. */
  readonly list: number;
  /** Growth of the cost from one year to ten over that of the rows, the worst of the lists. */
  readonly growth: number;
};

export async function listFigures(): Promise<ListFigures> {
  const one = await bookOfYears(1);
  const young = await costs(one.db);
  one.close();
  const ten = await bookOfYears(10);
  const old = await costs(ten.db);
  ten.close();
  // The home page is judged by its ratio at ten years: it shows the rows of one list and counts those of another.
  const growths = old.slice(0, LISTS.length).map(({ ms, rows }, at) => {
    const before = young[at];
    return before === undefined ? Number.NaN : ms / before.ms / (rows / before.rows);
  });
  const lists = old.filter(({ name }) => name !== 'home').map(({ ratio }) => ratio);
  const home = old.find(({ name }) => name === 'home')?.ratio ?? Number.NaN;
  return { home, list: Math.max(...lists), growth: Math.max(...growths) };
}
