// Forms to the units: what each would be asked, making them, writing them with their mails, the board, and reminders.
import { createHash } from 'node:crypto';
import { composeForm, formFileName } from '../../shared/document/compose-form.ts';
import { layoutProfile } from '../../shared/document/layout-sizes.ts';
import type { Day } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/fault.ts';
import { isOwed } from '../../shared/domain/forms/form-board.ts';
import { canonicalForm, type FormContent } from '../../shared/domain/forms/form-content.ts';
import { remindMail, sendMail } from '../../shared/domain/forms/form-mail.ts';
import { formFigures, formTasks, type FormScope, type FormTargets } from '../../shared/domain/forms/form-rows.ts';
import { FollowFilterSchema } from '../../shared/domain/follow-up.ts';
import { openUnits, type Unit } from '../../shared/domain/organisation.ts';
import { partsOf, type Period } from '../../shared/domain/reports/periods.ts';
import type { ReadDb } from '../store/db.ts';
import { listFollow } from '../store/follow-lists.ts';
import { FOLLOWED, listPlanMarks } from '../store/follow-rows.ts';
import {
  deleteForm,
  insertForm,
  insertFormReminder,
  listFormReminders,
  listForms,
  nextRound,
  updateFormSent,
  type FormRecord,
} from '../store/forms.ts';
import { listMeasurements, listMeasures } from '../store/measures.ts';
import { listPeople } from '../store/organisation.ts';
import { findOffice } from '../store/packs.ts';
import { listClosings, listTargetPlans } from '../store/target-board.ts';
import { listTargets } from '../store/targets.ts';
import { listUnits } from '../store/units.ts';
import type { HandlersOf } from './context.ts';
import { headOf, mailHeadOf, requireForm, toHeads } from './form-heads.ts';
import { writeFiles, type WantedFile } from './written-files.ts';

/** The seal of a form: changed content, another seal. */
export function checksumOf(content: FormContent): string {
  return createHash('sha256').update(canonicalForm(content)).digest('hex');
}

function targetsOf(db: ReadDb, period: Period): FormTargets {
  const { year } = partsOf(period);
  const followed = listPlanMarks(db, FOLLOWED);
  const plans = listTargetPlans(db, year).filter(({ id }) => followed.has(id));
  const measures = new Map(listMeasures(db).map((measure) => [measure.id, measure]));
  const between = { from: String(year), to: `${year}~` };
  return {
    plans: plans.map(({ id, year: own }) => ({ year: own, targets: listTargets(db, id) })),
    measures,
    measurements: listMeasurements(db, [...measures.keys()], between),
    closings: listClosings(db),
    unitOfPerson: new Map(listPeople(db).map(({ key, unit }) => [key, unit])),
  };
}

type Asked = Pick<FormContent, 'tasks' | 'figures'>;

/** What each open unit would be asked. */
function askedOf(db: ReadDb, period: Period, scope: FormScope, today: Day): (unit: Unit) => Asked {
  const units = listUnits(db);
  const rows = listFollow(db, FollowFilterSchema.parse({ bucket: 'open' }), today);
  const targets = targetsOf(db, period);
  return ({ key }) => ({
    tasks: [...formTasks(rows, key, units, period, scope)],
    figures: [...formFigures(targets, key, units, period)],
  });
}

function unitsAsked(db: ReadDb): readonly Unit[] {
  return openUnits(listUnits(db)).filter(({ kind }) => kind === 'unit');
}

function formsOf(db: ReadDb, ids: readonly string[]): readonly FormRecord[] {
  return [...new Set(ids)].map((id) => requireForm(db, id));
}

