// The Phụ lục: labels, what they belong to, rows and their numbers, the switch between text and table, worksheets.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composePlan, composeSheets } from '../../../shared/document/compose-plan.ts';
import {
  type AppendixPart,
  type OfficialDocument,
  type TablePart,
  type TableRow,
} from '../../../shared/document/model.ts';
import { COLUMN_PRESETS } from '../../../shared/domain/appendices.ts';
import { linesOf } from '../../../shared/domain/text.ts';
import { packs } from '../../support/generators.ts';
import { everyTask, SAMPLE_KEYS, sampleDocument, samplePlan, sampleSheets } from '../../support/sample.ts';

const { reform, control, administration, letter, oneStop } = SAMPLE_KEYS;

function numbersOf(rows: readonly TableRow[]): readonly string[] {
  return rows.map((row) => (row.kind === 'group' ? (row.number ?? '') : (row.cells[0]?.join() ?? '')));
}

function onlyTable(appendices: readonly AppendixPart[]): TablePart {
  const [table] = appendices.flatMap((appendix) => appendix.tables);
  if (table === undefined) throw new Error('no table');
  return table;
}

/** Text as it can be told again in either place: without list marks and closing marks. */
function bare(text: string): string {
  return text.replace(/^[-+]\s+/, '').replace(/[\s.;:,/!?…]+$/, '');
}

function bareTexts(document: OfficialDocument): ReadonlySet<string> {
  const cells = document.appendices.flatMap((appendix) =>
    appendix.tables.flatMap((table) =>
      table.rows.flatMap((row) => (row.kind === 'cells' ? row.cells.flat() : [row.title])),
    ),
  );
  return new Set([...cells, ...document.blocks.map((block) => block.text ?? block.title ?? '')].map(bare));
}

describe('the label of a Phụ lục', () => {
  test('has no number where there is one', () => {
    expect(sampleDocument(control).appendices.map((appendix) => appendix.label)).toEqual(['Phụ lục']);
  });

  test('has Roman numbers where there are two or more', () => {
    const [appendix] = samplePlan(control).appendices;
    const appendices = appendix === undefined ? [] : [appendix, appendix, appendix];
    expect(sampleDocument(control, { appendices }).appendices.map((part) => part.label)).toEqual([
      'Phụ lục I',
      'Phụ lục II',
      'Phụ lục III',
    ]);
  });

  test('stands over a title in capitals and closes with "./."', () => {
    const [appendix] = sampleDocument(control, {}).appendices;
    expect(appendix?.title).toBe('DANH MỤC NHIỆM VỤ CỤ THỂ NĂM 2026');
    expect(appendix?.end).toBe('./.');
  });
});

describe('the line under the title of a Phụ lục', () => {
  test('names number and day on paper', () => {
    expect(sampleDocument(reform).appendices[0]?.attachedTo).toBe(
      '(Kèm theo Kế hoạch số 15/KH-SKHCN ngày 19 tháng 01 năm 2026 của Sở Khoa học và Công nghệ)',
    );
  });

  test('leaves number and day blank on an electronic paper', () => {
    const line = sampleDocument(reform, {}, 'electronic').appendices[0]?.attachedTo ?? '';
    expect(line).toMatch(
      /^\(Kèm theo Kế hoạch số {9,}\/KH-SKHCN ngày {3,}tháng {3,}năm {3,}của Sở Khoa học và Công nghệ\)$/,
    );
    expect(line).not.toMatch(/\d/);
  });

  test('pads a single figure like the letterhead', () => {
    expect(sampleDocument(reform, { number: '5' }).appendices[0]?.attachedTo).toContain('số 05/KH-SKHCN');
  });
});

