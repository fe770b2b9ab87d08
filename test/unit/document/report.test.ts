// A report on paper and in worksheets: formulas refer to their rows, text and tables tell the same figures.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeReport, composeReportSheets } from '../../../shared/document/compose-report.ts';
import type { CellValue, OfficialDocument, TablePart } from '../../../shared/document/model.ts';
import { divideDecimals, multiplyDecimals, printDecimal, sumDecimals } from '../../../shared/domain/decimal.ts';
import { OutlineNodeSchema } from '../../../shared/domain/outline.ts';
import { draftOutline, reportSubject } from '../../../shared/domain/reports/draft-report.ts';
import type { Figures } from '../../../shared/domain/reports/figures.ts';
import { tokenValue } from '../../../shared/domain/reports/tokens.ts';
import { fact, figuresOf, reported, someWork } from '../../support/report-facts.ts';
import { SAMPLE_KEYS, SAMPLE_PACK, samplePlan } from '../../support/sample.ts';

type Report = Parameters<typeof composeReport>[0];

/** The first draft of a report by the sample office. */
function reportOf(figures: Figures, changes: Partial<Report['plan']> = {}): Report {
  const drafted = draftOutline({ figures, office: 'Sở', phrases: new Map() });
  const outline = drafted.map((node) => OutlineNodeSchema.parse(node));
  const plain = { kind: 'BC', subject: reportSubject(figures), outline, bases: [] };
  return { plan: { ...samplePlan(SAMPLE_KEYS.control), ...plain, ...changes }, office: SAMPLE_PACK, mode: 'paper' };
}

function tablesOf(figures: Figures): readonly TablePart[] {
  return composeReportSheets(reportOf(figures), figures).flatMap(({ appendix }) => appendix.tables);
}

function valueAt(table: TablePart, column: number, row: number): CellValue | null {
  const found = table.rows[row - 1];
  return found?.kind === 'cells' ? (found.values?.[column] ?? null) : null;
}

