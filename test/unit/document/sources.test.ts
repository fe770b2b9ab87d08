// The five real documents: their layouts come out as the originals have them.
import { describe, expect, test } from 'vitest';
import { composePlan } from '../../../shared/document/compose-plan.ts';
import type { Block, OfficialDocument, TableRow } from '../../../shared/document/model.ts';
import { linesOf } from '../../../shared/domain/text.ts';
import { everyTask } from '../../support/sample.ts';
import { sourceFacts, sourcesArePresent, SOURCE_NAMES, type SourceName } from '../../support/source-facts.ts';
import { sourcePack } from '../../support/source-packs.ts';

if (!sourcesArePresent) test.skip('the five source documents are not beside this clone', () => {});

function documentOf(name: SourceName): OfficialDocument {
  const pack = sourcePack(name);
  return composePlan({ plan: pack.plans[0], office: pack, mode: 'paper' });
}

function blocksOf(name: SourceName, level: Block['level']): readonly Block[] {
  return documentOf(name).blocks.filter((block) => block.level === level);
}

function rowsOf(name: SourceName): readonly TableRow[] {
  return documentOf(name).appendices.flatMap((appendix) => appendix.tables.flatMap((table) => table.rows));
}

function bare(text: string): string {
  return text.replace(/^[-+]\s+/, '').replace(/[\s.;:,/]+$/, '');
}

