// Text in fonts of before Unicode: converted by the name of the font, told with samples, left alone on request.
import { describe, expect, test } from 'vitest';
import { legacyText } from '../../../electron/import/legacy-fonts.ts';
import { excelParts, paragraph, run, sheetData, textCell, wordParts, zipOf } from '../../support/office-files.ts';
import { linesOf, readBytes, readExcel, readWord, textsOf } from '../../support/read-files.ts';

const VN_TIME = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
const TCVN3 = 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh, ng­êi ®øng ®Çu chñ tr×';
const VNI = 'Keá hoaïch caûi caùch haønh chính, ngöôøi ñöùng ñaàu chuû trì, kyõ thuaät, thuûy lôïi';

describe('a font of an old encoding', () => {
  test.each([
    ['.VnTime', TCVN3, 'Kế hoạch cải cách hành chính, người đứng đầu chủ trì'],
    ['.VnTimeH', 'kÕ ho¹ch', 'KẾ HOẠCH'],
    ['.VnArial', '§¬n vÞ', 'Đơn vị'],
    ['VNI-Times', VNI, 'Kế hoạch cải cách hành chính, người đứng đầu chủ trì, kỹ thuật, thủy lợi'],
    ['VNI-Times', 'QUYEÁT ÑÒNH, ÖÙNG DUÏNG', 'QUYẾT ĐỊNH, ỨNG DỤNG'],
    ['Times New Roman', TCVN3, TCVN3],
    ['.VnTime', 'đã đúng', 'đã đúng'],
    ['.VnTime', 'Số 15/KH', 'Số 15/KH'],
  ])('%s reads «%s» as «%s»', (font, before, after) => {
    expect(legacyText(false).read(before, font)).toBe(after);
  });

  test('is told once a font, with at most five samples', () => {
    const legacy = legacyText(false);
    for (let at = 0; at < 8; at += 1) legacy.read(`ho¹ch ${at}`, '.VnTime');
    legacy.read('plain', '.VnTime');
    const [note, ...rest] = legacy.notes();
    expect(rest).toEqual([]);
    expect(note).toMatchObject({ code: 'legacy-font', font: '.VnTime', count: 8, converted: true });
    expect(note?.code === 'legacy-font' && note.samples).toHaveLength(5);
  });
});

describe('in a Word file', () => {
  const tables: readonly (readonly [string, string, string])[] = [
    ['the run', paragraph(run(TCVN3, VN_TIME)), ''],
    [
      'its style',
      paragraph(run(TCVN3), '<w:pStyle w:val="A"/>'),
      `<w:style w:type="paragraph" w:styleId="A"><w:rPr>${VN_TIME}</w:rPr></w:style>`,
    ],
    [
      'the defaults',
      paragraph(run(TCVN3)),
      `<w:docDefaults><w:rPrDefault><w:rPr>${VN_TIME}</w:rPr></w:rPrDefault></w:docDefaults>`,
    ],
  ];
  test.each(tables)('the font may stand in %s', async (_, body, styles) => {
    expect(linesOf(await readWord(body, { styles }))).toEqual(['Kế hoạch cải cách hành chính, người đứng đầu chủ trì']);
  });

  test('a letter whose code is the soft hyphen, and one cut in two by runs, are read', async () => {
    const vni = '<w:rFonts w:ascii="VNI-Times"/>';
    const read = await readWord(
      paragraph(`<w:r><w:rPr>${VN_TIME}</w:rPr><w:t>ng</w:t><w:softHyphen/><w:t>êi</w:t></w:r>`) +
        paragraph(run('hoa', vni) + run('ïch', vni)),
    );
    expect(linesOf(read)).toEqual(['người', 'hoạch']);
  });

  test('stays as it is when the clerk wants it so, and the note shows what it would be', async () => {
    const read = await readBytes(zipOf(wordParts(paragraph(run('ho¹ch', VN_TIME)))), 'a.docx', true);
    expect(linesOf(read)).toEqual(['ho¹ch']);
    expect(read.notes).toEqual([
      {
        code: 'legacy-font',
        font: '.VnTime',
        count: 1,
        samples: [{ before: 'ho¹ch', after: 'hoạch' }],
        converted: false,
      },
    ]);
  });
});

describe('in an Excel file', () => {
  const styles =
    '<fonts count="2"><font/><font><name val="VNI-Times"/></font></fonts><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs>';
  test('the font of the cell, or of a piece of its text, counts', async () => {
    const read = await readExcel(
      [{ xml: sheetData([textCell('hoaïch').replace('<c', '<c s="1"'), textCell('hoaïch'), '<c t="s"><v>0</v></c>']) }],
      { styles, strings: '<si><r><rPr><rFont val=".VnTime"/></rPr><t>ho¹ch</t></r><r><t> ¹</t></r></si>' },
    );
    expect(textsOf(read)).toEqual([['hoạch', 'hoaïch', 'hoạch ¹']]);
    expect(read.notes).toHaveLength(2);
  });

  test('stays as it is when the clerk wants it so', async () => {
    const cell = textCell('hoaïch').replace('<c', '<c s="1"');
    const bytes = zipOf(excelParts([{ xml: sheetData([cell]) }], { styles }));
    expect(textsOf(await readBytes(bytes, 'a.xlsx', true))).toEqual([['hoaïch']]);
  });
});
