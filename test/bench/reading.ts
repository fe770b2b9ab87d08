// Reading .docx and .xlsx of plans and recognising what is in them: against unzipping and parsing the same XML alone, and against exceljs opening the same file.
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { writeXlsx } from '../../electron/export/xlsx-writer.ts';
import { readDocument } from '../../electron/import/read-document.ts';
import { NO_CHOICES, type ImportDraft } from '../../shared/domain/imports/import-draft.ts';
import { recogniseDocument } from '../../shared/domain/imports/recognise-document.ts';
import { composePlan, composeSheets } from '../../shared/document/compose-plan.ts';
import { OFFICE, planOfRows } from './plans.ts';

const KB_PER_MB = 1024;
const PARTS = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'] as const;

let events = 0;
// Kept, as the reader keeps its own: a new one each time is up to four times as slow after a while.
const parser = new SaxesParser({ position: false });
for (const event of ['opentag', 'closetag', 'text'] as const)
  parser.on(event, () => {
    events += 1;
  });

/** What no reader of the file can do without. */
function parseAlone(bytes: Uint8Array): number {
  const parts = unzipSync(bytes);
  for (const name of PARTS) {
    const part = parts[name];
    if (part !== undefined) parser.write(strFromU8(part)).close();
  }
  return events;
}

/** From the bytes on the disk to the tasks the clerk is shown. */
async function takeOver(path: string, name: string): Promise<ImportDraft> {
  return recogniseDocument(await readDocument(path, name, false), NO_CHOICES);
}

function peakMb(path: string): number {
  const child = join(import.meta.dirname, 'read-peak.ts');
  const run = (file: string): number =>
    Number(execFileSync(process.execPath, ['--expose-gc', child, file]).toString()) / KB_PER_MB;
  return run(path) - run('');
}

/** Time of so many in a row, in milliseconds. Memory is not cleared by force: no program does, and the engine would learn anew each time how to run them quickly. */
async function timeOf(times: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) await work();
  return (performance.now() - start) / times;
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

type Compared = { readonly ratio: number; readonly ms: number };

const ROUNDS = 9;

/** Both in turn, so that a busy moment of the computer meets both: the median of the ratios, and our shortest time. */
async function compared(times: number, ours: () => unknown, bare: () => unknown): Promise<Compared> {
  await timeOf(times, ours);
  await timeOf(times, bare);
  const [spent, ratios]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await timeOf(times, ours);
    spent.push(own);
    ratios.push(own / (await timeOf(times, bare)));
  }
  return { ratio: middle(ratios), ms: Math.min(...spent) };
}

export type ReadingFigures = {
  /** Ours over the bare work, at 140 and at 5,000 rows. */
  readonly docx140: number;
  readonly docx5000: number;
  readonly docxGrowth: number;
  readonly xlsx140: number;
  readonly xlsx5000: number;
  readonly xlsxGrowth: number;
  /** MB above an idle process with the readers loaded. */
  readonly docxMb: number;
  readonly xlsxMb: number;
};

export async function readingFigures(): Promise<ReadingFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'sokehoach-bench-'));
  const pathOf = (rows: number, kind: string): string => join(folder, `${rows}.${kind}`);
  try {
    const docx = new Map<number, Compared>();
    const xlsx = new Map<number, Compared>();
    for (const rows of [140, 1000, 5000]) {
      const times = Math.ceil(5000 / rows) + 1;
      const composition = { plan: planOfRows(rows), office: OFFICE, mode: 'paper' as const };
      const [word, excel] = [pathOf(rows, 'docx'), pathOf(rows, 'xlsx')];
      const bytes = await writeDocx(composePlan(composition));
      writeFileSync(word, bytes);
      writeFileSync(excel, await writeXlsx(composeSheets(composition)));
      docx.set(
        rows,
        await compared(
          times,
          () => takeOver(word, 'a.docx'),
          () => parseAlone(bytes),
        ),
      );
      const open = (): unknown => new ExcelJS.Workbook().xlsx.readFile(excel);
      xlsx.set(rows, await compared(times, () => takeOver(excel, 'a.xlsx'), open));
    }
    const growth = (kind: ReadonlyMap<number, Compared>): number =>
      (kind.get(5000)?.ms ?? Number.NaN) / (5 * (kind.get(1000)?.ms ?? Number.NaN));
    return {
      docx140: docx.get(140)?.ratio ?? Number.NaN,
      docx5000: docx.get(5000)?.ratio ?? Number.NaN,
      docxGrowth: growth(docx),
      xlsx140: xlsx.get(140)?.ratio ?? Number.NaN,
      xlsx5000: xlsx.get(5000)?.ratio ?? Number.NaN,
      xlsxGrowth: growth(xlsx),
      docxMb: peakMb(pathOf(5000, 'docx')),
      xlsxMb: peakMb(pathOf(5000, 'xlsx')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
