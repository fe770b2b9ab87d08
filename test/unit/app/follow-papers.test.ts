// Follow-up on paper: a list exactly as it is seen, on sheets and as files.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { inBucket, type Bucket } from '../../../shared/domain/follow-up.ts';
import type { ListPaper } from '../../../shared/domain/list-paper.ts';
import {
  cellTexts,
  cellsOf,
  isHeaderRow,
  openDocx,
  paragraphsOf,
  rowsOf,
  sectionsOf,
  tablesOf,
} from '../../support/docx-facts.ts';
import { followedOffice, type FollowedOffice } from '../../support/followed-office.ts';
import { openXlsx, textsAt } from '../../support/xlsx-facts.ts';
import { at, attribute } from '../../support/xml.ts';
import { faultOf } from '../../support/test-app.ts';

const LIST: ListPaper = {
  title: 'Danh mục nhiệm vụ quá hạn',
  subtitle: 'Tính đến ngày 21/11/2026',
  orientation: 'landscape',
  columns: [
    { title: 'TT', widthMm: 10, align: 'center' },
    { title: 'Nội dung', widthMm: 90, align: 'left' },
    { title: 'Hạn', widthMm: 30, align: 'center' },
  ],
  rows: [
    { kind: 'group', title: 'Văn phòng Sở' },
    { kind: 'cells', cells: ['1', '=1+1', '31/3/2026\n30/6/2026'] },
    { kind: 'cells', cells: ['2', '+84 gọi lại', '@ngày'] },
    { kind: 'cells', cells: ['3', '-5%', ''] },
  ],
};
const FILES = { docx: true, xlsx: true, retry: false, existing: 'replace' } as const;

let office: FollowedOffice;
beforeAll(async () => {
  office = await followedOffice('2026-11-21');
});

function bytesOf(files: readonly { readonly name: string; readonly path: string }[], ending: string): Uint8Array {
  const file = files.find(({ name }) => name.endsWith(ending));
  if (file === undefined) throw new Error(`no ${ending}`);
  return readFileSync(file.path);
}

describe('a list on paper', () => {
  test('has its title, what it shows and every row, on a sheet without letterhead', async () => {
    const { files } = await office.client.followPapers.export({ paper: LIST, format: 'A3', ...FILES });
    expect(files.map(({ name }) => name)).toEqual(['Danh muc nhiem vu qua han.docx', 'Danh muc nhiem vu qua han.xlsx']);
    const docx = openDocx(bytesOf(files, '.docx'));
    expect(paragraphsOf(docx).map(({ text }) => text)).toEqual([
      'DANH MỤC NHIỆM VỤ QUÁ HẠN',
      'Tính đến ngày 21/11/2026',
      'TT',
      'Nội dung',
      'Hạn',
      'Văn phòng Sở',
      '1',
      '=1+1',
      '31/3/2026',
      '30/6/2026',
      '2',
      '+84 gọi lại',
      '@ngày',
      '3',
      '-5%',
    ]);
    const sections = sectionsOf(docx);
    expect(sections.map((section) => attribute(at(section, 'w:pgSz'), 'w:w'))).toEqual(['23811']);
    const [table] = tablesOf(docx);
    const rows = table === undefined ? [] : rowsOf(table);
    expect(rows.map(isHeaderRow)).toEqual([true, false, false, false, false]);
    expect(rows.map((row) => cellsOf(row).length)).toEqual([3, 1, 3, 3, 3]);
    expect(rows.slice(2, 3).flatMap(cellsOf).map(cellTexts)).toEqual([['1'], ['=1+1'], ['31/3/2026', '30/6/2026']]);
  });

  test('as a worksheet keeps what begins like a formula as text, repeats its header and counts its pages', async () => {
    const { files } = await office.client.followPapers.export({ paper: LIST, format: 'A4', ...FILES, docx: false });
    const [sheet] = openXlsx(bytesOf(files, '.xlsx'));
    if (sheet === undefined) throw new Error('no sheet');
    expect(sheet.name).toBe('Danh mục nhiệm vụ quá hạn');
    expect(textsAt(sheet, 'A1', 'A2', 'A4', 'B4', 'C4', 'A5', 'B6', 'C6', 'B7', 'C7', 'B8')).toEqual([
      'DANH MỤC NHIỆM VỤ QUÁ HẠN',
      'Tính đến ngày 21/11/2026',
      'TT',
      'Nội dung',
      'Hạn',
      'Văn phòng Sở',
      '=1+1',
      '31/3/2026\n30/6/2026',
      '+84 gọi lại',
      '@ngày',
      '-5%',
    ]);
    for (const reference of ['B6', 'B7', 'C7', 'B8']) expect(sheet.cells.get(reference)?.kind).toBe('text');
    expect(sheet.merges).toContain('A5:C5');
    expect(sheet.printTitles).toContain('$4:$4');
    expect(attribute(at(sheet.xml, 'pageSetup'), 'orientation')).toBe('landscape');
    expect(at(sheet.xml, 'headerFooter', 'oddHeader')?.text).toContain('&P');
  });

  test('is looked at as the same pages, also where nothing is in it', async () => {
    const { docx } = await office.client.followPapers.preview({ paper: { ...LIST, rows: [] }, format: 'A4' });
    const [table] = tablesOf(openDocx(Buffer.from(docx, 'base64')));
    expect(table === undefined ? 0 : rowsOf(table).length).toBe(1);
  });

  test('of neither kind of file is refused', async () => {
    const nothing = { paper: LIST, format: 'A4', ...FILES, docx: false, xlsx: false } as const;
    expect(await faultOf(office.client.followPapers.export(nothing))).toMatchObject({ code: 'input-invalid' });
  });
});

