// Every file the program writes is taken over again into an equal plan.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTrip } from '../../support/round-trip.ts';
import { SAMPLE_KEYS, SAMPLE_PACK, samplePlan } from '../../support/sample.ts';
import { sourcesArePresent, SOURCE_NAMES } from '../../support/source-facts.ts';
import { sourcePack } from '../../support/source-packs.ts';
import { writablePacks } from '../../support/writable-plans.ts';

const FORMS = ['docx', 'xlsx'] as const;
// Writing a file takes its time: a few in every run.
const TRIPS = Number(process.env['TRIPS'] ?? 5);

describe('a sample document', () => {
  const cases = Object.values(SAMPLE_KEYS).flatMap((key) => FORMS.map((form) => ({ key, form })));
  test.each(cases)('$key written as .$form comes back as it was', async ({ key, form }) => {
    const trip = await roundTrip(samplePlan(key), SAMPLE_PACK, form);
    expect(trip?.after).toEqual(trip?.before);
    expect(trip?.widthMm ?? 0).toBeLessThan(1);
  });

  test.each(FORMS)('on A3 and upright is so again, its columns as wide as they were, written as .%s', async (form) => {
    const plan = samplePlan(SAMPLE_KEYS.control);
    const widths = [12, 70, 33, 41, 52.5, 20, 61];
    const appendices = plan.appendices.map((appendix) => ({
      ...appendix,
      paper: 'A3' as const,
      orientation: 'portrait' as const,
      tables: appendix.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column, at) => ({ ...column, widthMm: widths[at] ?? 30 })),
      })),
    }));
    const trip = await roundTrip({ ...plan, appendices }, SAMPLE_PACK, form);
    expect(trip?.after).toEqual(trip?.before);
    expect(trip?.widthMm).toBeLessThan(1);
  });
});

describe.skipIf(!sourcesArePresent)('a real document', () => {
  const cases = SOURCE_NAMES.flatMap((name) => FORMS.map((form) => ({ name, form })));
  test.each(cases)('$name written as .$form comes back as it was', async ({ name, form }) => {
    const pack = sourcePack(name);
    const trip = await roundTrip(pack.plans[0], pack, form);
    expect(trip?.after).toEqual(trip?.before);
  });
});

describe('any plan an office would write', () => {
  test.each(FORMS)('comes back as it was from .%s', async (form) => {
    await fc.assert(
      fc.asyncProperty(writablePacks, async (pack) => {
        const [plan] = pack.plans;
        const trip = plan === undefined ? null : await roundTrip(plan, pack, form);
        expect(trip?.after).toEqual(trip?.before);
      }),
      { numRuns: TRIPS },
    );
  });
});
