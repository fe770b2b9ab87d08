// Forms that come back: each answer goes to its row, whatever was moved, and what is not the unit's is seen when it was changed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findForm } from '../../../shared/domain/forms/find-form.ts';
import { canonicalForm } from '../../../shared/domain/forms/form-content.ts';
import { isLateForm, stateOfForm } from '../../../shared/domain/forms/form-board.ts';
import {
  figureProblems,
  isTakenByDefault,
  progressOf,
  taskProblems,
} from '../../../shared/domain/forms/form-answers.ts';
import { readForm } from '../../../shared/domain/forms/read-form.ts';
import { readDay, readNumber, readStatus } from '../../../shared/domain/forms/read-reply.ts';
import { filledForm, FORM_ID, formContent, formFigure, sheetOf } from '../../support/forms.ts';
import { NONE, ONLINE } from '../../support/measured.ts';

const STATUSES = ['Chưa thực hiện', 'dang thuc hien', 'Hoàn thành', ' ĐÃ  HOÀN THÀNH '];
const MEANT = ['not-started', 'in-progress', 'done', 'done'];
const SEEN = { reason: 'cells of the office are as they were sent' };

/** A way to put `count` things into another order. */
const order = (count: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, at) => at),
    { minLength: count, maxLength: count },
  );

describe('a form that came back', () => {
  test('gives each answer to its row, whatever columns are moved and rows added or sorted', () => {
    const made = fc.record({
      statuses: fc.array(fc.nat(STATUSES.length - 1), { minLength: 1, maxLength: 5 }),
      columns: order(11),
      seed: fc.nat(),
      added: fc.array(fc.constantFrom('Việc mới', 'Việc khác'), { maxLength: 2 }),
      hiddenLost: fc.boolean(),
    });
    fc.assert(
      fc.property(made, ({ statuses, columns, seed, added, hiddenLost }) => {
        const content = formContent(statuses.length, ['ratio', 'value']);
        const answers = new Map<string, Record<string, string>>(
          statuses.map((status, at) => [
            `A${at + 1}`,
            { 'Tình trạng thực hiện': STATUSES[status] ?? '', 'Kết quả, sản phẩm': `=Kết quả ${at + 1}` },
          ]),
        );
        answers.set('B1', { 'Tử số': '1.063', 'Mẫu số': '1 250' });
        answers.set('B2', { 'Giá trị': '96,5' });
        const turned = (rows: readonly number[]): readonly number[] =>
          rows.toSorted((one, other) => ((one * 7 + seed) % 5) - ((other * 7 + seed) % 5) || one - other);
        const read = filledForm(sheetOf(content), { answers, columns, rows: turned, added, hiddenLost });
        expect(findForm(read)?.formId).toBe(FORM_ID);
        const reading = readForm(read, FORM_ID, content);
        expect(reading?.altered, SEEN.reason).toEqual([]);
        expect(reading?.missing).toEqual([]);
        expect(reading?.added.map(({ cells }) => cells[0]?.[1])).toHaveLength(added.length);
        const valueOf = (row: string, field: string): string | null | undefined =>
          reading?.rows.find((one) => one.row === row)?.replies.find((reply) => reply.field === field)?.value;
        statuses.forEach((status, at) => {
          expect(valueOf(`A${at + 1}`, 'status')).toBe(MEANT[status]);
          expect(valueOf(`A${at + 1}`, 'result')).toBe(`=Kết quả ${at + 1}`);
        });
        expect([valueOf('B1', 'numerator'), valueOf('B1', 'denominator'), valueOf('B2', 'value')]).toEqual([
          '1063',
          '1250',
          '96.5',
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test('tells which cells of the office were changed', () => {
    const content = formContent(2, ['value']);
    const answers = new Map([
      ['A1', { 'Thời hạn': 'Năm 2027', 'Tình trạng thực hiện': 'Đã hoàn thành' }],
      ['B1', { 'Mục tiêu năm': 'Tối thiểu 50' }],
    ]);
    const reading = readForm(filledForm(sheetOf(content), { answers }), FORM_ID, content);
    expect(reading?.altered).toEqual([
      { row: 'A1', field: 'time', sent: 'Quý IV năm 2026 (31/12/2026)', now: 'Năm 2027' },
      { row: 'B1', field: 'goal', sent: 'Tối thiểu 80', now: 'Tối thiểu 50' },
    ]);
  });

  test('knows its rows by their words where the hidden column is gone, and says which rows are missing', () => {
    const content = formContent(3, []);
    const answers = new Map([['A2', { 'Tình trạng thực hiện': 'Đã hoàn thành' }]]);
    const columns = Array.from({ length: 10 }, (_, at) => at);
    const rows = (lines: readonly number[]): readonly number[] => lines.filter((line) => line !== 2);
    const reading = readForm(filledForm(sheetOf(content), { answers, columns, rows }), FORM_ID, content);
    expect(reading?.rows.map(({ row, replies }) => [row, replies.length])).toEqual([
      ['A1', 0],
      ['A2', 1],
    ]);
    expect(reading?.missing).toEqual(['A3']);
  });

  test('names who filled it in, and is none where no table of a form is left', () => {
    const content = formContent(1, []);
    const read = filledForm(sheetOf(content), { reporter: 'Nguyễn Văn A' });
    expect(readForm(read, FORM_ID, content)?.reporter).toBe('Nguyễn Văn A');
    const blank = { ...read, parts: read.parts.slice(1) };
    expect(readForm(blank, FORM_ID, content)).toBeNull();
    expect(findForm({ ...read, parts: [] })).toBeNull();
  });

  test('is sealed by its content, not by the order of its fields', () => {
    const content = formContent(1, ['ratio']);
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as typeof content;
    expect(canonicalForm(turned)).toBe(canonicalForm(content));
    expect(canonicalForm({ ...content, round: 2 })).not.toBe(canonicalForm(content));
  });
});

describe('what a unit types', () => {
  test.each([
    ['Đã hoàn thành', 'done'],
    ['HOAN THANH.', 'done'],
    ['xong', 'done'],
    ['không thực hiện', 'dropped'],
    ['Đang thực hiện 80%', 'in-progress'],
    ['đang triển khai (đạt khoảng 60 %)', 'in-progress'],
    ['Đã hoàn thành 100%', 'done'],
    ['Hoàn thành ngày 12/11/2026', 'done'],
    ['Hoàn thành 80%', null],
    ['Đang thực hiện 100%', null],
    ['Chưa hoàn thành', null],
    ['khoảng một nửa', null],
  ])('«%s» is the status %s', (text, status) => expect(readStatus(text)).toBe(status));

  test.each([
    ['5/11/2026', '2026-11-05'],
    ['05-11-2026', '2026-11-05'],
    ['2026-11-05', '2026-11-05'],
    ['2026-11-05T00:00:00.000Z', '2026-11-05'],
    ['5/11', '2026-11-05'],
    ['5.11.26', '2026-11-05'],
    ['ngày 05/11/2026', '2026-11-05'],
    ['ngày 5 tháng 11 năm 2026', '2026-11-05'],
    ['Ngày 05 tháng 11', '2026-11-05'],
    ['46331', '2026-11-05'],
    ['31/11/2026', null],
    ['tháng 11', null],
    ['5/11/18', null],
  ])('«%s» is the day %s', (text, day) => expect(readDay(text, 2026)).toBe(day));

  test.each([
    ['1.234,5', '1234.5', false],
    ['1,234.5', '1234.5', false],
    ['12.5', '12.5', false],
    ['96,25 %', '96.25', false],
    ['1.250', '1250', true],
    ['0,125', '0.125', false],
    ['007', '7', false],
  ])('«%s» is the number %s', (text, value, unsure) => expect(readNumber(text)).toEqual({ value, unsure }));

  test.each(['khoảng 20', '', '1/2'])('«%s» is no number', (text) => expect(readNumber(text)).toBeNull());
});

describe('an answer', () => {
  const now = { status: 'in-progress', finished: null, last: null } as const;
  const say = (field: 'status' | 'finished' | 'result' | 'difficulty' | 'proposal', value: string) =>
    ({ field, text: value, value, problem: null }) as const;

  test('is not taken where its day has not come, or tells of a completion that is not said', () => {
    const early = [say('status', 'done'), say('finished', '2026-12-24')];
    const found = taskProblems(early, now, '2026-12-05');
    expect(found.get('finished')?.code).toBe('day-to-come');
    expect([found.get('status')?.code, isTakenByDefault(found.get('status'))]).toEqual(['done-wrong-day', false]);
    expect(taskProblems([say('finished', '2026-11-24')], now, '2026-12-05').get('finished')?.code).toBe(
      'day-without-done',
    );
    expect(taskProblems([say('status', 'done')], null, '2026-12-05').get('status')).toMatchObject({ blocks: true });
  });

  test('makes one entry of the log; completed without a day is completed on the day it came', () => {
    const said = [say('status', 'done'), say('difficulty', 'Thiếu người'), say('proposal', 'Bổ sung')];
    expect(progressOf(said, now, '2026-12-05')).toEqual({
      day: '2026-12-05',
      status: 'done',
      text: null,
      productNumber: null,
      difficulty: 'Thiếu người\nKiến nghị: Bổ sung',
    });
    expect(progressOf([say('result', 'Đã trình')], now, '2026-12-05')).toMatchObject({ status: 'in-progress' });
    expect(progressOf([], now, '2026-12-05')).toBeNull();
  });

  test('about figures is refused at its cell where a report has closed the period, or the figures cannot be', () => {
    const row = formFigure(1, 'ratio');
    const half = (field: 'numerator' | 'denominator', value: string) =>
      ({ field, text: value, value, problem: null }) as const;
    const known = { ...NONE, note: null, measure: ONLINE, closedBy: null };
    const closed = figureProblems(row, [half('numerator', '5')], { ...known, closedBy: '2026-Q4' });
    expect(closed.get('numerator')).toEqual({ code: 'period-closed', about: 'quý IV năm 2026', blocks: true });
    const over = figureProblems(row, [half('numerator', '5'), half('denominator', '4')], known);
    expect([...over.keys()]).toEqual(['numerator']);
  });
});

test('a form is late by its first answer, and stands where its last version stands', () => {
  const sent = { due: '2026-12-03', sent: '2026-11-25' };
  const version = (number: number, received: string, state: 'received' | 'returned') => ({
    version: number,
    received,
    state,
  });
  expect([stateOfForm({ due: null, sent: null }, []), stateOfForm(sent, [])]).toEqual(['made', 'sent']);
  expect([isLateForm(sent, [], '2026-12-03'), isLateForm(sent, [], '2026-12-04')]).toEqual([false, true]);
  const versions = [version(2, '2026-12-09', 'received'), version(1, '2026-12-02', 'returned')];
  expect(stateOfForm(sent, versions)).toBe('received');
  expect(isLateForm(sent, versions, '2026-12-31')).toBe(false);
});
