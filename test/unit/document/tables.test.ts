// The columns of a table: their widths on the page and the cells of their header.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerRows, type TablePart } from '../../../shared/document/model.ts';
import { ND30_2020, textWidthMm } from '../../../shared/document/profile-nd30-2020.ts';
import { SAMPLE_KEYS, sampleDocument } from '../../support/sample.ts';

const { control } = SAMPLE_KEYS;

describe('the widths of a table', () => {
  test('sum up to the width of the text on A4 and A3, upright and across, and keep their proportions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 250 }), { minLength: 1, maxLength: 14 }),
        fc.record({
          paper: fc.constantFrom('A4' as const, 'A3' as const),
          orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
        }),
        (widths, format) => {
          const columns = widths.map((widthMm) => ({ field: 'content' as const, title: 'A', spanning: null, widthMm }));
          const appendices = [
            {
              title: 'A',
              ...format,
              tables: [
                { title: null, content: 'tasks' as const, targetSet: null, numbering: 'restart' as const, columns },
              ],
            },
          ];
          const made = (
            sampleDocument(control, { appendices }).appendices[0]?.tables[0] ?? { columns: [] }
          ).columns.map((column) => column.widthMm);
          expect(made.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textWidthMm(ND30_2020, format), 6);
          made.forEach((width, at) =>
            expect(width * (widths[0] ?? 0)).toBeCloseTo((made[0] ?? 0) * (widths[at] ?? 0), 6),
          );
        },
      ),
    );
  });

  test('the text is 165 mm wide on A4 upright and 252 mm across, 252 and 375 mm on A3', () => {
    const width = (paper: 'A4' | 'A3', orientation: 'portrait' | 'landscape'): number =>
      textWidthMm(ND30_2020, { paper, orientation });
    expect([width('A4', 'portrait'), width('A4', 'landscape')]).toEqual([165, 252]);
    expect([width('A3', 'portrait'), width('A3', 'landscape')]).toEqual([252, 375]);
  });
});

describe('the header of a table', () => {
  const table = (columns: TablePart['columns']): TablePart => ({ title: null, columns, rows: [] });
  const column = (title: string, spanning: string | null = null) => ({
    title,
    spanning,
    widthMm: 10,
    align: 'left' as const,
  });

  test('has one row where no column has an upper title', () => {
    expect(headerRows(table([column('A'), column('B')]))).toEqual([
      [
        { title: 'A', column: 0, columns: 1, rows: 1 },
        { title: 'B', column: 1, columns: 1, rows: 1 },
      ],
    ]);
  });

  test('spans neighbours of one upper title and lets the others cover both rows', () => {
    expect(
      headerRows(table([column('TT'), column('Chủ trì', 'Phân công'), column('Phối hợp', 'Phân công'), column('Hạn')])),
    ).toEqual([
      [
        { title: 'TT', column: 0, columns: 1, rows: 2 },
        { title: 'Phân công', column: 1, columns: 2, rows: 1 },
        { title: 'Hạn', column: 3, columns: 1, rows: 2 },
      ],
      [
        { title: 'Chủ trì', column: 1, columns: 1, rows: 1 },
        { title: 'Phối hợp', column: 2, columns: 1, rows: 1 },
      ],
    ]);
  });

  test('does not span columns of one upper title that are apart, nor a column that bears that title itself', () => {
    const apart = headerRows(table([column('A', 'X'), column('B'), column('C', 'X')]));
    expect(apart[0]?.map((cell) => cell.columns)).toEqual([1, 1, 1]);
    const own = headerRows(table([column('X'), column('B', 'X')]));
    expect(own[0]?.map((cell) => [cell.columns, cell.rows])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  test('covers every place of its rows exactly once', () => {
    const columns = fc.array(
      fc.record({
        title: fc.constantFrom('A', 'B', 'X'),
        spanning: fc.option(fc.constantFrom('X', 'Y'), { nil: null }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(columns, (made) => {
        const rows = headerRows(table(made.map((one) => column(one.title, one.spanning))));
        const places = rows.flatMap((row, at) =>
          row.flatMap((cell) =>
            Array.from(
              { length: cell.rows * cell.columns },
              (_, step) => `${at + Math.floor(step / cell.columns)}.${cell.column + (step % cell.columns)}`,
            ),
          ),
        );
        expect(new Set(places).size).toBe(places.length);
        expect(places).toHaveLength(rows.length * made.length);
      }),
    );
  });
});