/** What Excel makes of the few formulas a report holds; a reference to a cell without a number is an error. */
function evaluated(table: TablePart, value: CellValue | null): string {
  if (value === null) throw new Error('no number there');
  if ('number' in value) return value.number;
  const at = (letter: string, row: string): string =>
    evaluated(table, valueAt(table, (letter.codePointAt(0) ?? 0) - 65, Number(row)));
  const plain = value.formula
    .replace(/SUM\(([A-Z])#(\d+):([A-Z])#(\d+)\)/g, (_, left: string, top: string, right: string, bottom: string) => {
      const [first, last] = [left.codePointAt(0) ?? 0, right.codePointAt(0) ?? 0];
      const cells: string[] = [];
      for (let row = Number(top); row <= Number(bottom); row += 1)
        for (let code = first; code <= last; code += 1) cells.push(at(String.fromCodePoint(code), String(row)));
      return sumDecimals(cells);
    })
    .replace(/([A-Z])#(\d+)/g, (_, letter: string, row: string) => at(letter, row));
  const rate = /^IF\(([\d.]+)=0,"",ROUND\(\(?([\d.+]+)\)?\*100\/([\d.]+),(\d)\)\)$/.exec(plain);
  if (rate === null) return plain;
  const [, tested = '', over = '', under = '', digits = ''] = rate;
  expect(tested).toBe(under);
  if (Number(under) === 0) return '';
  return divideDecimals(multiplyDecimals(sumDecimals(over.split('+')), '100'), under, Number(digits));
}

/** Every formula of a table gives the result that is stored with it, and the paper prints the same. */
function checkFormulas(table: TablePart): number {
  let count = 0;
  for (const row of table.rows) {
    if (row.kind !== 'cells') continue;
    expect(row.cells).toHaveLength(table.columns.length);
    for (const [at, value] of (row.values ?? []).entries()) {
      if (value === null) continue;
      const result = evaluated(table, value);
      if ('formula' in value) {
        count += 1;
        expect(result, value.formula).toBe(value.result ?? '');
      }
      expect(row.cells[at]?.join('')).toBe(result === '' ? (row.cells[at]?.[0] ?? '') : printDecimal(result));
    }
  }
  return count;
}

function textsOf({ blocks }: OfficialDocument): readonly string[] {
  return blocks.map(({ title, text }) => `${title ?? ''}${text ?? ''}`);
}

const TARGETS = [
  reported('t'),
  reported('u', {
    number: '2',
    kind: 'value',
    unit: 'lớp',
    year: { numerator: null, denominator: null, value: '9', noneArisen: false, ids: ['n'] },
  }),
  reported('v', {
    number: '3',
    mandate: 'Nghị quyết số 01/NQ-CP',
    year: { numerator: '0', denominator: '0', value: null, noneArisen: true, ids: ['o'] },
  }),
  reported('w', {
    number: '4',
    mandate: 'Nghị quyết số 01/NQ-CP',
    decimals: 2,
    year: { numerator: '2', denominator: '3', value: '66.67', noneArisen: false, ids: ['q'] },
  }),
];

describe('the tables of a report', () => {
  test('hold formulas that give what is stored and printed, whatever was done', () => {
    fc.assert(
      fc.property(someWork, (work) => {
        for (const table of tablesOf(figuresOf(work, { targets: TARGETS }))) checkFormulas(table);
      }),
      { numRuns: 20 },
    );
    const tables = tablesOf(figuresOf([fact('a'), fact('b', { unitId: 'digital' })], { targets: TARGETS }));
    expect(tables.map(checkFormulas)).toEqual([2 * 2 + 8, 0, 3]);
  });

  test('of targets count the rows of their sets too', () => {
    const table = tablesOf(figuresOf([], { targets: TARGETS })).at(-1);
    expect(table?.rows.map(({ kind }) => kind)).toEqual(['group', 'cells', 'cells', 'group', 'cells', 'cells']);
    const last = table?.rows.at(-1);
    expect(last?.kind === 'cells' ? last.values?.[7] : null).toEqual({
      formula: 'IF(G#6=0,"",ROUND(F#6*100/G#6,2))',
      result: '66.67',
    });
    const none = table?.rows[4];
    expect(none?.kind === 'cells' ? none.cells[7] : null).toEqual(['không phát sinh']);
  });

  test('tell the figures of the text', () => {
    fc.assert(
      fc.property(
        someWork.filter((work) => work.length > 0),
        (work) => {
          const figures = figuresOf(work);
          const tables = tablesOf(figures);
          const total = tables[0]?.rows.at(-1);
          if (total?.kind !== 'cells') {
            expect(tokenValue(figures, 'nhiệm vụ')?.text).toBe('0');
            return;
          }
          const names = [
            'nhiệm vụ',
            'đúng hạn',
            'trễ hạn',
            'đang thực hiện',
            'chưa thực hiện',
            'quá hạn',
            'không còn thực hiện',
          ];
          const said = names.map((name) => Number(tokenValue(figures, name)?.text));
          expect(total.cells.slice(2, 9).map((cell) => Number(cell.join('')))).toEqual(said);
          expect(total.cells[9]?.join('')).toBe(tokenValue(figures, 'tỷ lệ hoàn thành')?.text);
          const lines = tables.find(({ columns }) => columns[1]?.title === 'Nhiệm vụ')?.rows ?? [];
          expect(lines.filter(({ kind }) => kind === 'cells')).toHaveLength(
            Number(tokenValue(figures, 'nhiệm vụ')?.text),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  test('sum up by group where there are several, with the same total', () => {
    const work = [fact('a', { group: 'Nhóm một' }), fact('b', { group: 'Nhóm hai' }), fact('c', { group: 'Nhóm hai' })];
    const [units, groups] = tablesOf(figuresOf(work));
    const named = groups?.rows.map((row) =>
      row.kind === 'cells' ? `${row.cells[1]?.join('')} ${row.cells[2]?.join('')}` : '',
    );
    expect(named).toEqual(['Nhóm một 1', 'Nhóm hai 2', 'Tổng cộng 3']);
    const total = units?.rows.at(-1);
    expect(total?.kind === 'cells' ? total.cells[2] : null).toEqual(['3']);
  });
});

describe('a report on paper', () => {
  const figures = figuresOf([fact('a')], { targets: TARGETS });

  test('has one Phụ lục without a number, several with Roman ones, and none for empty figures', () => {
    const labels = (of: Figures): readonly string[] =>
      composeReport(reportOf(of), of).appendices.map(({ label }) => label);
    expect(labels(figuresOf([]))).toEqual([]);
    expect(labels(figuresOf([], { targets: TARGETS }))).toEqual(['Phụ lục']);
    expect(labels(figures)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III']);
    expect(composeReport(reportOf(figures), figures).appendices[0]).toMatchObject({
      title: 'TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ THÁNG 6 NĂM 2026',
      end: './.',
    });
  });

  test('holds no tasks and tables of its own beside its figures, and no brace', () => {
    const document = composeReport(reportOf(figures, { subject: 'Kết quả {kỳ}' }), figures);
    expect(document.title).toEqual({ kind: 'BÁO CÁO', subject: 'Kết quả tháng 6 năm 2026' });
    expect(textsOf(document).filter((text) => /[{}…]/.test(text))).toEqual([]);
    expect(textsOf(document)).toContain('Nhiệm vụ a: thời hạn 10/6/2026, quá hạn 20 ngày; Văn phòng Sở chủ trì.');
    expect(textsOf(document).at(-1)).toMatch(/^Trên đây là báo cáo .*\.\/\.$/);
  });

  test('is addressed to whom it says, who are then named as above', () => {
    const addressed = composeReport(reportOf(figures, { addressees: ['UBND tỉnh'] }), figures);
    expect(addressed.addressees).toEqual(['UBND tỉnh']);
    expect(addressed.recipients[0]).toBe('- Như trên;');
    const plain = composeReport(reportOf(figures, { addressees: [] }), figures);
    expect(plain.addressees).toEqual([]);
    expect(plain.recipients.join(' ')).not.toContain('Như trên');
  });

  test('says the same in its worksheets as in its Phụ lục', () => {
    const sheets = composeReportSheets(reportOf(figures), figures);
    expect(sheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Tiến độ', 'Chỉ tiêu']);
    const { appendices } = composeReport(reportOf(figures), figures);
    expect(sheets.map(({ appendix: { title, tables } }) => ({ title, tables }))).toEqual(
      appendices.map(({ title, tables }) => ({ title, tables })),
    );
  });
});