describe('the rows of a table of tasks', () => {
  test('begin anew in each group where the table says so', () => {
    const numbers = numbersOf(onlyTable(sampleDocument(oneStop).appendices).rows);
    expect(numbers.slice(0, 9)).toEqual(['I', '1', '2', '3', 'II', '1', '2', '3', 'III']);
    expect(numbers.filter((number) => /^[IVX]+$/.test(number))).toEqual([
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
  });

  test('run on through the groups where the table says so', () => {
    const appendices = samplePlan(oneStop).appendices.map((appendix) => ({
      ...appendix,
      tables: appendix.tables.map((table) => ({ ...table, numbering: 'continuous' as const })),
    }));
    const numbers = numbersOf(onlyTable(sampleDocument(oneStop, { appendices }).appendices).rows);
    expect(numbers.filter((number) => /^\d+$/.test(number))).toEqual(
      Array.from({ length: 25 }, (_, at) => String(at + 1)),
    );
  });

  test('of sub-tasks carry the number of their task', () => {
    const [task] = samplePlan(control).tasks;
    const tasks = task === undefined ? [] : [{ ...task, subtasks: [{ ...task }, { ...task }] }, task];
    expect(
      numbersOf(
        onlyTable(sampleDocument(control, { tasks: tasks.map((one) => ({ ...task, ...one })) }).appendices).rows,
      ),
    ).toEqual(['1', '1.1', '1.2', '2']);
  });
});

describe('the switch between running text and Phụ lục', () => {
  test('loses no task, whatever the plan', () => {
    fc.assert(
      fc.property(packs, fc.constantFrom('inline' as const, 'appendix' as const), (pack, taskPlacement) => {
        for (const original of pack.plans) {
          // A table that leaves the content out is the clerk's own choice; here every table has it.
          const appendices = original.appendices.map((appendix) => ({
            ...appendix,
            tables: appendix.tables.map((table) => ({
              ...table,
              columns: [...table.columns, COLUMN_PRESETS.targets[1]],
            })),
          }));
          const plan = { ...original, appendices, taskPlacement };
          const texts = bareTexts(composePlan({ plan, office: pack, mode: 'paper' }));
          const missing = everyTask(plan)
            .flatMap((task) => linesOf(task.content))
            .filter((line) => !texts.has(bare(line)));
          expect(missing).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('prints each task once: as a row or as a line', () => {
    const table = sampleDocument(administration, { taskPlacement: 'appendix' });
    const text = sampleDocument(administration, { taskPlacement: 'inline' });
    expect(
      table.appendices.flatMap((part) => part.tables.flatMap((one) => one.rows)).filter((row) => row.kind === 'cells'),
    ).toHaveLength(everyTask(samplePlan(administration)).length);
    expect(text.appendices).toEqual([]);
    expect(text.blocks.length).toBeGreaterThan(table.blocks.length);
  });

  test('makes a table of all tasks where the plan has none of its own', () => {
    const [appendix] = sampleDocument(letter, { taskPlacement: 'appendix' }).appendices;
    expect(appendix?.title).toBe('DANH MỤC NHIỆM VỤ');
    expect(appendix?.tables[0]?.rows.length).toBeGreaterThanOrEqual(16);
  });
});

describe('the sentence that points to the tasks', () => {
  const outline = [
    { level: 'tasks', title: null, text: null } as const,
    { level: 'paragraph', title: null, text: 'Hết' } as const,
  ];
  const first = (changes: Parameters<typeof sampleDocument>[1]): string | null | undefined =>
    sampleDocument(administration, { taskPlacement: 'appendix', bases: [], replaces: null, ...changes }).blocks[0]
      ?.text;

  test('names one Phụ lục, or several', () => {
    const { appendices } = samplePlan(administration);
    expect(first({ outline, appendices: [] })).toBe('Nhiệm vụ cụ thể tại Phụ lục kèm theo.');
    expect(first({ outline, appendices: [...appendices, ...appendices] })).toBe(
      'Nhiệm vụ cụ thể tại các Phụ lục kèm theo.',
    );
  });

  test("stays the clerk's own where she wrote one", () => {
    const own = [{ level: 'tasks', title: null, text: 'Xem Phụ lục.' } as const, ...outline.slice(1)];
    const { appendices } = samplePlan(administration);
    expect(first({ outline: own, appendices: [...appendices, ...appendices] })).toBe('Xem Phụ lục.');
  });
});

describe('the worksheets', () => {
  test('hold the table of tasks also where the paper prints them in its text', () => {
    expect(sampleDocument(letter).appendices).toEqual([]);
    expect(sampleSheets(letter)).toHaveLength(1);
  });

  test('are none for a plan without tasks and targets', () => {
    expect(sampleSheets(reform, { appendices: [], tasks: [], groups: [] })).toEqual([]);
  });

  test('have names that Excel takes', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        for (const plan of pack.plans) {
          const names = composeSheets({ plan, office: pack, mode: 'paper' }).map((sheet) => sheet.name);
          expect(
            names.every(
              (name) =>
                name.length > 0 && name.length <= 31 && !/[\\/?*[\]:']/.test(name) && name.toLowerCase() !== 'history',
            ),
          ).toBe(true);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});
