// Page, type and styles of the .docx, read back from its bytes and held against the decree.
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import { openDocx, sectionsOf, styleNamed, textsOfStyle, type DocxParts } from '../../support/docx-facts.ts';
import { SAMPLE_KEYS, sampleDocument } from '../../support/sample.ts';
import { appendix, cellsRow, columnsOf, documentWith, table } from '../../support/tables.ts';
import { allOf, at, attribute, childrenOf, figure, type Element } from '../../support/xml.ts';

/** The sample plan with an upright Phụ lục, one across, and one across on A3. */
let docx: DocxParts;
let sections: readonly Element[];
beforeAll(async () => {
  const upright = appendix([table([cellsRow('1', 'A')])], { label: 'Phụ lục I' });
  const across = appendix([table([cellsRow('1', 'A')], columnsOf(['TT', 'B'], 'landscape'))], {
    label: 'Phụ lục II',
    orientation: 'landscape',
  });
  const wide = appendix([table([cellsRow('1', 'A')])], {
    label: 'Phụ lục III',
    paper: 'A3',
    orientation: 'landscape',
  });
  docx = openDocx(await writeDocx(documentWith([upright, across, wide])));
  sections = sectionsOf(docx);
});

describe('the page', () => {
  test('has 20, 20, 30 and 15 mm of margin and the number 10 mm from the edge, in every section', () => {
    expect(sections).toHaveLength(4);
    for (const section of sections) {
      const margins = ['top', 'bottom', 'left', 'right', 'header'].map((side) =>
        figure(at(section, 'w:pgMar'), `w:${side}`),
      );
      expect(margins).toEqual([1134, 1134, 1701, 850, 567]);
    }
  });

  test('is A4 and upright; a Phụ lục may lie across, with its sides exchanged, and be A3', () => {
    const sizes = sections.map((section) =>
      ['w:w', 'w:h', 'w:orient'].map((name) => attribute(at(section, 'w:pgSz'), name)),
    );
    expect(sizes).toEqual([
      ['11906', '16838', 'portrait'],
      ['11906', '16838', 'portrait'],
      ['16838', '11906', 'landscape'],
      ['23811', '16838', 'landscape'],
    ]);
  });

  test('hides its number on the first page of every section and counts each from 1', () => {
    for (const section of sections) {
      expect(at(section, 'w:titlePg')).toBeDefined();
      expect(attribute(at(section, 'w:titlePg'), 'w:val') ?? 'true').toBe('true');
      expect(figure(at(section, 'w:pgNumType'), 'w:start')).toBe(1);
      expect(attribute(at(section, 'w:pgNumType'), 'w:fmt') ?? 'decimal').toBe('decimal');
    }
  });

  test('has its number centred at the top in 14 points, and an empty header on the first page', () => {
    const relations = docx.part('word/_rels/document.xml.rels');
    for (const section of sections) {
      const header = (type: string): Element => {
        const reference = childrenOf(section, 'w:headerReference').find((one) => attribute(one, 'w:type') === type);
        const relation = relations.children.find((one) => attribute(one, 'Id') === attribute(reference, 'r:id'));
        return docx.part(`word/${attribute(relation, 'Target') ?? ''}`);
      };
      const numbered = header('default');
      expect(allOf(numbered, 'w:instrText').map((field) => field.text.trim())).toEqual(['PAGE']);
      expect(attribute(at(numbered, 'w:p', 'w:pPr', 'w:jc'), 'w:val')).toBe('center');
      expect(allOf(numbered, 'w:sz').every((size) => figure(size, 'w:val') === 28)).toBe(true);
      expect(allOf(header('first'), 'w:instrText')).toEqual([]);
      expect(childrenOf(section, 'w:footerReference')).toEqual([]);
    }
  });
});

