// The sizes an office may choose: within the limits of the decree, and carried into every file.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import { writeXlsx } from '../../../electron/export/xlsx-writer.ts';
import { composePlan, composeSheets } from '../../../shared/document/compose-plan.ts';
import { isSizeAllowed, layoutProfile, SIZE_CHOICES, sizeChoice } from '../../../shared/document/layout-sizes.ts';
import { measureText } from '../../../shared/document/measure.ts';
import { ND30_2020, textWidthMm, DOCUMENT_FORMAT } from '../../../shared/document/profile-nd30-2020.ts';
import { SAMPLE_KEYS, SAMPLE_PACK, samplePlan } from '../../support/sample.ts';
import { strFromU8, unzipSync } from 'fflate';

const SIZES = [
  { name: 'marginLeft', value: 35 },
  { name: 'marginRight', value: 20 },
  { name: 'bodyType', value: 13 },
  { name: 'letterheadType', value: 13 },
  { name: 'tableType', value: 11 },
  { name: 'firstLine', value: 10 },
  { name: 'lineSpacing', value: 1.25 },
];

const anyValue = fc.double({ min: -5, max: 60, noNaN: true });
const anySizes = fc.array(
  fc.record({ name: fc.constantFrom(...SIZE_CHOICES.map((choice) => choice.name), 'unknown'), value: anyValue }),
  { maxLength: 8 },
);

describe('the layout profile of an office', () => {
  test('is that of the decree where nothing is chosen, and each standard lies within its own limits', () => {
    expect(layoutProfile([])).toBe(ND30_2020);
    expect(layoutProfile(SIZE_CHOICES.map(({ name, standard }) => ({ name, value: standard })))).toEqual(ND30_2020);
    expect(SIZE_CHOICES.filter((choice) => !isSizeAllowed(choice, choice.standard))).toEqual([]);
  });

  test('never leaves the limits, whatever was stored', () => {
    fc.assert(
      fc.property(anySizes, (sizes) => {
        const profile = layoutProfile(sizes);
        const outside = Object.values(profile.type).filter(({ pt, range }) => pt < range[0] || pt > range[1]);
        expect(outside).toEqual([]);
        const { topMm, bottomMm, leftMm, rightMm } = profile.page;
        expect([topMm >= 20 && topMm <= 25, bottomMm >= 20 && bottomMm <= 25]).toEqual([true, true]);
        expect([leftMm >= 30 && leftMm <= 35, rightMm >= 15 && rightMm <= 20]).toEqual([true, true]);
        expect(profile.letterhead.leftMm + profile.letterhead.rightMm).toBeCloseTo(
          textWidthMm(profile, DOCUMENT_FORMAT),
          6,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the nation on one line in its half of the letterhead, at the largest type', () => {
    const { letterhead, type, words } = layoutProfile(SIZES);
    expect(measureText(words.nation, type.nation.pt, 'bold')).toBeLessThan(letterhead.rightMm - 1);
  });

  test('takes half points and tenths of a millimetre, and of the first line only what the decree names', () => {
    const allowed = (name: string, value: number): boolean => {
      const choice = sizeChoice(name);
      return choice !== undefined && isSizeAllowed(choice, value);
    };
    expect([allowed('bodyType', 13.5), allowed('bodyType', 13.3), allowed('bodyType', 14.5)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([allowed('firstLine', 10), allowed('firstLine', 11), allowed('firstLine', 12.7)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([allowed('marginTop', 20.5), allowed('marginTop', 19.9)]).toEqual([true, false]);
  });
});

test('both files follow the sizes of the office', async () => {
  const office = { ...SAMPLE_PACK, layoutSizes: SIZES };
  const composition = { plan: samplePlan(SAMPLE_KEYS.reform), office, mode: 'paper' as const };
  const docx = unzipSync(await writeDocx(composePlan(composition)));
  const document = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
  const styles = strFromU8(docx['word/styles.xml'] ?? new Uint8Array());
  // 35 mm and 20 mm in twips; 13 pt in half points; 10 mm; one and a quarter lines.
  expect(document).toMatch(/w:left="1984"/);
  expect(document).toMatch(/w:right="1134"/);
  expect(styles).toMatch(/w:styleId="OBody".*?w:line="300".*?w:firstLine="567".*?w:sz w:val="26"/s);
  const xlsx = unzipSync(await writeXlsx(composeSheets(composition)));
  expect(strFromU8(xlsx['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(/<pageMargins left="1\.37\d*"/);
  expect(strFromU8(xlsx['xl/styles.xml'] ?? new Uint8Array())).toMatch(/<sz val="11"\/>/);
});
