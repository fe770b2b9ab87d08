// Tasks in the running text, told by the fields below them: groups, parts, fields of parts, and what is missing.
import { describe, expect, test } from 'vitest';
import type { DraftTaskFields, ImportDraft } from '../../../../shared/domain/imports/import-draft.ts';
import { collectCitations, findCitations } from '../../../../shared/domain/imports/citations-in-text.ts';
import { draftOf, told } from '../../../support/read-documents.ts';

const LEAD = '- Đơn vị chủ trì thực hiện: Văn phòng Sở.';
const WITH = '- Đơn vị phối hợp: các phòng.';
const PRODUCT = '- Sản phẩm: Kế hoạch.';
const TIME = '- Thời gian thực hiện: Quý I năm 2026.';
const ALL = [LEAD, WITH, PRODUCT, TIME];

function draftOfText(...lines: readonly string[]): ImportDraft {
  return draftOf(
    '^KẾ HOẠCH',
    '^Cải cách hành chính',
    'I. NHIỆM VỤ',
    ...lines,
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Văn phòng Sở theo dõi.',
  );
}

function said({ lead, products, time }: DraftTaskFields): unknown {
  return [lead.map(({ phrase }) => phrase).join(' + '), products.join(' + '), time];
}

describe('tasks in the running text', () => {
  test('are letters below the titles of groups', () => {
    const draft = draftOfText(
      '1. Cải cách thể chế',
      'a) Rà soát văn bản:',
      ...ALL,
      'b) Theo dõi thi hành:',
      ...ALL,
      '2. Hiện đại hóa',
      'a) Xây dựng phần mềm:',
      ...ALL,
    );
    expect(draft.groups.map(({ number, title, numbering, tasks }) => [number, title, numbering, tasks.length])).toEqual(
      [
        ['1', 'Cải cách thể chế', 'point', 2],
        ['2', 'Hiện đại hóa', 'point', 1],
      ],
    );
    expect(said(draft.groups[0]?.tasks[0] as DraftTaskFields)).toEqual(['Văn phòng Sở', 'Kế hoạch', 'Quý I năm 2026']);
    expect(draft.outline.map(({ level }) => level)).toEqual(['section', 'tasks', 'section', 'clause']);
  });

  test('are the clauses themselves where no groups stand over them', () => {
    const draft = draftOfText('1. Rà soát văn bản:', ...ALL, '2. Theo dõi thi hành:', ...ALL);
    expect(draft).toMatchObject({ groups: [], taskNumbering: 'clause', taskPlacement: 'inline' });
    expect(draft.tasks.map(({ number, content }) => [number, content])).toEqual([
      ['1', 'Rà soát văn bản'],
      ['2', 'Theo dõi thi hành'],
    ]);
    expect(draft.inlineTitles).toMatchObject({ lead: 'Đơn vị chủ trì thực hiện', product: 'Sản phẩm', basis: null });
  });

  test('may have decimal numbers, with letters as their parts', () => {
    const draft = draftOfText(
      '6. Hiện đại hóa',
      '6.1. Xây dựng phần mềm:',
      ...ALL,
      '6.2. Đào tạo:',
      'a) Mở lớp:',
      ...ALL,
      'b) Gửi đi học:',
      LEAD,
      TIME,
      '6.3. Mua máy:',
      ...ALL,
    );
    const [group] = draft.groups;
    expect(group?.numbering).toBe('subclause');
    expect(group?.tasks.map(({ number, subtasks }) => [number, subtasks.map((part) => part.number)])).toEqual([
      ['6.1', []],
      ['6.2', ['a', 'b']],
      ['6.3', []],
    ]);
  });

  test('one of which is a group as a whole stays in its place', () => {
    const draft = draftOfText(
      '1. Cải cách thể chế',
      'a) Rà soát:',
      ...ALL,
      'b) Theo dõi:',
      ...ALL,
      '2. Nâng cao chỉ số:',
      'Xây dựng kế hoạch nâng cao chỉ số:',
      ...ALL,
    );
    expect(draft.groups.map(({ title, tasks }) => [title, tasks.map(({ content }) => content)])).toEqual([
      ['Cải cách thể chế', ['Rà soát', 'Theo dõi']],
      ['Nâng cao chỉ số', ['Xây dựng kế hoạch nâng cao chỉ số']],
    ]);
  });

  test('have parts with fields of their own; a dash behind them belongs to the whole', () => {
    const draft = draftOfText(
      '1. Kiểm tra:',
      '- Kiểm tra lần một:',
      '+ Đơn vị chủ trì: Thanh tra.',
      '- Kiểm tra lần hai:',
      '+ Đơn vị chủ trì: Văn phòng.',
      PRODUCT,
      TIME,
      '2. Rà soát:',
      ...ALL,
    );
    const [task] = draft.tasks;
    expect(task?.subtasks.map(said)).toEqual([
      ['Thanh tra', '', null],
      ['Văn phòng', '', null],
    ]);
    expect([task?.products, task?.time]).toEqual([['Kế hoạch'], 'Quý I năm 2026']);
  });

  test('whose field is a list with «+» have an entry for each line; roles stay with their names', () => {
    const draft = draftOfText(
      '1. Kiểm soát:',
      '- Đơn vị chủ trì:',
      '+ Sở Tài chính thẩm định kinh phí;',
      '+ Sở Nội vụ.',
      '- Sản phẩm:',
      '+ Kế hoạch;',
      '+ Báo cáo.',
      TIME,
    );
    expect(draft.tasks[0]?.lead).toEqual([
      { phrase: 'Sở Tài chính', role: 'thẩm định kinh phí' },
      { phrase: 'Sở Nội vụ', role: null },
    ]);
    expect(draft.tasks[0]?.products).toEqual(['Kế hoạch', 'Báo cáo']);
  });

  test('without a lead or a time are named, and nothing is made up', () => {
    const draft = draftOfText('1. Rà soát:', ...ALL, '2. Theo dõi thi hành.', '3. Kiểm tra:', LEAD);
    expect(draft.tasks.map(({ lead, time }) => [lead.length, time])).toEqual([
      [1, 'Quý I năm 2026'],
      [0, null],
      [1, null],
    ]);
    expect(told(draft)).toEqual(expect.arrayContaining(['lead-missing: Theo dõi thi hành.', 'time-missing: Kiểm tra']));
  });

  test('whose label says more than the others are shown with it', () => {
    const draft = draftOfText('1. A:', ...ALL, '2. B:', '- Đơn vị chủ trì tham mưu: Thanh tra.', TIME, '3. C:', ...ALL);
    expect(draft.tasks[1]?.lead).toEqual([{ phrase: 'Thanh tra', role: null }]);
    expect(told(draft)).toContain('label-other: - Đơn vị chủ trì tham mưu: Thanh tra.');
  });

  test('are none where nobody is named: such lines are text', () => {
    const draft = draftOfText('1. Rà soát văn bản.', '- Sản phẩm: Kế hoạch.');
    expect(draft.tasks).toEqual([]);
    expect(draft.outline.map(({ text, title }) => text ?? title)).toContain('Sản phẩm: Kế hoạch.');
  });
});

