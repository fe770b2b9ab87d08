// The contract: every call has its handler, and every reply is what it promises.
import { describe, expect, test } from 'vitest';
import { handlers } from '../../../electron/handlers/index.ts';
import { contract, findCall, type Subject } from '../../../shared/contract/contract.ts';
import type { Call } from '../../../shared/contract/call.ts';
import { createClient } from '../../../shared/contract/client.ts';
import { BUCKETS } from '../../../shared/domain/follow-up.ts';
import { FaultError } from '../../../shared/domain/fault.ts';
import { appWithSample } from '../../support/test-app.ts';

const SUBJECTS = Object.keys(contract) as Subject[];

async function callsOf(subject: Subject): Promise<readonly (readonly [string, Call])[]> {
  return Object.entries(await contract[subject]());
}

describe('the contract', () => {
  test('has handlers for the same subjects', () => {
    expect(Object.keys(handlers).sort()).toEqual([...SUBJECTS].sort());
  });

  test.each(SUBJECTS)('has a handler for every call about %s, and no handler without a call', async (subject) => {
    const known: Readonly<Record<string, unknown>> = await handlers[subject]();
    const verbs = (await callsOf(subject)).map(([verb]) => verb);
    expect(verbs.length).toBeGreaterThan(0);
    expect(Object.keys(known).sort()).toEqual([...verbs].sort());
    expect(Object.values(known).every((handler) => typeof handler === 'function')).toBe(true);
  });

  test.each(SUBJECTS)('takes no input with a field it does not know about %s', async (subject) => {
    for (const [verb, call] of await callsOf(subject)) {
      const issues = call.input.safeParse({ surprise: 1 }).error?.issues ?? [];
      expect(
        issues.map((issue) => issue.code),
        verb,
      ).toContain('unrecognized_keys');
    }
  });

  test.each(['plans.list', 'start.status', 'documents.export'])('finds %s', async (name) => {
    expect(await findCall(name)).toBeDefined();
  });

  test.each([
    '',
    'plans',
    'plans.',
    '.list',
    'plans.nothing',
    'nothing.list',
    'constructor.name',
    '__proto__.list',
    'plans.constructor',
    'plans.__proto__',
    'plans.list.x'.slice(0, 5),
  ])('knows no call «%s»', async (name) => {
    expect(await findCall(name)).toBeUndefined();
  });
});

describe('every query', () => {
  test('on the sample office replies what its schema says, nothing more', async () => {
    const { app, client } = await appWithSample();
    const plans = await client.plans.list({});
    const citations = await client.citations.list({});
    const followed = await client.deadlines.list({ bucket: 'all' });
    expect(followed.rows.length).toBeGreaterThan(0);
    const about = followed.rows.slice(0, 1).map(({ planId }) => planId);
    const report = await client.reports.create({ planIds: about, period: '2026-01' });
    const targets = (await client.measures.ofYear({ year: 2026 })).map(({ targetId }) => targetId);
    const fields = { name: 'Tỷ lệ', unit: '%', kind: 'ratio', numeratorName: null, denominatorName: null } as const;
    const measure = await client.measures.create({
      targetId: targets[0] ?? '',
      fields: { ...fields, every: 'month', series: 'per-period', better: 'higher', decimals: 1 },
    });
    const reference = await client.references.create({
      head: {
        year: 2026,
        kind: 'Kế hoạch',
        number: '15/KH-UBND',
        issued: null,
        issuer: 'UBND tỉnh',
        subject: 'về việc',
      },
      rows: [{ content: followed.rows[0]?.content ?? 'Rà soát thủ tục hành chính' }],
    });
    const formUnits = (await client.forms.draft({ period: '2026-11', scope: 'open' })).map(({ unitId }) => unitId);
    const made = await client.forms.create({ period: '2026-11', scope: 'open', due: null, unitIds: formUnits });
    const inputs: Readonly<Record<string, readonly unknown[]>> = {
      'plans.get': plans.map(({ id }) => ({ id })),
      'plans.yearShift': plans.map(({ id }) => ({ id, to: 2027 })),
      'plans.numbers': [{ kind: 'KH', year: 2026, except: null }],
      'plans.chain': plans.map(({ id }) => ({ id })),
      'units.openWork': [{ units: (await client.organisation.get({})).units.map((unit) => unit.key) }],
      'safety.log': [{ actor: null, from: null, to: null, limit: 5 }],
      'safety.version': plans.map(({ id }) => ({ planId: id, seq: null })),
      'safety.history': plans.flatMap(({ id }) => [1, 200].map((limit) => ({ what: 'plan', id, limit }))),
      'deadlines.list': BUCKETS.map((bucket) => ({ bucket })),
      'deadlines.ofTask': followed.rows.slice(0, 3).map(({ taskId }) => ({ taskId })),
      'measures.ofYear': [{ year: 2026 }],
      'measurements.explain': [{ measureId: measure.id, period: '2026' }],
      'reports.get': [{ id: report.id }],
      'reports.compose': ['2026-02', '2026-Q1', '2026'].map((period) => ({ planIds: about, period })),
      'reportRules.due': [{ from: '2025-01-01', to: '2027-12-31' }],
      'reportRules.suggest': plans.map(({ id }) => ({ planId: id })),
      'dispatches.prepare': plans.map(({ id }) => ({ planId: id })),
      'dispatches.list': plans.slice(0, 1).map(({ id }) => ({ planId: id })),
      'references.get': [{ id: reference.id }],
      'references.suggest': [{ id: reference.id }],
      'references.find': [{ id: reference.id, words: 'báo cáo' }],
      'references.answered': followed.rows.slice(0, 1).map(({ taskId }) => ({ kind: 'task', id: taskId })),
      'targetTasks.ofPlan': plans.map(({ id }) => ({ planId: id })),
      'targetTasks.find': plans.slice(0, 2).map(({ id }) => ({ planId: id, words: 'báo cáo' })),
      'overview.get': [null, ...plans.map(({ id }) => id)].map((planId) => ({ planId, year: 2026 })),
      'forms.draft': [{ period: '2026-11', scope: 'due' }],
      'forms.board': [{ year: 2026 }],
      'forms.get': made.ids.map((id) => ({ id })),
      'forms.kit': [made],
      // Asked where a form has come back: forms.test.ts.
      'formReturns.review': [],
      'formReturns.mail': [],
      'citations.uses': citations.map(({ key }) => ({ id: key })),
    };
    let asked = 0;
    for (const subject of SUBJECTS) {
      for (const [verb, call] of await callsOf(subject)) {
        if (call.kind !== 'query') continue;
        for (const input of inputs[`${subject}.${verb}`] ?? [{}]) {
          const reply = await app.call(`${subject}.${verb}`, input);
          if (!reply.ok) throw new Error(`${subject}.${verb}: ${JSON.stringify(reply.fault)}`);
          expect(call.output.parse(reply.value)).toEqual(reply.value);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(plans.length + 4);
  });
});

describe('the client', () => {
  test('calls by subject and verb and gives the value', async () => {
    const heard: unknown[] = [];
    const client = createClient({
      call: async (name, input) => (heard.push([name, input]), { ok: true, value: ['x'] }),
    });
    expect(await client.plans.list({})).toEqual(['x']);
    expect(heard).toEqual([['plans.list', {}]]);
  });

  test('throws the fault of a reply', async () => {
    const client = createClient({ call: async () => ({ ok: false, fault: { code: 'office-missing' } }) });
    await expect(client.plans.list({})).rejects.toBeInstanceOf(FaultError);
    await expect(client.plans.list({})).rejects.toMatchObject({ fault: { code: 'office-missing' } });
  });
});
