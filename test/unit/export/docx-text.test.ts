// Every text of a plan can be read from its .docx, whatever characters it has.
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import { composePlan } from '../../../shared/document/compose-plan.ts';
import { cleanText, linesOf } from '../../../shared/domain/text.ts';
import { cellsOf, cellTexts, openDocx, paragraphsOf, rowsOf, ruledTables } from '../../support/docx-facts.ts';
import { packs } from '../../support/generators.ts';
import { everyTask, SAMPLE_KEYS, sampleDocument, samplePlan } from '../../support/sample.ts';
import { appendix, cellsRow, documentWith, table } from '../../support/tables.ts';
import { parseXml } from '../../support/xml.ts';

const AWKWARD = [
  'a & b',
  '<b>đậm</b>',
  '"trích"',
  "d'A",
  '📌 🎉',
  '𡨸喃',
  'a  b',
  ']]>',
  '&amp;',
  '_x000D_',
  '{#x}{/x}',
  '$& $1',
  '=1+1',
  '\\',
  '<!-- x -->',
  '<?xml?>',
  '%PDF',
];

function bare(text: string): string {
  return text.replace(/^[-+]\s+/, '').replace(/[\s.;:,/!?…]+$/, '');
}

async function rawText(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

describe('mammoth', () => {
  test.each(Object.values(SAMPLE_KEYS).flatMap((key) => [[key, 'inline'] as const, [key, 'appendix'] as const]))(
    'reads every task of %s with its tasks placed %s, each once',
    async (key, taskPlacement) => {
      const text = await rawText(await writeDocx(sampleDocument(key, { taskPlacement })));
      const lines = everyTask(samplePlan(key))
        .flatMap((task) => linesOf(task.content))
        .map(bare);
      expect(lines.filter((line) => !text.includes(line))).toEqual([]);
    },
  );

  test('reads every target with its goal', async () => {
    const text = await rawText(await writeDocx(sampleDocument(SAMPLE_KEYS.reform)));
    const targets = samplePlan(SAMPLE_KEYS.reform).targetSets.flatMap((set) => set.targets);
    expect(targets).toHaveLength(12);
    expect(targets.filter((target) => !text.includes(target.name))).toEqual([]);
  });
});

describe('the characters of a text', () => {
  test.each(AWKWARD)('%j survives in a cell and in the running text', async (text) => {
    const made = documentWith([appendix([table([cellsRow(text, [text, 'b'])])])]);
    const docx = openDocx(
      await writeDocx({
        ...made,
        blocks: [{ level: 'paragraph', number: '', title: null, text }],
        title: { kind: 'KẾ HOẠCH', subject: text },
      }),
    );
    const [, row] = rowsOf(ruledTables(docx)[0] ?? docx.document);
    expect(row === undefined ? [] : cellsOf(row).map(cellTexts)).toEqual([[text], [text, 'b']]);
    expect(
      paragraphsOf(docx)
        .filter((paragraph) => paragraph.style === 'OBody' || paragraph.style === 'OSubject')
        .map((paragraph) => paragraph.text),
    ).toEqual([text, text]);
  });

  test('survive whatever they are, once they have passed the border', async () => {
    const cell = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .map((text) => cleanText(text).replaceAll('\n', ' '))
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (texts) => {
        const docx = openDocx(
          await writeDocx(documentWith([appendix([table(texts.map((text) => cellsRow('1', text)))])])),
        );
        const [, ...rows] = rowsOf(ruledTables(docx)[0] ?? docx.document);
        expect(rows.map((row) => cellTexts(cellsOf(row)[1] ?? row))).toEqual(texts.map((text) => [text]));
      }),
      { numRuns: 10 },
    );
  });

  test('are composed (NFC) in every part of the file, and every part is well-formed', async () => {
    const parts = unzipSync(await writeDocx(sampleDocument(SAMPLE_KEYS.administration)));
    const texts = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(texts.length).toBeGreaterThan(8);
    for (const [name, bytes] of texts) {
      const text = strFromU8(bytes);
      expect(text === text.normalize('NFC'), name).toBe(true);
      expect(() => parseXml(text), name).not.toThrow();
    }
  });
});

describe('the .docx of any plan', () => {
  test('holds every task it prints', async () => {
    await fc.assert(
      fc.asyncProperty(packs, async (pack) => {
        const [plan] = pack.plans;
        if (plan === undefined) return;
        const document = composePlan({ plan, office: pack, mode: 'paper' });
        const docx = openDocx(await writeDocx(document));
        const printed = new Set(paragraphsOf(docx).map((paragraph) => paragraph.text));
        const rows = document.appendices.flatMap((part) => part.tables.flatMap((one) => one.rows));
        const cells = rows.flatMap((row) => (row.kind === 'cells' ? row.cells.flat() : [row.number ?? '']));
        expect(cells.filter((text) => !printed.has(text) && ![...printed].some((line) => line.includes(text)))).toEqual(
          [],
        );
        const blocks = document.blocks.map((block) => block.text ?? block.title?.toLocaleUpperCase('vi') ?? '');
        const whole = [...printed].join('\n').toLocaleUpperCase('vi');
        expect(blocks.filter((text) => !whole.includes(text.toLocaleUpperCase('vi')))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