describe('the phiếu giao việc of a unit', () => {
  const ASK = { year: 2026, signer: null, docx: true, xlsx: true, retry: false, existing: 'replace' } as const;

  test('names each task it leads with the days worked out, and nothing of other units or closed work', async () => {
    const { client, units, issue, list } = office;
    await issue('2026-01-10', [
      { content: 'Báo cáo kết quả', time: 'Hằng quý', lead: ['Phòng Chuyển đổi số'] },
      { content: 'Xây dựng kho dữ liệu', time: 'Trước ngày 30/11/2026', lead: ['Phòng Chuyển đổi số'] },
      { content: 'Vận hành hệ thống', time: 'Thường xuyên', lead: ['Phòng Chuyển đổi số'] },
      { content: 'Thanh tra chuyên đề', time: 'Tháng 12/2026', lead: ['Thanh tra Sở'] },
      { content: 'Rà soát thủ tục', time: 'Tháng 12/2026', lead: ['Phòng Chuyển đổi số'] },
    ]);
    const done = (await list()).filter(({ content }) => content === 'Rà soát thủ tục').map(({ id }) => id);
    await client.progress.record({ ids: done, day: '2026-11-20', status: 'done' });
    const unitIds = Object.values(units);
    const { files } = await client.followPapers.assignment({ unitIds, ...ASK });
    expect(files.map(({ name }) => name)).toEqual([
      'Phieu giao viec 2026 - Phong Chuyen doi so.docx',
      'Phieu giao viec 2026 - Phong Chuyen doi so.xlsx',
      'Phieu giao viec 2026 - Thanh tra So.docx',
      'Phieu giao viec 2026 - Thanh tra So.xlsx',
    ]);
    const texts = paragraphsOf(openDocx(bytesOf(files, 'Chuyen doi so.docx'))).map(({ text }) => text);
    expect(texts).toContain('PHIẾU GIAO VIỆC');
    expect(texts).toContain('Nhiệm vụ giao Phòng Chuyển đổi số năm 2026');
    expect(texts.join('\n')).toContain('giao Phòng Chuyển đổi số chủ trì thực hiện 03 nhiệm vụ năm 2026');
    expect(texts).toContain('Kế hoạch số 11/KH-SKHCN: Cải cách hành chính năm 2026');
    expect(texts).toContain('Thường xuyên');
    expect(texts.filter((text) => /^\d{2}\/\d{1,2}\/2026$/.test(text))).toHaveLength(5);
    expect(texts.join('\n')).not.toMatch(/Thanh tra chuyên đề|Rà soát thủ tục/);
    const [sheet] = openXlsx(bytesOf(files, 'Chuyen doi so.xlsx'));
    expect([...(sheet?.cells.values() ?? [])].map(({ value }) => value)).toContain('Xây dựng kho dữ liệu');
  });

  test('of units without work is refused, and nothing is written', async () => {
    const unitIds = [office.units['Văn phòng Sở'] ?? ''];
    expect(await faultOf(office.client.followPapers.assignment({ unitIds, ...ASK }))).toEqual({
      code: 'nothing-to-write',
    });
  });
});

describe('the sheet of the morning', () => {
  test('counts what the home page counts', async () => {
    const [{ rows, today }, paper] = [
      await office.client.deadlines.home({}),
      await office.client.followPapers.morning({}),
    ];
    const count = (bucket: Bucket): number => rows.filter((row) => inBucket(row, bucket, today)).length;
    expect(paper.title).toBe('Việc cần xử lý ngày 21/11/2026');
    expect(paper.subtitle).toBe(
      `Quá hạn: ${count('overdue')} · Đến hạn tuần này: ${count('week')} · Báo cáo phải nộp: ${count('reports')} · Chờ ký: 0 · Chờ ngày: ${count('waiting')} · Chưa trả lời: 0`,
    );
    expect(count('overdue')).toBeGreaterThan(0);
    expect(paper.rows[0]).toEqual({ kind: 'group', title: `Quá hạn: ${count('overdue')} việc` });
  });
});

describe('the calendar file', () => {
  test('holds a whole day for every due day, with its reminder the morning before', async () => {
    const { client, list } = office;
    const { files } = await client.followPapers.calendar({ filter: {}, retry: false, existing: 'replace' });
    const text = new TextDecoder().decode(bytesOf(files, '.ics'));
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    const valuesOf = (name: string): string[] =>
      unfolded.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
    const dated = (await list({ bucket: 'open' })).filter(({ due }) => due !== null);
    expect(valuesOf('DTSTART;VALUE=DATE:')).toEqual(dated.map(({ due }) => due?.replaceAll('-', '')));
    expect(valuesOf('UID:')).toEqual(dated.map(({ id }) => `${id}@so-ke-hoach`));
    expect(valuesOf('TRIGGER:')).toEqual(dated.map(() => '-PT16H'));
    expect(valuesOf('SUMMARY:')).toContain('Xây dựng kho dữ liệu');
    expect(unfolded.join('\n')).toContain(
      'Đơn vị chủ trì: Phòng Chuyển đổi số\\nVăn bản giao: Kế hoạch số 11/KH-SKHCN',
    );
  });

  test('of work without a day is refused', async () => {
    const filter = { words: 'không có việc nào như vậy' };
    expect(await faultOf(office.client.followPapers.calendar({ filter, retry: false, existing: 'replace' }))).toEqual({
      code: 'nothing-to-write',
    });
  });
});
