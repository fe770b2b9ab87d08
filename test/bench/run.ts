// `npm run bench`: ratios measured in one process, as a table and as JSON in out/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { writeXlsx } from '../../electron/export/xlsx-writer.ts';
import { readAfresh, readTimePhrase } from '../../shared/domain/deadlines/read-phrase.ts';
import { composePlan, composeSheets } from '../../shared/document/compose-plan.ts';
import { listFigures } from './lists.ts';
import { median, peakKb } from './measure.ts';
import { readingRatio } from './phrases.ts';
import { OFFICE, planOfRows } from './plans.ts';
import { readingFigures } from './reading.ts';
import { reportFigures } from './reports.ts';
import { startup } from './startup.ts';
import {
  frameOf,
  makeEasyTemplate,
  makeTemplater,
  plainDocx,
  sheetFrameOf,
  stringDocx,
  stringXlsx,
} from './writers.ts';

type Figure = { readonly name: string; readonly value: number; readonly goal: string; readonly reached: boolean };
const figures: Figure[] = [];
function figure(name: string, value: number, relation: '<=' | '<', limit: number): void {
  figures.push({
    name,
    value: Number(value.toFixed(2)),
    goal: `${relation} ${limit}`,
    reached: relation === '<=' ? value <= limit : value < limit,
  });
}

const templater = await makeTemplater();
const easy = await makeEasyTemplate();
const times = new Map<string, number>();

for (const rows of [50, 1000, 5000]) {
  const runs = rows === 5000 ? 3 : 9;
  const composition = { plan: planOfRows(rows), office: OFFICE, mode: 'paper' as const };
  const document = composePlan(composition);
  const sheets = composeSheets(composition);
  const docxFrame = frameOf(await writeDocx(document));
  const xlsxFrame = sheetFrameOf(await writeXlsx(sheets));
  const take = async (name: string, work: () => unknown): Promise<void> => {
    times.set(`${name} ${rows}`, await median(runs, work));
  };
  await take('docx', () => writeDocx(document));
  await take('docx string', () => stringDocx(document, docxFrame.parts, docxFrame));
  await take('docx plain', () => plainDocx(document));
  await take('xlsx', () => writeXlsx(sheets));
  await take('xlsx string', () => stringXlsx(document, xlsxFrame));
  if (rows === 1000) {
    await take('docxtemplater', () => templater(document));
    await take('easy-template-x', () => easy(document));
  }
}

const time = (name: string): number => times.get(name) ?? Number.NaN;
const ratio = (left: string, right: string): number => time(left) / time(right);
figure('.docx, 1,000 rows: ours / string and zip', ratio('docx 1000', 'docx string 1000'), '<=', 2);
figure('.docx, 1,000 rows: ours / docxtemplater', ratio('docx 1000', 'docxtemplater 1000'), '<', 1);
figure('.docx, 1,000 rows: ours / easy-template-x', ratio('docx 1000', 'easy-template-x 1000'), '<', 1);
figure('.docx, 50 rows: ours / plain docx builder', ratio('docx 50', 'docx plain 50'), '<=', 1);
figure('.docx, time of 5,000 rows / 5 × time of 1,000', time('docx 5000') / (5 * time('docx 1000')), '<=', 1.2);
figure('.xlsx, 1,000 rows: ours / string and zip', ratio('xlsx 1000', 'xlsx string 1000'), '<=', 2.5);
figure('.xlsx, time of 5,000 rows / 5 × time of 1,000', time('xlsx 5000') / (5 * time('xlsx 1000')), '<=', 1.2);

const peak = (writer: string, rows: number): number => peakKb(writer, rows);
const docx1000 = peak('docx', 1000);
const docx5000 = peak('docx', 5000);
const xlsx1000 = peak('xlsx', 1000);
const xlsx5000 = peak('xlsx', 5000);
figure('.docx, 5,000 rows: memory, ours / string and zip', docx5000 / peak('docx-string', 5000), '<=', 3);
figure('.docx: KB of peak memory a further row', (docx5000 - docx1000) / 4000, '<=', 20);
figure('.xlsx: KB of peak memory a further row', (xlsx5000 - xlsx1000) / 4000, '<=', 20);

figure('time phrase, the first time / one regular expression over it', readingRatio(readAfresh), '<=', 10);
figure('time phrase, read before / one regular expression over it', readingRatio(readTimePhrase), '<=', 10);

const lists = await listFigures();
figure('home page, 10 years / one SELECT of the same rows', lists.home, '<=', 5);
figure('dearest list, 10 years / one SELECT of the same rows', lists.list, '<=', 3);
figure('growth from 1 to 10 years: cost / rows', lists.growth, '<=', 1.2);

const reports = await reportFigures();
figure('report of a year over 10 plans / plain SELECTs of its rows', reports.year, '<=', 5);
figure('report of a month over 10 plans / plain SELECTs of its rows', reports.month, '<=', 5);
figure('report of a month: data file of 10 years / of 1 year', reports.age, '<=', 1.2);
figure('.docx of a report: ours / string and zip', reports.docx, '<=', 2);

const reading = await readingFigures();
figure('.docx read and recognised, 140 rows / unzip and parse alone', reading.docx140, '<=', 2);
figure('.docx read and recognised, 5,000 rows / unzip and parse alone', reading.docx5000, '<=', 2);
figure('.docx read and recognised, time of 5,000 rows / 5 × time of 1,000', reading.docxGrowth, '<=', 1.2);
figure('.docx read and recognised, 5,000 rows: MB of peak memory', reading.docxMb, '<=', 300);
figure('.xlsx read and recognised, 140 rows / exceljs opening the same file', reading.xlsx140, '<=', 1.3);
figure('.xlsx read and recognised, 5,000 rows / exceljs opening the same file', reading.xlsx5000, '<=', 1.3);
figure('.xlsx read and recognised, time of 5,000 rows / 5 × time of 1,000', reading.xlsxGrowth, '<=', 1.2);
figure('.xlsx read and recognised, 5,000 rows: MB of peak memory', reading.xlsxMb, '<=', 300);

const { app, bare } = await startup();
figure('start: application over a query / runtime that opens the database', app / bare, '<=', 1.3);

console.table(figures);
const out = join(import.meta.dirname, '../../out');
mkdirSync(out, { recursive: true });
const milliseconds = Object.fromEntries([...times].map(([name, value]) => [name, Number(value.toFixed(1))]));
writeFileSync(
  join(out, 'bench.json'),
  `${JSON.stringify({ figures, milliseconds, startMs: { app, bare } }, null, 2)}\n`,
);
console.log(JSON.stringify({ figures, milliseconds, startMs: { app, bare } }));
