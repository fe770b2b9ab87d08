// Begins the office.
import { readFile } from 'node:fs/promises';
import { fail } from '../../shared/domain/fault.ts';
import { recipientSetLines } from '../../shared/domain/office-rules.ts';
import type { ReadDb } from '../store/db.ts';
import { insertRecipientSet } from '../store/office-rules.ts';
import { findOrganisation, insertOrganisation, insertPerson } from '../store/organisation.ts';
import { insertUnit } from '../store/units.ts';
import type { ActionContext, HandlersOf } from './context.ts';

function requireEmpty(db: ReadDb): void {
  if (findOrganisation(db) !== undefined) fail({ code: 'office-exists' });
}

/** Writes a pack into a data file that holds no office yet; returns the ids of its plans. */
export async function beginWithPack(context: ActionContext, json: string, file: string): Promise<readonly string[]> {
  // Once in the life of a data file: the schemas of a pack are not loaded at every start.
  const [{ parsePack }, { insertPack }, { schedulePlans }] = await Promise.all([
    import('../../shared/domain/pack-file.ts'),
    import('../store/packs.ts'),
    import('./schedules.ts'),
  ]);
  const pack = parsePack(json, file);
  return context.write((db) => {
    requireEmpty(db);
    const plans = insertPack(db, pack, context.ports.nextId);
    schedulePlans(db, 'unscheduled', context.ports, context.ports.nextId);
    return plans;
  });
}

export const office: HandlersOf<'office'> = {
  create: (db, { organisation, unitNames, recipientSet, signer }, { nextId }) => {
    requireEmpty(db);
    const id = nextId();
    insertOrganisation(db, id, organisation);
    for (const name of new Set(unitNames))
      insertUnit(db, id, { key: nextId(), kind: 'unit', name, aliases: [] }, nextId);
    if (recipientSet !== null)
      insertRecipientSet(
        db,
        id,
        { key: nextId(), name: recipientSet.name, lines: recipientSetLines(recipientSet.lines) },
        nextId,
      );
    if (signer !== null)
      insertPerson(db, id, {
        key: nextId(),
        name: signer.name,
        unit: null,
        titles: [{ key: nextId(), lines: signer.lines }],
      });
    return {};
  },
  takeSample: async (context) => {
    const json = await readFile(context.ports.sampleFile, 'utf8');
    return { plans: (await beginWithPack(context, json, context.ports.sampleFile)).length };
  },
};
