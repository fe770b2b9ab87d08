// Where things stand in the .docx: letterhead, rules, addressees, signature, and the order of all of it.
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import { breakLines, longestLine, measureText } from '../../../shared/document/measure.ts';
import type { OfficialDocument } from '../../../shared/document/model.ts';
import {
  bodyOf,
  cellsOf,
  cellTexts,
  gridOf,
  openDocx,
  paragraphsOf,
  rowsOf,
  styleOf,
  tablesOf,
  textOf,
  type DocxParts,
} from '../../support/docx-facts.ts';
import { SAMPLE_KEYS, sampleDocument } from '../../support/sample.ts';
import { allOf, at, attribute, figure, type Element } from '../../support/xml.ts';

const { reform, letter } = SAMPLE_KEYS;
const TWIPS_PER_MM = 1440 / 25.4;

async function written(document: OfficialDocument): Promise<DocxParts> {
  return openDocx(await writeDocx(document));
}

/** Length in millimetres of a rule: what its indents leave of its room. */
function ruleLength(paragraph: Element | undefined, roomTwips: number): number {
  const indent = at(paragraph, 'w:pPr', 'w:ind');
  expect(attribute(at(paragraph, 'w:pPr', 'w:pBdr', 'w:bottom'), 'w:val')).toBe('single');
  expect(figure(indent, 'w:left')).toBe(figure(indent, 'w:right'));
  return (roomTwips - 2 * figure(indent, 'w:left')) / TWIPS_PER_MM;
}

function rulesIn(element: Element): readonly Element[] {
  return allOf(element, 'w:p').filter((paragraph) => styleOf(paragraph) === 'ORule');
}

describe('the letterhead', () => {
  test('is a table of two rows and two columns of 70 and 95 mm without lines or cell margins', async () => {
    const [table] = tablesOf(await written(sampleDocument(reform)));
    if (table === undefined) throw new Error('no letterhead');
    expect(gridOf(table)).toEqual([3969, 5386]);
    expect(rowsOf(table).map((row) => cellsOf(row).map(cellTexts))).toEqual([
      [
        ['UBND TỈNH SÔNG LAM', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', ''],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ''],
      ],
      [['Số: 15/KH-SKHCN'], ['Sông Lam, ngày 19 tháng 01 năm 2026']],
    ]);
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
      attribute(at(table, 'w:tblPr', 'w:tblBorders', `w:${side}`), 'w:val'),
    );
    expect(new Set(borders)).toEqual(new Set(['none']));
    expect(['left', 'right'].map((side) => figure(at(table, 'w:tblPr', 'w:tblCellMar', `w:${side}`), 'w:w'))).toEqual([
      0, 0,
    ]);
  });

  test('keeps number and day on one line however long the name of the agency', async () => {
    const document = sampleDocument(reform);
    const long = {
      ...document,
      letterhead: { ...document.letterhead, agency: ['TRUNG TÂM NGHIÊN CỨU, CHUYỂN GIAO CÔNG NGHỆ'] },
    };
    const [table] = tablesOf(await written(long));
    const second = table === undefined ? [] : cellsOf(rowsOf(table)[1] ?? table);
    expect(second.map((cell) => textOf(cell))).toEqual(['Số: 15/KH-SKHCN', 'Sông Lam, ngày 19 tháng 01 năm 2026']);
  });

  test('has the rule under the motto as long as the motto, and the one under the agency 1/3 to 1/2 of its name', async () => {
    const [table] = tablesOf(await written(sampleDocument(reform)));
    const [left, right] = table === undefined ? [] : cellsOf(rowsOf(table)[0] ?? table);
    if (left === undefined || right === undefined) throw new Error('no letterhead');
    expect(Math.abs(ruleLength(rulesIn(right)[0], 5386) - 56)).toBeLessThan(1);
    const agency = ruleLength(rulesIn(left)[0], 3969);
    expect(agency).toBeGreaterThan(65 / 3);
    expect(agency).toBeLessThan(65 / 2);
  });

  test('measures the rule of a name on several lines by its longest line', async () => {
    const document = sampleDocument(reform);
    const [table] = tablesOf(
      await written({
        ...document,
        letterhead: { ...document.letterhead, agency: ['TRUNG TÂM', 'ỨNG DỤNG CÔNG NGHỆ'] },
      }),
    );
    const [left] = table === undefined ? [] : cellsOf(rowsOf(table)[0] ?? table);
    if (left === undefined) throw new Error('no letterhead');
    expect(ruleLength(rulesIn(left)[0], 3969)).toBeCloseTo(measureText('ỨNG DỤNG CÔNG NGHỆ', 12, 'bold') * 0.4, 0);
  });

  test('of a công văn has its subject under the number, and no title over the text', async () => {
    const docx = await written(sampleDocument(letter));
    const [table] = tablesOf(docx);
    const [left] = table === undefined ? [] : cellsOf(rowsOf(table)[1] ?? table);
    expect(left === undefined ? [] : cellTexts(left)).toEqual([
      'Số: 356/SKHCN-VP',
      'V/v đề xuất bổ sung nhiệm vụ cải cách hành chính năm 2026',
    ]);
    expect(paragraphsOf(docx).filter(({ style }) => style === 'OKind' || style === 'OSubject')).toEqual([]);
  });
});

