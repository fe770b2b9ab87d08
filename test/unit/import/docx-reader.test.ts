// Reading .docx: paragraphs as they are shown, lists as Word counts them, tables with their spans.
import { describe, expect, test } from 'vitest';
import { cell, paragraph, rowsOf, run, wordParts, zipOf } from '../../support/office-files.ts';
import { blocksOf, linesOf, readBytes, readWord, tableOf, textsOf } from '../../support/read-files.ts';

const p = (text: string): string => paragraph(run(text));

function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}">${more}<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}
function listed(text: string, num: number, at: number): string {
  return paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`);
}
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', '-')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
].join('');

test('a part is found by its name whatever its capitals and slashes where it is referred to', async () => {
  const parts = wordParts(paragraph(run('Kế hoạch'), '<w:pStyle w:val="A"/>'), {
    styles: '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
  });
  const rels = String(parts['word/_rels/document.xml.rels']);
  for (const name of ['Styles.XML', '\\word\\styles.xml', 'style%73.xml']) {
    const read = await readBytes(
      zipOf({ ...parts, 'word/_rels/document.xml.rels': rels.replace('styles.xml', name) }),
      'a.docx',
    );
    expect(blocksOf(read)[0]).toMatchObject({ align: 'center' });
  }
});

describe('a paragraph', () => {
  test('is its runs with bold and italic, neighbours of one face put together', async () => {
    const read = await readWord(
      paragraph(
        run('Mục ', '<w:b/>') + run('đích', '<w:b/>') + run(': rõ', '<w:b w:val="0"/>') + run(' ràng', '<w:i/>'),
      ),
    );
    expect(blocksOf(read)).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Mục đích', bold: true, italic: false },
          { text: ': rõ', bold: false, italic: false },
          { text: ' ràng', bold: false, italic: true },
        ],
        marker: null,
        depth: 0,
        align: 'left',
      },
    ]);
  });

  test('has its tabs, breaks, hyphens and symbols', async () => {
    const read = await readWord(
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>',
    );
    expect(linesOf(read)).toEqual(['a\tb\nc-d≥']);
  });

  test('comes with its marks put together (NFC)', async () => {
    expect(linesOf(await readWord(p('Kế hoạch'.normalize('NFD'))))).toEqual(['Kế hoạch']);
  });

  test('takes alignment, bold and list from its style and what that style is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:jc w:val="center"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr></w:style>';
    const [block] = blocksOf(
      await readWord(paragraph(run('Việc'), '<w:pStyle w:val="B"/>'), { styles, numbering: NUMBERING }),
    );
    expect(block).toEqual({
      kind: 'paragraph',
      runs: [{ text: 'Việc', bold: true, italic: true }],
      marker: '1.',
      depth: 2,
      align: 'center',
    });
  });

  test('shows capitals where its face says so, and nothing of what is hidden', async () => {
    const read = await readWord(paragraph(run('kế hoạch', '<w:caps/>') + run(' mật', '<w:vanish/>')));
    expect(linesOf(read)).toEqual(['KẾ HOẠCH']);
  });

  test('of a style based on itself is read all the same', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>';
    expect(linesOf(await readWord(paragraph(run('a'), '<w:pStyle w:val="A"/>'), { styles }))).toEqual(['a']);
  });
});

describe('a list', () => {
  test('counts as Word does: sections, clauses, points, and anew below each', async () => {
    const read = await readWord([0, 1, 1, 2, 2, 3, 3, 1, 2, 0, 1].map((at) => listed('x', 1, at)).join(''), {
      numbering: NUMBERING,
    });
    expect(linesOf(read).map((line) => line.replace(' x', ''))).toEqual([
      'I.',
      '1.',
      '2.',
      '2.1.',
      '2.2.',
      'a)',
      'b)',
      '3.',
      '3.1.',
      'II.',
      '1.',
    ]);
  });

  test('begins where its own start says, once', async () => {
    const read = await readWord([1, 1].map((at) => listed('x', 3, at)).join(''), { numbering: NUMBERING });
    expect(linesOf(read)).toEqual(['7. x', '8. x']);
  });

  test('of bullets has its sign, and a depth', async () => {
    const read = await readWord(listed('x', 2, 0) + listed('y', 2, 1), { numbering: NUMBERING });
    expect(linesOf(read)).toEqual(['• x', '- y']);
    expect(blocksOf(read).map((block) => block.kind === 'paragraph' && block.depth)).toEqual([1, 2]);
  });

  test('taken off a paragraph leaves no number', async () => {
    expect(linesOf(await readWord(listed('x', 0, 0), { numbering: NUMBERING }))).toEqual(['x']);
  });
});

describe('a table', () => {
  test('has cells that reach over columns and rows', async () => {
    const read = await readWord(
      rowsOf(
        [cell(p('Tên'), '<w:gridSpan w:val="2"/>'), cell(p('Đơn vị'), '<w:vMerge w:val="restart"/>')],
        [cell(p('a')), cell(p('b')), cell('<w:p/>', '<w:vMerge/>')],
        [cell(p('c')), cell(p('d')), cell('<w:p/>', '<w:vMerge w:val="continue"/>')],
        [cell(p('e')), cell(p('f')), cell(p('g'))],
      ),
    );
    expect(tableOf(read)).toEqual([
      [
        { text: 'Tên', colSpan: 2 },
        { text: 'Đơn vị', rowSpan: 3 },
      ],
      [{ text: 'a' }, { text: 'b' }],
      [{ text: 'c' }, { text: 'd' }],
      [{ text: 'e' }, { text: 'f' }, { text: 'g' }],
    ]);
  });

  test('keeps its columns where a row begins later', async () => {
    const read = await readWord(
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell(p('x'))}</w:tr></w:tbl>`,
    );
    expect(tableOf(read)).toEqual([[{ text: '', colSpan: 2 }, { text: 'x' }]]);
  });

  test('has the paragraphs of a cell as lines, list markers before them, inner tables a line a row', async () => {
    const read = await readWord(
      rowsOf([cell(p('Trước') + listed('một', 2, 1) + rowsOf([cell(p('x')), cell(p('y'))]) + p('sau')), cell('')]),
      { numbering: NUMBERING },
    );
    expect(textsOf(read)).toEqual([['Trước\n- một\nx y\nsau', '']]);
  });

  test('that only frames others is not there: what stands in it is read', async () => {
    const read = await readWord(rowsOf([cell(p('Trước') + rowsOf([cell(p('x')), cell(p('y'))]))], [cell(p('sau'))]));
    expect(textsOf(read)).toEqual([['x', 'y']]);
    expect(linesOf(read)).toEqual(['Trước', 'sau']);
  });

  test('shows the automatic number of a cell that holds nothing else', async () => {
    const rows = ['a', 'b'].map((text) => [cell(listed('', 1, 0)), cell(p(text) + listed('', 2, 0))]);
    expect(textsOf(await readWord(rowsOf(...rows), { numbering: NUMBERING }))).toEqual([
      ['I.', 'a'],
      ['II.', 'b'],
    ]);
  });

  test('says which cells are bold throughout', async () => {
    const bold = paragraph(run('STT', '<w:b/>'));
    expect(tableOf(await readWord(rowsOf([cell(bold), cell(bold + p('x')), cell('<w:p/>')])))).toEqual([
      [{ text: 'STT', bold: true }, { text: 'STT\nx' }, { text: '' }],
    ]);
  });
});

