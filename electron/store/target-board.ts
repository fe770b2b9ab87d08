// What the board of targets is read from: the documents that set targets for a year, and the periods that reports have closed.
import type { Closing } from '../../shared/domain/reports/measure-board.ts';
import { allRows, type ReadDb } from './db.ts';

export type TargetPlan = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly symbol: string;
  readonly year: number;
};

/** Documents with targets of a year, or with a step for it; those replaced by an issued one are left out. */
export function listTargetPlans(db: ReadDb, year: number): readonly TargetPlan[] {
  return allRows<TargetPlan>(
    db,
    `SELECT p.id, p.kind, p.number, p.symbol, p.year FROM plans p
     WHERE EXISTS (SELECT 1 FROM target_sets s JOIN targets t ON t.set_id = s.id WHERE s.plan_id = p.id
         AND (p.year = ? OR EXISTS (SELECT 1 FROM target_steps x WHERE x.target_id = t.id AND x.year = ?)))
       AND NOT EXISTS (SELECT 1 FROM plans later WHERE later.predecessor_id = p.id AND later.relation = 'replaces' AND later.state = 'issued')
     ORDER BY p.year, p.issued IS NULL, p.issued, p.id`,
    year,
    year,
  );
}

export function listClosings(db: ReadDb): readonly Closing[] {
  return allRows<Closing>(
    db,
    `SELECT DISTINCT t.measure_id AS measureId, r.period FROM reports r JOIN report_plans a ON a.report_id = r.id
       JOIN target_sets s ON s.plan_id = a.plan_id JOIN targets t ON t.set_id = s.id
     WHERE r.closed_at IS NOT NULL AND t.measure_id IS NOT NULL ORDER BY r.period`,
  );
}

/** The targets that are measured, with the document of each. */
export function listMeasuredTargets(
  db: ReadDb,
): readonly (TargetPlan & { readonly measureId: string; readonly targetId: string; readonly name: string })[] {
  return allRows(
    db,
    `SELECT t.measure_id AS measureId, t.id AS targetId, t.name, p.id, p.kind, p.number, p.symbol, p.year
     FROM targets t JOIN target_sets s ON s.id = t.set_id JOIN plans p ON p.id = s.plan_id WHERE t.measure_id IS NOT NULL ORDER BY t.id`,
  );
}