describe('the rule under the title', () => {
  test.each([
    'Cải cách thủ tục hành chính',
    'Cải cách thủ tục hành chính năm 2026 của Sở Khoa học và Công nghệ và các đơn vị trực thuộc Sở trên địa bàn tỉnh',
  ])('is 1/3 to 1/2 of «%s»', async (subject) => {
    const document = sampleDocument(reform);
    const docx = await written({ ...document, title: { kind: 'KẾ HOẠCH', subject } });
    const body = bodyOf(docx);
    const below = body[body.findIndex((element) => styleOf(element) === 'OSubject') + 1];
    const length = ruleLength(below, 9355);
    // The balanced lines of a long subject are shorter than the page.
    expect(length).toBeLessThanOrEqual(longestLine([subject], 165, 14, 'bold') / 2);
    expect(length).toBeGreaterThan(
      Math.min(longestLine([subject], 165, 14, 'bold'), measureText(subject, 14, 'bold') / 2) / 3,
    );
  });
});

describe('a title of several lines', () => {
  test('has lines of about the same length: no word is left alone on the last', async () => {
    const document = sampleDocument(reform);
    const subject = 'Cải cách thủ tục hành chính năm 2026 của Sở Khoa học và Công nghệ tỉnh Sông Lam';
    const lines = (room: number): readonly string[] => breakLines(subject, room, 14, 'bold');
    expect(lines(165).at(-1)?.length).toBeLessThan(12);
    const docx = await written({ ...document, title: { kind: 'KẾ HOẠCH', subject } });
    const indent = at(
      bodyOf(docx).find((element) => styleOf(element) === 'OSubject'),
      'w:pPr',
      'w:ind',
    );
    expect(figure(indent, 'w:left')).toBe(figure(indent, 'w:right'));
    const [first = '', second = '', ...rest] = lines((9355 - 2 * figure(indent, 'w:left')) / TWIPS_PER_MM);
    expect(rest).toEqual([]);
    expect(second.length).toBeGreaterThan(first.length / 2);
  });
});

describe('Kính gửi', () => {
  const withAddressees = async (addressees: readonly string[]): Promise<readonly Element[]> =>
    bodyOf(await written({ ...sampleDocument(letter), addressees })).filter(
      (element) => styleOf(element) === 'OAddressed',
    );

  test('stands on one line with one addressee, centred', async () => {
    const [line, ...rest] = await withAddressees(['Sở Nội vụ']);
    expect(rest).toEqual([]);
    expect(line === undefined ? '' : textOf(line)).toBe('Kính gửi: Sở Nội vụ');
    expect(attribute(at(line, 'w:pPr', 'w:jc'), 'w:val')).toBe('center');
  });

  test('lists several below each other, the last with a full stop, the dashes under the colon', async () => {
    const [head, ...items] = await withAddressees(['Sở A', 'Sở B', 'Sở C']);
    expect(head === undefined ? '' : textOf(head)).toBe('Kính gửi:');
    expect(items.map(textOf)).toEqual(['- Sở A;', '- Sở B;', '- Sở C.']);
    const start = figure(at(head, 'w:pPr', 'w:ind'), 'w:left');
    const colon = start + measureText('Kính gửi', 14, 'regular') * TWIPS_PER_MM;
    for (const item of items) {
      const indent = at(item, 'w:pPr', 'w:ind');
      expect(Math.abs(figure(indent, 'w:left') - figure(indent, 'w:hanging') - colon)).toBeLessThan(20);
    }
  });
});

describe('the foot of the paper', () => {
  test('has Nơi nhận at the left, level with the title of the signer at the right', async () => {
    const docx = await written(sampleDocument(SAMPLE_KEYS.oneStop));
    const table = tablesOf(docx)[1];
    const rows = table === undefined ? [] : rowsOf(table);
    expect(rows).toHaveLength(1);
    const [left, right] = rows[0] === undefined ? [] : cellsOf(rows[0]);
    expect(left === undefined ? [] : cellTexts(left)).toEqual([
      'Nơi nhận:',
      ...sampleDocument(SAMPLE_KEYS.oneStop).recipients,
    ]);
    expect(right === undefined ? [] : cellTexts(right)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị B']);
    const name = right === undefined ? undefined : allOf(right, 'w:p').at(-1);
    expect(figure(at(name, 'w:pPr', 'w:spacing'), 'w:before')).toBe(72 * 20);
    expect(rows[0] === undefined ? undefined : at(rows[0], 'w:trPr', 'w:cantSplit')).toBeDefined();
  });

  test('never stands alone on a page: the last line of the text keeps with it', async () => {
    const body = bodyOf(await written(sampleDocument(reform)));
    const last = body.findLast((element) => textOf(element).endsWith('./.') && styleOf(element) === 'OBody');
    expect(at(last, 'w:pPr', 'w:keepNext')).toBeDefined();
  });
});

describe('the order of the paper', () => {
  test('is letterhead, title, text, signature, Phụ lục', async () => {
    const texts = bodyOf(await written(sampleDocument(reform)))
      .map(textOf)
      .filter((text) => text !== '');
    const places = [
      'CỘNG HÒA',
      'KẾ HOẠCH',
      'Cải cách thủ tục hành chính năm 2026',
      'I. MỤC TIÊU',
      'Nơi nhận:',
      'CHỈ TIÊU CẢI CÁCH',
      '(Kèm theo',
    ].map((start) => texts.findIndex((text) => text.includes(start)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(texts.at(-1)).toBe('./.');
  });

  test('has every line of the text in its place, bold titles and all', async () => {
    const document = sampleDocument(SAMPLE_KEYS.administration);
    const docx = await written(document);
    const printed = bodyOf(docx)
      .filter((element) => ['OBasis', 'OBody', 'OSection', 'OHeading'].includes(styleOf(element) ?? ''))
      .map(textOf);
    const expected = document.blocks.map(({ level, number, title, text }) => {
      const head = number === '' ? '' : `${number} `;
      if (title === null) return head + (text ?? '');
      const shown = level === 'section' ? title.toLocaleUpperCase('vi') : title;
      return head + (text === null ? shown : `${shown}: ${text}`);
    });
    expect(printed).toEqual(expected);
  });
});
