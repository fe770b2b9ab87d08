// Documents taken over from files: read by the worker, agreed to on the screen, written in one command.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { ColumnMapping } from '../../shared/contract/imports.ts';
import { fail } from '../../shared/domain/fault.ts';
import { planFromImport, type NameChoice } from '../../shared/domain/imports/imported-plan.ts';
import type { ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { openUnits } from '../../shared/domain/organisation.ts';
import { allTasks, type Plan } from '../../shared/domain/plans.ts';
import { fold } from '../../shared/domain/text.ts';
import { listMappings, setMapping } from '../store/column-mappings.ts';
import type { WriteDb } from '../store/db.ts';
import { listSymbolRules } from '../store/office-rules.ts';
import { findOrganisation } from '../store/organisation.ts';
import { findOffice } from '../store/packs.ts';
import { appendToPlan, copyPlan } from '../store/plan-copies.ts';
import { listUnits, updateUnit } from '../store/units.ts';
import type { HandlersOf } from './context.ts';
import { requireOpenPlan } from './plan-life.ts';

/** A name is learned only where no open unit bears it already. */
function learnNames(db: WriteDb, choices: readonly NameChoice[], nextId: () => string): void {
  for (const { words, unit: key } of choices.filter(({ learn }) => learn)) {
    const units = listUnits(db);
    const unit = units.find((one) => one.key === key) ?? fail({ code: 'not-found', what: 'unit', id: key });
    const taken = openUnits(units).some((one) => [one.name, ...one.aliases].some((name) => fold(name) === fold(words)));
    if (!taken) updateUnit(db, { ...unit, aliases: [...unit.aliases, words] }, nextId);
  }
}

export function rememberMappings(
  db: WriteDb,
  mappings: readonly ColumnMapping[],
  now: string,
  nextId: () => string,
): void {
  for (const { heading, content, fields } of mappings)
    setMapping(db, { heading, mapping: JSON.stringify({ content, fields }) }, now, nextId);
}

function countsOf(plan: Plan): { readonly tasks: number; readonly targets: number } {
  return { tasks: allTasks(plan).length, targets: plan.targetSets.reduce((sum, set) => sum + set.targets.length, 0) };
}

export const imports: HandlersOf<'imports'> = {
  read: async ({ ports }, { name, base64, keepLegacy }) => {
    const folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'));
    // The person's own name of the file may be one this computer cannot write.
    const path = join(folder, `${randomUUID()}${/^\.[a-z0-9]{1,8}$/i.exec(extname(name))?.[0] ?? ''}`);
    try {
      await writeFile(path, Buffer.from(base64, 'base64'));
      const { bytes } = await ports.jobs.run({ kind: 'read-document', path, name, keepLegacy });
      return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as ReadDocument;
    } finally {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  },
  mappings: (db) =>
    listMappings(db).map(({ heading, mapping }) => ({
      ...(JSON.parse(mapping) as Pick<ColumnMapping, 'content' | 'fields'>),
      heading,
    })),
  create: (db, { plan: imported, into, names, mappings }, { nextId, now }) => {
    const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
    learnNames(db, names, nextId);
    rememberMappings(db, mappings, now, nextId);
    const office = findOffice(db) ?? fail({ code: 'office-missing' });
    const plan = planFromImport(imported, office, names, listSymbolRules(db));
    if (into === null) return { id: copyPlan(db, organisation.id, plan, nextId), ...countsOf(plan) };
    requireOpenPlan(db, into);
    appendToPlan(db, into, plan, nextId);
    return { id: into, ...countsOf(plan) };
  },
};
