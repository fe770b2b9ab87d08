// The numbers of the running text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  branchEnd,
  branchStep,
  numberOutline,
  OUTLINE_LEVELS,
  type OutlineLevel,
} from '../../../shared/domain/outline.ts';

function numbers(...levels: readonly OutlineLevel[]): readonly string[] {
  return numberOutline(levels.map((level) => ({ level }))).map((node) => node.number);
}

describe('the outline', () => {
  test('numbers sections in Roman, clauses in Arabic, points in letters', () => {
    expect(numbers('section', 'clause', 'point', 'point', 'clause', 'section', 'clause')).toEqual([
      'I.',
      '1.',
      'a)',
      'b)',
      '2.',
      'II.',
      '1.',
    ]);
  });

  test('counts every level anew under the next higher one', () => {
    expect(numbers('clause', 'subclause', 'point', 'subclause', 'point', 'clause', 'subclause', 'point')).toEqual([
      '1.',
      '1.1.',
      'a)',
      '1.2.',
      'a)',
      '2.',
      '2.1.',
      'a)',
    ]);
  });

  test('counts a subclause before any clause under a first one, and the next clause as the second', () => {
    expect(numbers('subclause', 'subclause', 'clause', 'subclause')).toEqual(['1.1.', '1.2.', '2.', '2.1.']);
    expect(numbers('section', 'subclause', 'section', 'clause')).toEqual(['I.', '1.1.', 'II.', '1.']);
  });

  test('marks dashes and pluses without counting, and paragraphs not at all', () => {
    expect(numbers('point', 'dash', 'plus', 'paragraph', 'tasks', 'point')).toEqual(['a)', '-', '+', '', '', 'b)']);
  });

  test('gives no two lines under one heading the same number', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTLINE_LEVELS), { maxLength: 60 }), (levels) => {
        const seen = new Set<string>();
        const heading = { section: '', clause: '', subclause: '' };
        for (const { level, number } of numberOutline(levels.map((one) => ({ level: one })))) {
          if (level === 'section') Object.assign(heading, { section: number, clause: '', subclause: '' });
          if (level === 'clause') Object.assign(heading, { clause: number, subclause: '' });
          if (level === 'subclause') heading.subclause = number;
          if (level === 'dash' || level === 'plus' || level === 'paragraph' || level === 'tasks') continue;
          const above =
            level === 'point' ? Object.values(heading).join(' ') : level === 'section' ? '' : heading.section;
          const name = `${above} ${level} ${number}`;
          expect(seen.has(name)).toBe(false);
          seen.add(name);
        }
      }),
    );
  });

  test('keeps what a line carries besides its level', () => {
    expect(numberOutline([{ level: 'clause', id: 'x' } as const])).toEqual([
      { level: 'clause', id: 'x', number: '1.' },
    ]);
  });
});

describe('a branch', () => {
  const nodes = (...levels: readonly OutlineLevel[]) =>
    levels.map((level) => ({ level, title: null, text: 'Nội dung' }));
  const text = nodes(
    'section',
    'clause',
    'dash',
    'plus',
    'dash',
    'clause',
    'paragraph',
    'section',
    'clause',
    'paragraph',
  );

  test('is a line with the deeper lines below it', () => {
    expect(text.map((_, at) => branchEnd(text, at))).toEqual([7, 5, 4, 4, 5, 7, 7, 10, 10, 10]);
  });

  test('leaves the line that closes the paper behind', () => {
    const closed = [...text.slice(0, -1), { level: 'paragraph' as const, title: null, text: 'Trên đây là Kế hoạch' }];
    expect([7, 8].map((at) => branchEnd(closed, at))).toEqual([9, 9]);
  });

  test('moves past its neighbours of the same level, or into the next higher one', () => {
    const step = (at: number, direction: -1 | 1): number | undefined => branchStep(text, at, direction);
    expect([1, 2, 4, 5, 7].map((at) => step(at, 1))).toEqual([7, 5, 6, 8, undefined]);
    expect([0, 1, 4, 5, 7, 8].map((at) => step(at, -1))).toEqual([undefined, 0, 2, 1, 0, 7]);
  });
});
