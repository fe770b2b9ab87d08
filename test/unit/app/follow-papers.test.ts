// Follow-up on paper: a list exactly as it is seen, on sheets and as files.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
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
