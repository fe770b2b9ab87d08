// Rows of the report calendar: what is to be reported when, to whom.
import { oneRow, type ReadDb } from './db.ts';

/** Who a report of a rule is sent to; `null` where nobody is named. */
export function findReceiver(db: ReadDb, id: string): string | null {
  return (
    oneRow<{ receiver: string | null }>(db, 'SELECT receiver FROM report_rules WHERE id = ?', id)?.receiver ?? null
  );
}
