// Reminding the units: drafts of đôn đốc letters, and notes of what was said otherwise.
import { fail } from '../../shared/domain/fault.ts';
import { FollowFilterSchema } from '../../shared/domain/follow-up.ts';
import { followUpLetter } from '../../shared/domain/follow-up-letter.ts';
import { listFollow } from '../store/follow-lists.ts';
import { listSymbolRules } from '../store/office-rules.ts';
import { findOrganisation, listPeople } from '../store/organisation.ts';
import { copyPlan } from '../store/plan-copies.ts';
import { insertReminder } from '../store/reminders.ts';
import { listUnits } from '../store/units.ts';
import type { HandlersOf } from './context.ts';
import { requireOccurrence } from './deadlines.ts';

export const followUp: HandlersOf<'followUp'> = {
  createLetters: (db, { units: wanted }, { nextId, now, today }) => {
    const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
    const units = new Map(listUnits(db).map((unit) => [unit.key, unit]));
    const open = new Map(
      listFollow(db, FollowFilterSchema.parse({ bucket: 'open' }), today).map((row) => [row.id, row]),
    );
    const office = {
      organisation,
      signer: listPeople(db).flatMap(({ titles }) => titles)[0]?.key ?? null,
      rules: listSymbolRules(db),
    };
    const planIds = wanted.map(({ unitId, ids }) => {
      const unit = units.get(unitId) ?? fail({ code: 'not-found', what: 'unit', id: unitId });
      const rows = ids.map((id) => open.get(id) ?? fail({ code: 'not-found', what: 'task', id }));
      const planId = copyPlan(db, organisation.id, followUpLetter({ office, unit, rows, today }), nextId);
      insertReminder(db, nextId(), { unitId, planId, at: now, sent: null, means: 'letter', note: null }, ids, nextId);
      return planId;
    });
    return { planIds };
  },
  note: (db, { unitId, ids, means, day, note }, { nextId, now, today }) => {
    if (!listUnits(db).some(({ key }) => key === unitId)) fail({ code: 'not-found', what: 'unit', id: unitId });
    if (day > today) fail({ code: 'input-invalid', flaws: [{ path: 'day', reason: 'day-to-come' }] });
    for (const id of ids) requireOccurrence(db, id);
    const id = nextId();
    insertReminder(db, id, { unitId, planId: null, at: now, sent: day, means, note }, ids, nextId);
    return { id };
  },
};