export const forms: HandlersOf<'forms'> = {
  draft: (db, { period, scope }, { today }) => {
    const asked = askedOf(db, period, scope, today);
    return unitsAsked(db).map((unit) => {
      const { tasks, figures } = asked(unit);
      return {
        unitId: unit.key,
        unit: unit.name,
        email: unit.email,
        tasks: tasks.length,
        figures: figures.length,
        round: nextRound(db, unit.key, period),
      };
    });
  },
  board: (db, { year }, { today }) => {
    const rows = listForms(db, String(year), `${year}~`);
    const known = new Set(rows.map(({ unitId }) => unitId));
    const units = listUnits(db).filter(
      ({ key, kind, validTo }) => known.has(key) || (kind === 'unit' && validTo === null),
    );
    return {
      units: units.map(({ key, name, email }) => ({ id: key, name, email })),
      forms: toHeads(db, rows, today),
    };
  },
  overdue: (db, _input, { today }) =>
    toHeads(
      db,
      listForms(db).filter(({ due }) => due !== null && due < today),
      today,
    ).filter(({ state, replaced }) => isOwed(state) && !replaced),
  get: (db, { id }, { today }) => {
    const form = headOf(db, id, today);
    return {
      form,
      remind: remindMail(mailHeadOf(db, requireForm(db, id)), form.state, today),
      reminders: [...listFormReminders(db, id)],
    };
  },
  kit: (db, { ids }) =>
    formsOf(db, ids).map((form) => {
      const head = mailHeadOf(db, form);
      const file = `${formFileName(form.content)}.xlsx`;
      return { id: form.id, unit: head.unit, file, mail: sendMail(head, file) };
    }),
  create: (db, { period, scope, due, unitIds }, { nextId, now, today }) => {
    const office = findOffice(db) ?? fail({ code: 'office-missing' });
    const asked = askedOf(db, period, scope, today);
    const units = unitsAsked(db);
    const ids = [...new Set(unitIds)].flatMap((unitId) => {
      const unit = units.find(({ key }) => key === unitId) ?? fail({ code: 'not-found', what: 'unit', id: unitId });
      const rows = asked(unit);
      if (rows.tasks.length + rows.figures.length === 0) return [];
      const round = nextRound(db, unitId, period);
      const content = { office: office.organisation.name, unitId, unit: unit.name, period, round, due, ...rows };
      const id = nextId();
      insertForm(db, { id, unitId, period, round, due, sent: null, content, checksum: checksumOf(content) }, now);
      return [id];
    });
    if (ids.length === 0) fail({ code: 'nothing-to-write' });
    return { ids };
  },
  write: async ({ db, ports }, { ids, mails, ...target }) => {
    const office = findOffice(db) ?? fail({ code: 'office-missing' });
    const profile = layoutProfile(office.layoutSizes);
    const records = formsOf(db, ids);
    const sheets = records.map(({ id, content, checksum }): WantedFile => ({
      name: `${formFileName(content)}.xlsx`,
      job: { kind: 'write-form', form: composeForm(id, content, checksum, profile) },
    }));
    const letters = records.flatMap((record, at): readonly WantedFile[] => {
      const head = mailHeadOf(db, record);
      if (!mails || head.email === null) return [];
      const job: WantedFile['job'] = (written) => {
        const { name = '', path = '' } = written[at] ?? {};
        const { subject, text } = sendMail(head, name);
        return {
          kind: 'write-eml',
          mail: { to: [head.email ?? ''], subject, text, attachments: [{ name, path }] },
        };
      };
      return [{ name: `${formFileName(record.content)}.eml`, job }];
    });
    return { files: await writeFiles(ports, [...sheets, ...letters], target) };
  },
  markSent: (db, { ids, day }, { today }) => {
    if (day !== null && day > today) fail({ code: 'input-invalid', flaws: [{ path: 'day', reason: 'day-to-come' }] });
    for (const { id } of formsOf(db, ids)) updateFormSent(db, id, day);
    return {};
  },
  remove: (db, { id }, { today }) => {
    if (headOf(db, id, today).versions.length > 0) fail({ code: 'form-answered' });
    deleteForm(db, id);
    return {};
  },
  remind: (db, { ids, day, means, note }, { nextId, now, today }) => {
    if (day > today) fail({ code: 'input-invalid', flaws: [{ path: 'day', reason: 'day-to-come' }] });
    for (const { id } of formsOf(db, ids)) insertFormReminder(db, { id: nextId(), formId: id, day, means, note }, now);
    return {};
  },
};
