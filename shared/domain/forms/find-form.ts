// Finds the form a file holds: by its hidden sheet, or, where that was lost, by the hidden signs of its rows.
import { toCellGrid, type CellGrid } from '../pasted-table.ts';
import type { ReadDocument, ReadPart } from '../imports/read-document.ts';
import { cleanLine, fold } from '../text.ts';
import { readRowSign, type FormPart } from './form-content.ts';
import { FACTS, FORM_HEADINGS, SIGN_HEADING, type FormField } from './form-words.ts';

export type FormMark = {
  readonly formId: string;
  /** `null` where the hidden sheet was lost. */
  readonly office: string | null;
  readonly checksum: string | null;
};

export type FormColumns = {
  readonly part: FormPart;
  /** Row of the headings. */
  readonly row: number;
  readonly fields: ReadonlyMap<FormField, number>;
  /** Column of the hidden signs, `null` where there is none. */
  readonly sign: number | null;
};

function gridsOf(parts: readonly ReadPart[]): readonly CellGrid[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [toCellGrid(block.rows)] : [])),
  );
}

function factsOf(grid: CellGrid): ReadonlyMap<string, string> {
  return new Map(grid.rows.map((row) => [cleanLine(row[0]?.text ?? ''), cleanLine(row[1]?.text ?? '')]));
}

/** The headings of a part in a row: its first two of the office and at least one of the unit make them known. */
function columnsIn(grid: CellGrid, row: number): FormColumns | null {
  const titles = (grid.rows[row] ?? []).map((cell) => (cell.starts ? fold(cell.text) : ''));
  for (const part of ['tasks', 'figures'] as const) {
    const found = FORM_HEADINGS[part].flatMap(([field, heading]) => {
      const at = titles.indexOf(fold(heading));
      return at < 0 ? [] : [[field, at] as const];
    });
    const fields = new Map<FormField, number>(found);
    const anchor = part === 'tasks' ? 'content' : 'name';
    const answer = part === 'tasks' ? ['status', 'result'] : ['numerator', 'value'];
    const sign = titles.indexOf(fold(SIGN_HEADING));
    if (fields.has(anchor) && answer.some((field) => fields.has(field as FormField)))
      return { part, row, fields, sign: sign < 0 ? null : sign };
  }
  return null;
}

export function headingsIn(grid: CellGrid): readonly FormColumns[] {
  return grid.rows.flatMap((_, row) => columnsIn(grid, row) ?? []);
}

/** The table of the answers: the one with the headings of a form, a visible sheet before a hidden one. */
export function gridOfForm(read: ReadDocument): CellGrid | null {
  const seen = gridsOf(read.parts.filter(({ hidden }) => !hidden));
  return (
    [...seen, ...gridsOf(read.parts.filter(({ hidden }) => hidden))].find((grid) => headingsIn(grid).length > 0) ?? null
  );
}

/** Which form a file says it is; `null` where it is none. */
export function findForm(read: ReadDocument): FormMark | null {
  const grids = gridsOf(read.parts);
  for (const grid of grids) {
    const facts = factsOf(grid);
    const formId = facts.get(FACTS.form);
    if (!facts.has(FACTS.mark) || formId === undefined || formId === '') continue;
    return { formId, office: facts.get(FACTS.office) ?? null, checksum: facts.get(FACTS.checksum) ?? null };
  }
  const counts = new Map<string, number>();
  for (const grid of grids)
    for (const { text } of grid.rows.flat()) {
      const sign = readRowSign(text);
      if (sign !== null) counts.set(sign.formId, (counts.get(sign.formId) ?? 0) + 1);
    }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most === undefined ? null : { formId: most[0], office: null, checksum: null };
}
