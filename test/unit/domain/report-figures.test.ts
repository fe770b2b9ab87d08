// Figures of a report: every piece of work stands in one count, as the log knew it at the end of the window.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsIn, toldIn } from '../../../shared/domain/reports/compose-figures.ts';
import { COUNTED, countOf, countsOf, doneRate, idsOf } from '../../../shared/domain/reports/counts.ts';
import { windowOf } from '../../../shared/domain/reports/periods.ts';
import { workAt, workIn, type WorkFact } from '../../../shared/domain/reports/work-facts.ts';
import { fact, figuresOf, PLAN, said, someWork, wordsOf } from '../../support/report-facts.ts';

const cheap = { numRuns: 40 };

function inMonth(work: WorkFact, month: string): string | null {
  return workIn(work, windowOf(`2026-${month}`, 'calendar'))?.standing ?? null;
}

describe('a piece of work', () => {
  test('is told until it is done, and once more in the period it is done in', () => {
    const work = fact('a', {
      marks: [
        { day: '2026-04-20', status: 'in-progress' },
        { day: '2026-06-12', status: 'done' },
      ],
    });
    expect(['03', '04', '05', '06', '07', '08'].map((month) => inMonth(work, month))).toEqual([
      'not-started',
      'in-progress',
      'in-progress',
      'done-late',
      null,
      null,
    ]);
  });

  test('of an earlier day that is reported later changes the earlier period', () => {
    const late = fact('a', {
      marks: [
        { day: '2026-06-20', status: 'in-progress' },
        { day: '2026-05-20', status: 'done' },
      ],
    });
    expect(inMonth(late, '05')).toBe('done-in-time');
    expect(inMonth(late, '06')).toBeNull();
  });

  test('is held against the day it was due then: an extension given later does not change what was', () => {
    const moved = fact('a', {
      due: '2026-08-31',
      moves: [
        { on: '2026-06-15', from: '2026-05-31' },
        { on: '2026-08-01', from: '2026-07-31' },
      ],
    });
    expect(workAt(moved, '2026-06-10')).toMatchObject({ due: '2026-05-31', standing: 'overdue', late: 10 });
    expect(workAt(moved, '2026-06-15')).toMatchObject({ due: '2026-07-31', standing: 'not-started' });
    expect(workAt(moved, '2026-08-01')).toMatchObject({ due: '2026-08-31', late: 0 });
  });

  test('of a cycle is told from its first day on; what waits for an event, from its day or its first report', () => {
    const cycle = fact('a', { kind: 'recurring', from: '2026-06-01', due: '2026-06-30' });
    expect([inMonth(cycle, '05'), inMonth(cycle, '06')]).toEqual([null, 'not-started']);
    const waits = 'event';
    expect(inMonth(fact('b', { waits, due: null }), '06')).toBeNull();
    expect(inMonth(fact('b', { waits, due: null, marks: [{ day: '2026-06-02', status: 'in-progress' }] }), '06')).toBe(
      'in-progress',
    );
  });

  test('that was dropped is told once; taken up again it is told again', () => {
    const work = fact('a', {
      due: null,
      marks: [
        { day: '2026-05-02', status: 'dropped' },
        { day: '2026-07-02', status: 'in-progress' },
      ],
    });
    expect(['05', '06', '07'].map((month) => inMonth(work, month))).toEqual(['dropped', null, 'in-progress']);
  });

  test('of a document that was issued behind the window is not told', () => {
    const days = windowOf('2025-12', 'calendar');
    expect(toldIn({ plans: [PLAN], work: [fact('a')] }, days)).toEqual([]);
    expect(toldIn({ plans: [{ ...PLAN, issued: '2025-12-31' }], work: [fact('a')] }, days)).toHaveLength(1);
  });
});

