// What goes in as a pack comes out as the same pack.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOffice, insertPack, readWholePack } from '../../../electron/store/packs.ts';
import { deletePlan, findPlan, listPlans } from '../../../electron/store/plans.ts';
import { readPack, type Pack } from '../../../shared/domain/pack.ts';
import { packs } from '../../support/generators.ts';
import { SAMPLE_PACK } from '../../support/sample.ts';
import { sourcesArePresent, SOURCE_NAMES } from '../../support/source-facts.ts';
import { sourcePack } from '../../support/source-packs.ts';
import { openTestStore } from '../../support/test-store.ts';

/** A pack with its keys named by where they stand, so that two packs with other keys compare equal. */
function withoutKeys(pack: Pack): unknown {
  const names = new Map<string, string>();
  const name = (subject: string, records: readonly { readonly key: string }[]): void =>
    records.forEach((record, at) => names.set(`${subject} ${record.key}`, `${subject}-${at}`));
  name('unit', pack.units);
  name('person', pack.people);
  name(
    'signer',
    pack.people.flatMap((person) => person.titles),
  );
  name('citation', pack.citations);
  pack.plans.forEach((plan) => name('targetSet', plan.targetSets));
  const shared: unknown[] = [];
  const own = JSON.stringify(pack, (field, value: unknown) => {
    // Tasks that are one in several plans stay one, whatever their common key is.
    if (field === 'shared' && value !== null) {
      if (!shared.includes(value)) shared.push(value);
      return shared.indexOf(value);
    }
    if (field === 'key') return undefined;
    if (field === 'successor') return names.get(`unit ${String(value)}`) ?? value;
    if (field === 'members' && Array.isArray(value)) return value.map((key) => names.get(`unit ${String(key)}`));
    return typeof value === 'string' && ['unit', 'person', 'signer', 'citation', 'targetSet'].includes(field)
      ? (names.get(`${field} ${value}`) ?? value)
      : value;
  });
  return JSON.parse(own);
}

async function through(pack: Pack): Promise<Pack | undefined> {
  const store = await openTestStore();
  store.write((db) => insertPack(db, pack, store.nextId));
  const out = readWholePack(store.db);
  store.close();
  // Papers of issued plans are frozen while the pack is written; a test of its own looks at them.
  return out === undefined ? undefined : { ...out, issuedPapers: [] };
}

describe('a pack written and read back', () => {
  test('is the sample of the program, up to its keys', async () => {
    const out = await through(SAMPLE_PACK);
    expect(out === undefined ? undefined : withoutKeys(out)).toEqual(withoutKeys(SAMPLE_PACK));
  });

  test('is itself a valid pack that comes back a second time unchanged', async () => {
    const out = await through(SAMPLE_PACK);
    const reading = readPack(JSON.parse(JSON.stringify(out)));
    if ('flaws' in reading) throw new Error(JSON.stringify(reading.flaws));
    const again = await through(reading.pack);
    expect(again === undefined ? undefined : withoutKeys(again)).toEqual(withoutKeys(SAMPLE_PACK));
  });

  test.runIf(sourcesArePresent).each([...SOURCE_NAMES])('is the real document %s', async (name) => {
    const pack = sourcePack(name);
    const out = await through(pack);
    expect(out === undefined ? undefined : withoutKeys(out)).toEqual(withoutKeys(pack));
  });

  test('is the same pack, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(packs, async (pack) => {
        const out = await through(pack);
        expect(out === undefined ? undefined : withoutKeys(out)).toEqual(withoutKeys(pack));
      }),
      { numRuns: 8 },
    );
  });

  test('gives the ids of its plans in their order', async () => {
    const store = await openTestStore();
    const { result } = store.write((db) => insertPack(db, SAMPLE_PACK, store.nextId));
    expect(result.map((id) => findPlan(store.db, id)?.subject)).toEqual(SAMPLE_PACK.plans.map((plan) => plan.subject));
  });
});

describe('a data file without an office', () => {
  test('has no pack', async () => {
    const { db } = await openTestStore();
    expect(readWholePack(db)).toBeUndefined();
    expect(findOffice(db)).toBeUndefined();
  });
});

describe('a deleted plan', () => {
  test('takes all its rows with it and leaves the office and the other plans', async () => {
    const store = await openTestStore();
    const { result } = store.write((db) => insertPack(db, SAMPLE_PACK, store.nextId));
    for (const id of result) store.write((db) => deletePlan(db, id));
    expect(listPlans(store.db)).toEqual([]);
    // Tables with a log hold what the office has; the others hold the log itself.
    const triggers = store.db.prepare("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
    const filled = [...new Set(triggers as string[])].filter(
      (name) => store.db.prepare(`SELECT 1 FROM ${name} LIMIT 1`).get() !== undefined,
    );
    expect(filled.sort()).toEqual([
      'citations',
      'organisations',
      'people',
      'recipient_set_lines',
      'recipient_sets',
      'signing_titles',
      'unit_aliases',
      'unit_members',
      'units',
    ]);
  });
});