describe('documents named in a text', () => {
  test.each([
    [
      'Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ về',
      { kind: 'Quyết định', number: '468/QĐ-TTg', issued: '2021-03-27', issuer: 'Thủ tướng Chính phủ' },
    ],
    [
      'Nghị quyết 04-NQ/TU ngày 18 tháng 10 năm 2021',
      { kind: 'Nghị quyết', number: '04-NQ/TU', issued: '2021-10-18', issuer: null },
    ],
    ['Thông tư số 02/2017/TT-VPCP', { kind: 'Thông tư', number: '02/2017/TT-VPCP', issued: null, issuer: null }],
    [
      'theo kế hoạch số 5/KH-UBND của UBND tỉnh',
      { kind: 'Kế hoạch', number: '5/KH-UBND', issued: null, issuer: 'UBND tỉnh' },
    ],
    [
      'Nghị định số 45/2020 ngày 08/4/2020',
      { kind: 'Nghị định', number: '45/2020', issued: '2020-04-08', issuer: null },
    ],
  ])('«%s»', (text, citation) => expect(findCitations(text)).toEqual([expect.objectContaining(citation)]));

  test('«kế hoạch 5/2026» is a month, and a day that cannot be is none', () => {
    expect(findCitations('hoàn thành kế hoạch 5/2026')).toEqual([]);
    expect(findCitations('Quyết định số 1/QĐ-TTg ngày 40/13/2020')[0]?.issued).toBeNull();
  });

  test('are each once; a symbol that was forgotten, and what one place leaves out, are found at another', () => {
    const all = collectCitations([
      'Nghị định số 45/2020 ngày 08/4/2020',
      'Nghị định số 45/2020/NĐ-CP của Chính phủ',
      'Nghị định số 61/2018/NĐ-CP',
      'Nghị định số 61/2018 ngày 23/4/2018',
    ]);
    expect(all.map(({ number, issued, issuer }) => [number, issued, issuer])).toEqual([
      ['45/2020', '2020-04-08', 'Chính phủ'],
      ['61/2018/NĐ-CP', '2018-04-23', null],
    ]);
  });
});