describe('the type', () => {
  test('is Times New Roman in all four slots, 14 points, Vietnamese', () => {
    const run = at(docx.styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    const fonts = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].map((slot) => attribute(at(run, 'w:rFonts'), slot));
    expect(fonts).toEqual(Array.from({ length: 4 }, () => 'Times New Roman'));
    expect(figure(at(run, 'w:sz'), 'w:val')).toBe(28);
    expect(attribute(at(run, 'w:lang'), 'w:val')).toBe('vi-VN');
  });

  test('is set by styles only: no other font or colour anywhere in the text', () => {
    const fonts = [...allOf(docx.document, 'w:rFonts'), ...allOf(docx.document, 'w:color')];
    expect(fonts).toEqual([]);
    expect(
      allOf(docx.styles, 'w:rFonts')
        .flatMap((font) => Object.values(font.attributes))
        .filter((name) => name !== 'Times New Roman'),
    ).toEqual([]);
  });

  // Sizes and faces as Nghị định 30/2020, Phụ lục I sets them; b bold, i italic.
  test.each([
    ['ONation', 12, 'b'],
    ['OMotto', 13, 'b'],
    ['OParent', 12, ''],
    ['OAgency', 12, 'b'],
    ['ONumber', 13, ''],
    ['OPlace', 13, 'i'],
    ['OKind', 14, 'b'],
    ['OSubject', 14, 'b'],
    ['OLetterSubject', 12, ''],
    ['OAddressed', 14, ''],
    ['OBasis', 14, 'i'],
    ['OBody', 14, ''],
    ['OSection', 14, 'b'],
    ['OHeading', 14, 'b'],
    ['OAuthority', 14, 'b'],
    ['OSigner', 14, 'b'],
    ['ORecipientsTitle', 12, 'bi'],
    ['ORecipient', 11, ''],
    ['OAppendixLabel', 14, 'b'],
    ['OAppendixTitle', 14, 'b'],
    ['OAttached', 13, 'i'],
    ['OTableHead', 12, 'b'],
    ['OTableLeft', 12, ''],
  ])('of %s is %i points, face «%s»', (id, pt, face) => {
    const run = at(styleNamed(docx, id), 'w:rPr');
    const isOn = (name: string): boolean =>
      at(run, name) !== undefined && !['false', '0'].includes(attribute(at(run, name), 'w:val') ?? '');
    expect(figure(at(run, 'w:sz'), 'w:val')).toBe(pt * 2);
    expect((isOn('w:b') ? 'b' : '') + (isOn('w:i') ? 'i' : '')).toBe(face);
  });

  test.each([
    'ONation',
    'OMotto',
    'OParent',
    'OAgency',
    'ONumber',
    'OPlace',
    'OKind',
    'OSubject',
    'OAuthority',
    'OSigner',
    'OAppendixLabel',
    'OAppendixTitle',
    'OAttached',
  ])('of %s is centred', (id) => {
    expect(attribute(at(styleNamed(docx, id), 'w:pPr', 'w:jc'), 'w:val')).toBe('center');
  });

  test.each(['OBody', 'OBasis', 'OSection', 'OHeading'])(
    'of %s is justified, its first line 1.27 cm in and 6 points apart',
    (id) => {
      const paragraph = at(styleNamed(docx, id), 'w:pPr');
      expect(attribute(at(paragraph, 'w:jc'), 'w:val')).toBe('both');
      expect(figure(at(paragraph, 'w:ind'), 'w:firstLine')).toBe(720);
      expect(figure(at(paragraph, 'w:spacing'), 'w:before')).toBe(120);
      expect(figure(at(paragraph, 'w:spacing'), 'w:line')).toBe(240);
    },
  );

  test.each(['OSection', 'OHeading', 'OTableTitle'])('%s keeps with what follows', (id) => {
    expect(at(styleNamed(docx, id), 'w:pPr', 'w:keepNext')).toBeDefined();
  });

  test('every style a paragraph names is there', () => {
    const named = new Set(allOf(docx.document, 'w:pStyle').map((style) => attribute(style, 'w:val')));
    const known = new Set(childrenOf(docx.styles, 'w:style').map((style) => attribute(style, 'w:styleId')));
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('capitals', () => {
  test('are written as letters, for every program that reads the file', async () => {
    const letters = openDocx(await writeDocx(sampleDocument(SAMPLE_KEYS.control)));
    const upper = ['ONation', 'OParent', 'OAgency', 'OKind', 'OSection', 'OAuthority', 'OAppendixTitle'].flatMap(
      (style) => textsOfStyle(letters, style),
    );
    expect(upper.length).toBeGreaterThan(9);
    expect(upper.filter((text) => text !== text.toLocaleUpperCase('vi'))).toEqual([]);
    expect(allOf(letters.styles, 'w:caps')).toEqual([]);
  });
});
