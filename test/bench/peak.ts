// Runs one writer once and prints the highest resident memory of this process in KB; 0 rows: only loads it.
import { composePlan, composeSheets } from '../../shared/document/compose-plan.ts';
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { writeXlsx } from '../../electron/export/xlsx-writer.ts';
import { OFFICE, planOfRows } from './plans.ts';
import { frameOf, sheetFrameOf, stringDocx, stringXlsx } from './writers.ts';

const [, , writer = '', count = '0'] = process.argv;
const rows = Number(count);
const composition = (size: number) => ({ plan: planOfRows(size), office: OFFICE, mode: 'paper' as const });
const small = composition(3);
const docxFrame = frameOf(await writeDocx(composePlan(small)));
const xlsxFrame = sheetFrameOf(await writeXlsx(composeSheets(small)));
const document = composePlan(composition(Math.max(rows, 1)));
const sheets = composeSheets(composition(Math.max(rows, 1)));
globalThis.gc?.();

if (rows > 0) {
  if (writer === 'docx') await writeDocx(document);
  if (writer === 'docx-string') stringDocx(document, docxFrame.parts, docxFrame);
  if (writer === 'xlsx') await writeXlsx(sheets);
  if (writer === 'xlsx-string') stringXlsx(document, xlsxFrame);
}
console.log(process.resourceUsage().maxRSS);