describe('what is not the text', () => {
  test('deleted words and rows are left out, inserted ones kept, and the changes told', async () => {
    const read = await readWord(
      paragraph(`<w:del>${run('cũ').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('mới')}</w:ins>`) +
        paragraph(run('một '), '<w:rPr><w:del/></w:rPr>') +
        p('dòng') +
        `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell(p('bỏ'))}</w:tr><w:tr>${cell(p('giữ'))}</w:tr></w:tbl>`,
    );
    expect(linesOf(read)).toEqual(['mới', 'một dòng']);
    expect(textsOf(read)).toEqual([['giữ']]);
    expect(read.notes).toEqual([{ code: 'tracked-changes', count: 4 }]);
  });

  test('of a field only the result is read', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const read = await readWord(
      paragraph(
        field('begin') +
          '<w:r><w:instrText>REF x</w:instrText></w:r>' +
          field('separate') +
          run('15') +
          field('end') +
          run('/KH'),
      ),
    );
    expect(linesOf(read)).toEqual(['15/KH']);
  });

  test('a text box is read once, after the paragraph it hangs on', async () => {
    const box = `<w:txbxContent>${p('trong khung')}</w:txbxContent>`;
    const read = await readWord(
      paragraph(
        `<w:r><w:t>ngoài</w:t><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    );
    expect(linesOf(read)).toEqual(['ngoài', 'trong khung']);
  });

  test('content controls are read, but not the prompt of an empty one', async () => {
    const read = await readWord(
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('điền rồi')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Bấm để nhập')}</w:sdtContent></w:sdt>`,
    );
    expect(linesOf(read)).toEqual(['điền rồi', '']);
  });

  test('pictures, footnotes, comments and links outside are counted', async () => {
    const read = await readWord(
      '<w:p><w:r><a:blip/><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r></w:p>',
      {
        links:
          '<Relationship Id="x" Type="a/image" Target="http://example.invalid/a.png" TargetMode="External"/><Relationship Id="y" Type="a/hyperlink" Target="http://example.invalid" TargetMode="External"/>',
      },
    );
    expect(read.notes).toEqual([
      { code: 'external-links', count: 1 },
      { code: 'pictures', count: 1 },
      { code: 'footnotes', count: 1 },
      { code: 'comments', count: 1 },
    ]);
  });
});
