// The plan pack: what is taken, and that every flaw is told with its place.
import { describe, expect, test } from 'vitest';
import { readPack } from '../../../shared/domain/pack.ts';
import { sampleJson, SAMPLE_PACK } from '../../support/sample.ts';
import { sourcesArePresent, SOURCE_NAMES } from '../../support/source-facts.ts';
import { sourcePack } from '../../support/source-packs.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The sample with the value at a dotted path replaced; `undefined` removes it. */
function damaged(path: string, value: Json | undefined): unknown {
  const json = sampleJson() as { [key: string]: Json };
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let place = json as Json;
  for (const step of steps) place = (place as { [key: string]: Json })[step] ?? null;
  if (value === undefined) delete (place as { [key: string]: Json })[last];
  else (place as { [key: string]: Json })[last] = value;
  return json;
}

function flawsOf(value: unknown): readonly string[] {
  const reading = readPack(value);
  return 'flaws' in reading ? reading.flaws.map((flaw) => `${flaw.path} ${flaw.reason}`) : [];
}

describe('a pack', () => {
  test('the sample of the program is valid', () => {
    expect(flawsOf(sampleJson())).toEqual([]);
  });

  test.runIf(sourcesArePresent).each([...SOURCE_NAMES])('the real document %s makes a valid pack', (name) => {
    expect(flawsOf(sourcePack(name))).toEqual([]);
  });

  test.each([
    [
      'a target set that is not there',
      'plans.0.appendices.0.tables.0.targetSet',
      'khong-co',
      'plans.0.appendices.0.tables.0.targetSet key-unknown',
    ],
    ['a signer that is not there', 'plans.0.signer', 'khong-co', 'plans.0.signer key-unknown'],
    ['a member that is not there', 'units.9.members.0', 'khong-co', 'units.9.members.0 key-unknown'],
    ['the unit of a person that is not there', 'people.2.unit', 'khong-co', 'people.2.unit key-unknown'],
    [
      'a lead unit that is not there',
      'plans.1.tasks.0.lead.0',
      { unit: 'khong-co' },
      'plans.1.tasks.0.lead.0.unit key-unknown',
    ],
    [
      'a coordinating person that is not there',
      'plans.1.tasks.3.coordinating',
      [{ person: 'khong-co' }],
      'plans.1.tasks.3.coordinating.0.person key-unknown',
    ],
    [
      'the basis of a task that is not there',
      'plans.1.tasks.2.bases',
      [{ citation: 'khong-co' }],
      'plans.1.tasks.2.bases.0.citation key-unknown',
    ],
    [
      'the basis of a plan that is not there',
      'plans.2.bases.1',
      { citation: 'khong-co' },
      'plans.2.bases.1.citation key-unknown',
    ],
    [
      'the lead of a task inside a group',
      'plans.2.groups.1.tasks.2.lead',
      [{ unit: 'khong-co' }],
      'plans.2.groups.1.tasks.2.lead.0.unit key-unknown',
    ],
    [
      'the lead of a target that is not there',
      'plans.0.targetSets.1.targets.2.lead',
      [{ unit: 'khong-co' }],
      'plans.0.targetSets.1.targets.2.lead.0.unit key-unknown',
    ],
    ['a unit key twice', 'units.3.key', 'van-phong', 'units.3.key key-twice'],
    ['a person key twice', 'people.1.key', 'nguyen-van-a', 'people.1.key key-twice'],
    ['a title key twice, also of two people', 'people.1.titles.0.key', 'giam-doc', 'people.1.titles.0.key key-twice'],
    ['a plan key twice', 'plans.1.key', 'ke-hoach-cai-cach-tthc', 'plans.1.key key-twice'],
    [
      'a year of days off twice',
      'restYears',
      [
        { year: 2026, source: 'Thông báo', daysOff: [] },
        { year: 2026, source: 'Thông báo', daysOff: [] },
      ],
      'restYears.1.year key-twice',
    ],
    ['an empty name', 'units.0.name', ' \u200B ', 'units.0.name empty'],
    ['an impossible day', 'plans.0.issued', '2026-11-31', 'plans.0.issued not-a-day'],
    ['an empty task', 'plans.1.tasks.4.content', '', 'plans.1.tasks.4.content empty'],
  ] as const)('tells %s with its path', (_, path, value, flaw) => {
    expect(flawsOf(damaged(path, value as Json))).toContain(flaw);
  });

  test('tells a replaced document that is not there', () => {
    expect(flawsOf(damaged('plans.4.replaces', { citation: 'khong-co' }))).toEqual([
      'plans.4.replaces.citation key-unknown',
    ]);
  });

  test('tells every flaw, not only the first', () => {
    const json = damaged('plans.0.signer', 'khong-co') as { plans: { signer: string }[] };
    for (const plan of json.plans) plan.signer = 'khong-co';
    expect(flawsOf(json)).toHaveLength(json.plans.length);
  });

  test.each([
    ['format', 'other'],
    ['version', 2],
    ['plans.0.year', 1800],
    ['plans.0.year', '2026'],
    ['plans.0.taskPlacement', 'elsewhere'],
    ['plans.0.outline.0.level', 'chapter'],
    ['units.0.kind', 'person'],
    ['plans.0.appendices.0.orientation', 'square'],
    ['plans.0.appendices.0.tables.0.columns', []],
    ['people.0.titles.0.lines', []],
    ['organisation.symbol', ''],
    ['plans.0.targetSets.0.targets.0.goal', { operator: 'between', value: '1' }],
  ] as const)('refuses a wrong value at %s and names the place', (path, value) => {
    const found = flawsOf(damaged(path, value as Json));
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(path)).toBe(true);
  });

  test.each([
    '',
    'organisation',
    'units.0',
    'people.0.titles.0',
    'plans.0',
    'plans.0.inlineTitles',
    'plans.1.tasks.0',
    'plans.0.outline.0',
    'citations.0',
  ])('refuses a field it does not know in «%s»', (path) => {
    const found = flawsOf(damaged(path === '' ? 'extra' : `${path}.extra`, 'x'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('extra');
    expect(found[0]?.startsWith(path)).toBe(true);
  });

  test.each(['organisation', 'units', 'plans.0.subject', 'plans.0.outline', 'people.0.name'])(
    'refuses a pack without %s',
    (path) => {
      expect(flawsOf(damaged(path, undefined)).map((flaw) => flaw.split(' ')[0])).toEqual([path]);
    },
  );

  test.each([null, undefined, 42, 'text', [], {}])('refuses %j without throwing', (value) => {
    expect(flawsOf(value).length).toBeGreaterThan(0);
  });

  test('fills in what a hand-written pack may leave out', () => {
    const [task] = SAMPLE_PACK.plans.flatMap((plan) => plan.tasks);
    const json = damaged('plans.1.tasks', [{ content: 'Việc' }]);
    const reading = readPack(json);
    expect(task).toBeDefined();
    expect('pack' in reading && reading.pack.plans[1]?.tasks).toEqual([
      {
        content: 'Việc',
        lead: [],
        coordinating: [],
        products: [],
        time: null,
        bases: [],
        note: null,
        shared: null,
        subtasks: [],
      },
    ]);
  });

  test('is cleaned at the border like typed text', () => {
    const reading = readPack(damaged('organisation.name', ' Sở\u0000 A\uFFFE'));
    expect('pack' in reading && reading.pack.organisation.name).toBe('Sở A');
  });
});
