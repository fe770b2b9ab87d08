// What a unit is asked: its open work and that of its groups in the period, a shared task once; and the address of the board.
import { expect, test } from 'vitest';
import { formTasks } from '../../../shared/domain/forms/form-rows.ts';
import { formsAddress, readFormsAddress } from '../../../shared/domain/forms/forms-address.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import type { Unit } from '../../../shared/domain/organisation.ts';

const unit = (key: string, kind: Unit['kind'], members: string[] = []): Unit => ({
  key,
  kind,
  name: `Tên ${key}`,
  aliases: [],
  members,
  validFrom: null,
  validTo: null,
  successor: null,
  email: null,
});
const UNITS = [unit('a', 'unit'), unit('b', 'unit'), unit('g', 'group', ['a', 'b'])];

const row = (id: string, change: Partial<FollowRow>): FollowRow => ({
  id,
  taskId: `t-${id}`,
  planId: 'p',
  planKind: 'KH',
  planNumber: '12',
  planSymbol: 'KH-S',
  planSubject: 'A',
  year: 2026,
  content: id,
  time: null,
  kind: 'day',
  from: null,
  planned: null,
  due: null,
  waits: null,
  note: null,
  report: false,
  status: 'not-started',
  finished: null,
  standing: 'not-started',
  late: 0,
  extensions: 0,
  units: ['a'],
  phrase: null,
  products: [],
  lastText: null,
  lastDay: null,
  reminded: null,
  shared: null,
  ...change,
});

const asked = (rows: readonly FollowRow[], who: string, scope: 'due' | 'open'): readonly string[] =>
  formTasks(rows, who, UNITS, '2026-11', scope).map(({ row: place, content }) => `${place} ${content}`);

test('a unit is asked about work that is due or undated, also through its groups; later work only where that is wanted', () => {
  const rows = [
    row('overdue', { due: '2026-09-30' }),
    row('in time', { due: '2026-11-30', units: ['g'] }),
    row('later', { due: '2026-12-01' }),
    row('next turn', { due: '2026-12-15', from: '2026-12-01', kind: 'recurring' }),
    row('always', {}),
    row('waits', { waits: 'event' }),
    row('of another', { due: '2026-11-01', units: ['b'] }),
  ];
  expect(asked(rows, 'a', 'due')).toEqual(['A1 overdue', 'A2 in time', 'A3 always']);
  expect(asked(rows, 'a', 'open')).toEqual(['A1 overdue', 'A2 in time', 'A3 later', 'A4 always', 'A5 waits']);
  expect(asked(rows, 'b', 'due')).toEqual(['A1 in time', 'A2 of another']);
  expect(formTasks(rows, 'a', UNITS, '2026-11', 'due')[1]?.joint).toEqual(['Tên g']);
});

test('a task that stands in two documents is asked about once', () => {
  const twins = [row('first', { due: '2026-11-30', shared: 's' }), row('second', { due: '2026-11-30', shared: 's' })];
  expect(asked([...twins, row('other', { due: '2026-11-30' })], 'a', 'due')).toEqual(['A1 first', 'A2 other']);
});

test('the address of the board says what is opened on it, and falls back where it says nothing', () => {
  const read = (address: string) => {
    const words = new Map(
      (address.split('?')[1] ?? '').split('&').map((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return [name, decodeURIComponent(value)] as const;
      }),
    );
    return readFormsAddress((name) => words.get(name) ?? null);
  };
  const none = { unit: null, period: null, owed: null, late: false, version: null };
  expect(read('/trao-doi')).toEqual({ year: null, kind: 'month', ...none });
  expect(read(formsAddress({ owed: '2025-Q3', late: true }))).toEqual({
    ...none,
    year: 2025,
    kind: 'quarter',
    owed: '2025-Q3',
    late: true,
  });
  expect(read('/trao-doi?year=9&kind=week&period=x')).toEqual({ year: null, kind: 'month', ...none });
});