describe('counts', () => {
  test('hold every piece of work that is told just once, and the parts are the whole', () => {
    fc.assert(
      fc.property(someWork, (work) => {
        const { inPeriod, cumulative } = figuresOf(work);
        const all = COUNTED.flatMap((part) => inPeriod[part]);
        expect(new Set(all).size).toBe(all.length);
        expect(idsOf(inPeriod, 'total').toSorted()).toEqual(all.toSorted());
        expect(countOf(inPeriod, 'done') + countOf(inPeriod, 'open') + countOf(inPeriod, 'dropped')).toBe(all.length);
        expect(idsOf(cumulative, 'total')).toEqual(expect.arrayContaining(idsOf(inPeriod, 'open').concat()));
      }),
      cheap,
    );
  });

  test('by unit and by group sum up to the total, part by part', () => {
    fc.assert(
      fc.property(someWork, (work) => {
        const { inPeriod, byUnit, byGroup } = figuresOf(work);
        for (const part of COUNTED) {
          expect(byUnit.flatMap(({ counts }) => counts[part]).toSorted()).toEqual(inPeriod[part].toSorted());
          expect(byGroup.flatMap(({ counts }) => counts[part]).toSorted()).toEqual(inPeriod[part].toSorted());
        }
        expect(new Set(byUnit.map(({ name }) => name)).size).toBe(byUnit.length);
      }),
      cheap,
    );
  });

  test('stand in the order of the units; who is no unit of the office is called as the document does', () => {
    const { byUnit } = figuresOf([
      fact('a', { unitId: null, leads: '' }),
      fact('b', { unitId: 'gone', leads: 'Phòng cũ' }),
      fact('c', { unitId: 'digital', leads: 'Phòng Chuyển đổi số' }),
      fact('d'),
      fact('e', { unitId: null, leads: 'UBND xã A\nUBND xã B' }),
    ]);
    expect(byUnit.map(({ name, unitId }) => `${name} ${unitId ?? '-'}`)).toEqual([
      'Văn phòng Sở office',
      'Phòng Chuyển đổi số digital',
      'Chưa giao đơn vị -',
      'Phòng cũ -',
      'UBND xã A, UBND xã B -',
    ]);
  });

  test('of the periods around are counted of the same log', () => {
    const work = [
      fact('a', { due: '2026-05-10', marks: [{ day: '2026-05-09', status: 'done' }] }),
      fact('b', { due: '2026-07-15' }),
    ];
    const figures = figuresOf(work, { factsBefore: { plans: [PLAN], work: [fact('z')] } });
    expect(figures.previous?.counts.doneInTime).toEqual(['a']);
    expect(figures.inPeriod.doneInTime).toEqual([]);
    expect(figures.cumulative.doneInTime).toEqual(['a']);
    expect(figures.next.work.map(({ id }) => id)).toEqual(['b']);
    expect(figures.same?.counts).toEqual(countsOf([]));
    expect(figuresOf(work).same).toBeNull();
  });

  test('have a share of what is done, none where there is nothing', () => {
    const counts = countsIn(
      { plans: [PLAN], work: [fact('a'), fact('b'), fact('c', { marks: [{ day: '2026-06-01', status: 'done' }] })] },
      windowOf('2026-06', 'calendar'),
    );
    expect(doneRate(counts)).toBe('33.3');
    expect(doneRate(countsOf([]))).toBeNull();
  });

  test('name the units with work due that said nothing, and tell what was said last', () => {
    const marks = [
      { day: '2026-06-01', status: 'in-progress' as const, said: wordsOf('Tháng sáu') },
      { day: '2026-07-01', status: 'in-progress' as const, said: wordsOf('Tháng bảy') },
    ];
    const work = [
      fact('a', { marks }),
      fact('b', { unitId: 'digital', leads: 'Phòng Chuyển đổi số' }),
      fact('c', { due: '2026-12-01' }),
    ];
    const figures = figuresOf(work, { contributions: [said('a')] });
    expect(figures.silent).toEqual([{ unitId: 'digital', name: 'Phòng Chuyển đổi số', ids: ['b'] }]);
    expect(figures.work.find(({ id }) => id === 'a')?.result).toBe('Tháng sáu');
  });
});
