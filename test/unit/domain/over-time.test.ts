// Names over time: which of them stands on a paper of a day, and who took over from a closed unit.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBefore, dayParts, DaySchema, firstDayOf } from '../../../shared/domain/day.ts';
import {
  profileOn,
  successorOf,
  unitNamed,
  type FormerProfile,
  type Profile,
  type Unit,
} from '../../../shared/domain/organisation.ts';
import { composePlan } from '../../../shared/document/compose-plan.ts';
import { SAMPLE_KEYS, SAMPLE_PACK, samplePlan } from '../../support/sample.ts';

const names = (name: string): Profile => ({
  name,
  letterhead: name.toLocaleUpperCase('vi'),
  parentLetterhead: null,
  symbol: 'S',
  draftingSymbol: '',
  place: 'Sông Lam',
  validFrom: null,
});
const present: Profile = { ...names('Sở mới'), validFrom: '2025-03-01' };
const former: readonly FormerProfile[] = [
  { ...names('Sở cũ'), key: 'a', validFrom: '2008-01-01', validTo: '2025-02-28' },
  { ...names('Ban cũ'), key: 'b', validTo: '2007-12-31' },
];

describe('the names of an office on the day of a paper', () => {
  test.each([
    ['2025-03-01', 'Sở mới'],
    ['2025-02-28', 'Sở cũ'],
    ['2025-03', 'Sở mới'],
    ['2025', 'Sở cũ'],
    ['2007', 'Ban cũ'],
    ['1990-05', 'Ban cũ'],
    [null, 'Sở mới'],
  ])('of %s are those of %s', (issued, name) => {
    expect(profileOn(present, former, issued).name).toBe(name);
  });

  test('stand in the letterhead and in the line of a Phụ lục', () => {
    const organisation = { ...SAMPLE_PACK.organisation, validFrom: '2026-01-20' };
    const formerProfiles = [
      { ...SAMPLE_PACK.organisation, name: 'Sở cũ', letterhead: 'SỞ CŨ', key: 'f', validTo: '2026-01-19' },
    ];
    const office = { ...SAMPLE_PACK, organisation, formerProfiles };
    const at = (issued: string | null) =>
      composePlan({ plan: { ...samplePlan(SAMPLE_KEYS.reform), issued }, office, mode: 'paper' });
    expect(at('2026-01-19').letterhead.agency).toEqual(['SỞ CŨ']);
    expect(at('2026-01-19').appendices[0]?.attachedTo).toContain('của Sở cũ)');
    expect(at('2026-01-20').letterhead.agency).toEqual(['SỞ KHOA HỌC VÀ CÔNG NGHỆ']);
    expect(at(null).letterhead.agency).toEqual(['SỞ KHOA HỌC VÀ CÔNG NGHỆ']);
  });
});

describe('a closed unit', () => {
  const unit = (key: string, name: string, validTo: string | null, successor: string | null): Unit => ({
    key,
    kind: 'unit',
    name,
    aliases: [],
    members: [],
    validFrom: null,
    validTo,
    successor,
    email: null,
  });
  const units = [
    unit('a', 'Phòng Công nghệ', '2024-12-31', 'b'),
    unit('b', 'Phòng Chuyển đổi', '2025-06-30', 'c'),
    unit('c', 'Phòng Công nghệ số', null, null),
    unit('d', 'Phòng Cũ', '2024-12-31', null),
    unit('e', 'Phòng Vòng', '2024-12-31', 'e'),
  ];

  test('is named by nothing typed now; its name leads to the unit that took over', () => {
    expect(unitNamed('phong cong nghe', units)?.key).toBe('c');
    expect(unitNamed('Phòng Công nghệ số', units)?.key).toBe('c');
    expect(unitNamed('Phòng Cũ', units)).toBeUndefined();
    expect(unitNamed('Phòng Vòng', units)).toBeUndefined();
    expect(unitNamed('Phòng Cũ', [...units, unit('f', 'Phòng Cũ', null, null)])?.key).toBe('f');
    expect(successorOf(units[0] as Unit, units)?.key).toBe('c');
  });

  test('whose name several bore leads nowhere when they went to different units', () => {
    const twins = [...units, unit('g', 'Phòng Công nghệ', '2020-12-31', 'h'), unit('h', 'Phòng H', null, null)];
    expect(unitNamed('Phòng Công nghệ', twins)).toBeUndefined();
  });
});

describe('days', () => {
  test('have a day before, and the day after it is the same day', () => {
    expect([
      dayBefore('2025-03-01'),
      dayBefore('2024-03-01'),
      dayBefore('2026-01-01'),
      dayBefore('2026-05-10'),
    ]).toEqual(['2025-02-28', '2024-02-29', '2025-12-31', '2026-05-09']);
    const days = fc.record({ y: fc.integer({ min: 1901, max: 2199 }), m: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(days, ({ y, m }) => {
        const first = `${y}-${String(m).padStart(2, '0')}-01`;
        const before = dayBefore(first);
        expect(before < first && dayParts(before) !== null).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('are whole where a whole day is asked for', () => {
    expect(['2026-03-01', '2026-03', '2026', '2026-02-30', ''].map((day) => DaySchema.safeParse(day).success)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([firstDayOf('2026'), firstDayOf('2026-03'), firstDayOf('2026-03-04')]).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2026-03-04',
    ]);
  });
});
