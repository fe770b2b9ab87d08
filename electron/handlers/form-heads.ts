// Forms with where they stand: put together from their rows and their versions, for the board and for what is done about one of them.
import type { FormHead } from '../../shared/contract/forms.ts';
import type { Day } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/fault.ts';
import { isLateForm, stateOfForm } from '../../shared/domain/forms/form-board.ts';
import type { FormHead as MailHead } from '../../shared/domain/forms/form-mail.ts';
import type { ReadDb } from '../store/db.ts';
import {
  findForm,
  findFormHead,
  findReturn,
  listReturns,
  nextRound,
  type FormHeadRow,
  type FormRecord,
  type FormReturn,
} from '../store/forms.ts';
import { listUnits } from '../store/units.ts';

export function requireForm(db: ReadDb, id: string): FormRecord {
  return findForm(db, id) ?? fail({ code: 'not-found', what: 'form', id });
}

export function requireFormHead(db: ReadDb, id: string): FormHeadRow {
  return findFormHead(db, id) ?? fail({ code: 'not-found', what: 'form', id });
}

export function requireReturn(db: ReadDb, id: string): FormReturn {
  return findReturn(db, id) ?? fail({ code: 'not-found', what: 'form-return', id });
}

export function toHeads(db: ReadDb, rows: readonly FormHeadRow[], today: Day): FormHead[] {
  const versions = Map.groupBy(
    listReturns(
      db,
      rows.map(({ id }) => id),
    ),
    ({ formId }) => formId,
  );
  const latest = new Map<string, number>();
  for (const { unitId, period } of rows) {
    const key = `${unitId} ${period}`;
    if (!latest.has(key)) latest.set(key, nextRound(db, unitId, period) - 1);
  }
  return rows.map((row) => {
    const own = versions.get(row.id) ?? [];
    return {
      ...row,
      state: stateOfForm(row, own),
      late: isLateForm(row, own, today),
      replaced: row.round < (latest.get(`${row.unitId} ${row.period}`) ?? row.round),
      versions: own.map(({ formId: _, ...version }) => ({
        ...version,
        late: row.due !== null && version.received > row.due,
      })),
    };
  });
}

export function headOf(db: ReadDb, id: string, today: Day): FormHead {
  const [head] = toHeads(db, [requireFormHead(db, id)], today);
  return head ?? fail({ code: 'not-found', what: 'form', id });
}

/** What the letters say of a form: its unit by the name and the address of today. */
export function mailHeadOf(db: ReadDb, { content }: Pick<FormRecord, 'content'>): MailHead {
  const unit = listUnits(db).find(({ key }) => key === content.unitId);
  return {
    office: content.office,
    unit: unit?.name ?? content.unit,
    email: unit?.email ?? null,
    period: content.period,
    round: content.round,
    due: content.due,
    tasks: content.tasks.length,
    figures: content.figures.length,
  };
}
