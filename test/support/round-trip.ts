// A plan written as a file, read and recognised again: what the paper said before, and what the plan made from it says.
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { writeXlsx } from '../../electron/export/xlsx-writer.ts';
import { readDocx } from '../../electron/import/docx-reader.ts';
import { openZip } from '../../electron/import/guarded-zip.ts';
import { officeFileOf } from '../../electron/import/office-parts.ts';
import { readXlsx } from '../../electron/import/xlsx-reader.ts';
import { composePlan, composeSheets } from '../../shared/document/compose-plan.ts';
import type { AppendixPart, Block, OfficialDocument, Sheet } from '../../shared/document/model.ts';
import { NO_CHOICES } from '../../shared/domain/imports/import-draft.ts';
import { ImportedPlanSchema, importedPlan, planFromImport } from '../../shared/domain/imports/imported-plan.ts';
import type { ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { recogniseDocument } from '../../shared/domain/imports/recognise-document.ts';
import type { Pack } from '../../shared/domain/pack.ts';
import type { Plan } from '../../shared/domain/plans.ts';
import { fold } from '../../shared/domain/text.ts';

export type PaperForm = 'docx' | 'xlsx';

async function readBytes(bytes: Buffer, form: PaperForm): Promise<ReadDocument> {
  const zip = openZip(bytes);
  const { main } = officeFileOf(zip);
  return form === 'docx' ? readDocx(zip, main, 'a.docx', false) : readXlsx(zip, main, 'a.xlsx', false);
}

/** Takes a written file over into the office it was written in; what the file does not say is as it was. */
export async function takenOver(bytes: Buffer, form: PaperForm, plan: Plan, office: Pack): Promise<Plan> {
  const known = new Set(office.units.flatMap((unit) => [unit.name, ...unit.aliases]).map(fold));
  const draft = recogniseDocument(await readBytes(bytes, form), NO_CHOICES, known);
  const words = ImportedPlanSchema.parse(importedPlan(draft, { year: plan.year, subject: plan.subject }));
  return planFromImport(words, office, [], office.symbolRules);
}

/**
 * What a paper cannot tell, made the same on both sides:
 * a heading of a letter "a)" without text behind it is a line like any other; the widths of columns come back to a millimetre.
 */
function told(block: Block): Block {
  return block.level === 'point' && block.text === null ? { ...block, title: null, text: block.title } : block;
}

function toldAppendix(appendix: AppendixPart): unknown {
  const tables = appendix.tables.map((table) => ({
    ...table,
    columns: table.columns.map(({ widthMm: _, ...column }) => column),
  }));
  return { ...appendix, tables };
}

function toldDocument({ profile: _, blocks, appendices, ...document }: OfficialDocument): unknown {
  return { ...document, blocks: blocks.map(told), appendices: appendices.map(toldAppendix) };
}

function toldSheets(sheets: readonly Sheet[]): unknown {
  return sheets.map(({ name, appendix }) => ({ name, appendix: toldAppendix(appendix) }));
}

/** Columns of all tables; of a worksheet only those of its first one, which set the columns of the sheet. */
function widthsOf(appendices: readonly AppendixPart[], form: PaperForm): readonly number[] {
  const told = appendices.flatMap(({ tables }) => (form === 'xlsx' ? tables.slice(0, 1) : tables));
  return told.flatMap(({ columns }) => columns.map(({ widthMm }) => widthMm));
}

export type Trip = {
  readonly before: unknown;
  readonly after: unknown;
  /** The widest difference between two widths of a column, in millimetres. */
  readonly widthMm: number;
};

/** Writes a plan as `form` and takes it over again; `null` where it has no such file: a plan without tables has no worksheet. */
export async function roundTrip(plan: Plan, office: Pack, form: PaperForm): Promise<Trip | null> {
  const composition = { plan, office, mode: 'paper' } as const;
  const apart = (one: readonly number[], other: readonly number[]): number =>
    Math.max(0, ...one.map((width, at) => Math.abs(width - (other[at] ?? Number.POSITIVE_INFINITY))));
  if (form === 'docx') {
    const before = composePlan(composition);
    const again = await takenOver(Buffer.from(await writeDocx(before)), form, plan, office);
    const after = composePlan({ ...composition, plan: again });
    const widthMm = apart(widthsOf(before.appendices, form), widthsOf(after.appendices, form));
    return { before: toldDocument(before), after: toldDocument(after), widthMm };
  }
  const before = composeSheets(composition);
  if (before.length === 0) return null;
  const again = await takenOver(Buffer.from(await writeXlsx(before)), form, plan, office);
  const after = composeSheets({ ...composition, plan: again });
  const parts = (sheets: readonly Sheet[]): readonly AppendixPart[] => sheets.map(({ appendix }) => appendix);
  return {
    before: toldSheets(before),
    after: toldSheets(after),
    widthMm: apart(widthsOf(parts(before), form), widthsOf(parts(after), form)),
  };
}
