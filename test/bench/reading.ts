// Reading .docx and .xlsx of plans: against unzipping and parsing the same XML alone, and against exceljs opening the same file.
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
import { composePlan, composeSheets } from '../../shared/document/compose-plan.ts';
import { median } from './measure.ts';
import { OFFICE, planOfRows } from './plans.ts';

const KB_PER_MB = 1024;
const PARTS = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'] as const;

/** What no reader of the file can do without. */
function parseAlone(bytes: Uint8Array): number {
  const parts = unzipSync(bytes);
  let events = 0;
  const counted = (): void => {
    events += 1;
  };
  for (const name of PARTS) {
    const part = parts[name];
    if (part === undefined) continue;
    const parser = new SaxesParser({ position: false });
    parser.on('opentag', counted);
    parser.on('closetag', counted);
    parser.on('text', counted);
    parser.write(strFromU8(part)).close();
  }
  return events;
}

function peakMb(path: string): number {
  const child = join(import.meta.dirname, 'read-peak.ts');
  const run = (file: string): number =>
    Number(execFileSync(process.execPath, ['--expose-gc', child, file]).toString()) / KB_PER_MB;
  return run(path) - run('');
}

export type ReadingFigures = {
  /** Ours over the bare work, at 140 and at 5,000 rows. */
  readonly docx140: number;
  readonly docx5000: number;
  readonly docxGrowth: number;
  readonly xlsx5000: number;
  readonly xlsxGrowth: number;
  /** MB above an idle process with the readers loaded. */
  readonly docxMb: number;
  readonly xlsxMb: number;
};

export async function readingFigures(): Promise<ReadingFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'sokehoach-bench-'));
  const times = new Map<string, number>();
  const take = async (name: string, runs: number, work: () => unknown): Promise<void> => {
    times.set(name, await median(runs, work));
  };
  const pathOf = (rows: number, kind: string): string => join(folder, `${rows}.${kind}`);
  try {
    for (const rows of [140, 1000, 5000]) {
      const runs = rows === 5000 ? 5 : 15;
      const composition = { plan: planOfRows(rows), office: OFFICE, mode: 'paper' as const };
      const docx = await writeDocx(composePlan(composition));
      const xlsx = await writeXlsx(composeSheets(composition));
      writeFileSync(pathOf(rows, 'docx'), docx);
      writeFileSync(pathOf(rows, 'xlsx'), xlsx);
      await take(`docx ${rows}`, runs, () => readDocument(pathOf(rows, 'docx'), 'a.docx', false));
      await take(`alone ${rows}`, runs, () => parseAlone(docx));
      await take(`xlsx ${rows}`, runs, () => readDocument(pathOf(rows, 'xlsx'), 'a.xlsx', false));
      await take(`exceljs ${rows}`, runs, () => new ExcelJS.Workbook().xlsx.readFile(pathOf(rows, 'xlsx')));
    }
    const time = (name: string): number => times.get(name) ?? Number.NaN;
    return {
      docx140: time('docx 140') / time('alone 140'),
      docx5000: time('docx 5000') / time('alone 5000'),
      docxGrowth: time('docx 5000') / (5 * time('docx 1000')),
      xlsx5000: time('xlsx 5000') / time('exceljs 5000'),
      xlsxGrowth: time('xlsx 5000') / (5 * time('xlsx 1000')),
      docxMb: peakMb(pathOf(5000, 'docx')),
      xlsxMb: peakMb(pathOf(5000, 'xlsx')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