describe.runIf(sourcesArePresent)('the real documents', () => {
  test.each([
    ['000', 'Số: 55/KH-SKHCN', 'Quảng Trị, ngày 19 tháng 3 năm 2024'],
    ['001', 'Số:         /KH-SKHCN', 'Cần Thơ, ngày        tháng 01 năm 2024'],
    ['002', 'Số: 1891/KH-SKHCN', 'Quảng Ngãi, ngày 30 tháng 12 năm 2021'],
    ['003', 'Số: 2342/VP-TTHC', 'Quảng Ngãi, ngày 17 tháng 11 năm 2023'],
    ['004', 'Số:         /KH-SKHCN', 'Quảng Trị, ngày        tháng 3 năm 2024'],
  ] as const)('%s carries number and day, or room for them', (name, number, placeAndDay) => {
    expect(documentOf(name).letterhead).toMatchObject({ number, placeAndDay });
  });

  test.each([...SOURCE_NAMES])('%s numbers its headings as the original does', (name) => {
    const headings = documentOf(name)
      .blocks.filter((block) => block.title !== null)
      .map((block) => `${block.number.replace(/\.$/, '')} ${block.title ?? ''}`);
    const facts = sourceFacts(name);
    const expected = facts.sections
      .filter((section) => /^([IVX]+|\d+)$/.test(section.number) && section.heading.length < 200)
      .map((section) => `${section.number} ${section.heading.replace(/:$/, '')}`);
    // The công văn has tasks for headings, and headings over tables stand in the Phụ lục.
    if (name === '003') return expect(headings).toEqual([]);
    return expect(expected.filter((heading) => !headings.includes(heading))).toEqual([]);
  });

  test.each([...SOURCE_NAMES])('%s ends its body with "./." and its archive line with a full stop', (name) => {
    const document = documentOf(name);
    const last = document.blocks.at(-1);
    expect(last?.text ?? last?.title).toMatch(/[^./]\.\/\.$/);
    expect(document.recipients.at(-1)).toMatch(/^- Lưu: VT(, [^.]+)?\.$/);
  });

  test.each([...SOURCE_NAMES])('%s prints every one of its tasks', (name) => {
    const { blocks } = documentOf(name);
    const cells = rowsOf(name).flatMap((row) => (row.kind === 'cells' ? row.cells.flat() : []));
    const printed = new Set([...blocks.map((block) => block.text ?? ''), ...cells].map(bare));
    const lines = everyTask(sourcePack(name).plans[0])
      .flatMap((task) => linesOf(task.content))
      .map(bare);
    expect(lines.filter((line) => !printed.has(line))).toEqual([]);
    expect(everyTask(sourcePack(name).plans[0])).toHaveLength(sourceFacts(name).tasks.length);
  });

  test('002 opens with five căn cứ that end with ";" and the last with "."', () => {
    const ends = blocksOf('002', 'basis').map((block) => block.text?.at(-1));
    expect(ends).toEqual([';', ';', ';', ';', '.']);
    expect(blocksOf('002', 'basis').every((block) => block.text?.startsWith('Căn cứ '))).toBe(true);
  });

  test('002 letters the tasks of its second group from a to l, with đ and without f and j', () => {
    const { blocks } = documentOf('002');
    const second = blocks.findIndex(
      (block) => block.level === 'clause' && block.title?.startsWith('Cải cách thủ tục hành chính'),
    );
    const third = blocks.findIndex((block, at) => at > second && block.level === 'clause');
    const letters = blocks
      .slice(second, third)
      .filter((block) => block.level === 'point')
      .map((block) => block.number);
    expect(letters).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)', 'i)', 'k)', 'l)']);
  });

  test('002 numbers the tasks of its sixth group 6.1. to 6.5.', () => {
    expect(blocksOf('002', 'subclause').map((block) => block.number)).toEqual(['6.1.', '6.2.', '6.3.', '6.4.', '6.5.']);
  });

  test('003 is a công văn: "Kính gửi", "V/v", "Như trên" first, sixteen tasks numbered 1. to 16.', () => {
    const document = documentOf('003');
    expect(document.title).toBeNull();
    expect(document.addressees).toEqual(['Sở Nội vụ']);
    expect(document.letterhead.letterSubject).toBe('V/v đề xuất nhiệm vụ cải cách hành chính năm 2024');
    expect(document.recipients).toEqual(['- Như trên;', '- VPUB: CVP, PCVP, NC, CBTH;', '- Lưu: VT, TTHC.']);
    expect(blocksOf('003', 'clause').map((block) => block.number)).toEqual(
      Array.from({ length: 16 }, (_, at) => `${at + 1}.`),
    );
  });

  test('000 has one Phụ lục with two tables of targets under titles of their own', () => {
    const { appendices } = documentOf('000');
    expect(appendices.map((appendix) => [appendix.label, appendix.orientation])).toEqual([['Phụ lục', 'portrait']]);
    expect(appendices[0]?.tables.map((table) => [table.title, table.rows.length])).toEqual([
      ['1. Chỉ tiêu giao tại Nghị quyết số 01/NQ-CP', 6],
      ['2. Chỉ tiêu giao tại Nghị quyết số 02/NQ-CP', 6],
    ]);
  });

  test('000 prints every goal with the words of the original', () => {
    const goals = rowsOf('000').map((row) => (row.kind === 'cells' ? row.cells[3]?.join('\n') : undefined));
    expect(goals).toEqual(sourceFacts('000').targets.map((target) => target.value));
  });

  test('001 has a wide table of seven columns whose numbers run from 1 to 21', () => {
    const [appendix] = documentOf('001').appendices;
    expect(appendix?.orientation).toBe('landscape');
    expect(appendix?.tables[0]?.columns).toHaveLength(7);
    expect(rowsOf('001').map((row) => (row.kind === 'cells' ? row.cells[0]?.join() : 'group'))).toEqual(
      Array.from({ length: 21 }, (_, at) => String(at + 1)),
    );
  });

  test('004 groups its rows I to IX and numbers them anew in each', () => {
    const rows = rowsOf('004').map((row) => (row.kind === 'group' ? (row.number ?? '') : (row.cells[0]?.join() ?? '')));
    expect(rows.filter((number) => /^[IVX]+$/.test(number))).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
      'VIII',
      'IX',
    ]);
    const afterGroup = rows.filter((_, at) => /^[IVX]+$/.test(rows[at - 1] ?? ''));
    expect(afterGroup).toEqual(Array.from({ length: 9 }, () => '1'));
    expect(documentOf('004').appendices[0]?.tables[0]?.columns.map((column) => column.spanning)).toEqual([
      null,
      null,
      'Phân công thực hiện',
      'Phân công thực hiện',
      null,
    ]);
  });

  test('004 says what it replaces before its closing line, and is signed KT.', () => {
    const document = documentOf('004');
    expect(document.blocks.at(-2)?.text).toMatch(
      /^Kế hoạch này thay thế Kế hoạch số 19\/KH-SKHCN ngày 16\/01\/202\d .*\.$/,
    );
    expect(document.signature.lines).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  });
});
