// Tables of a document as tasks or targets in words, and how their columns would be printed again.
import { COLUMN_PRESETS, TARGET_FIELDS, TASK_FIELDS, type Column } from '../appendices.ts';
import { LEAST_WIDTH_MM, MOST_WIDTH_MM } from '../columns.ts';
import type { CellGrid, GridCell } from '../pasted-table.ts';
import { countsColumns, type Headings, type TableField } from '../table-headings.ts';
import { readTable, type DraftLine } from '../table-recogniser.ts';
import { cleanLine, fold } from '../text.ts';
import { fieldsOfCells } from './draft-tasks.ts';
import type {
  DraftTarget,
  DraftTask,
  DraftTaskGroup,
  ImportWarning,
  RecogniserChoices,
  TableReading,
} from './import-draft.ts';
import { withGoalOfYear } from './goal-years.ts';
import { readOwners } from './owners.ts';
import { isSamePlace, type SourcePlace } from './read-document.ts';
import type { SourceTable } from './source-pieces.ts';

/** The rows of one table as a grid of their own. */
export function gridOf({ grid, from, to }: SourceTable): CellGrid {
  return from === 0 && to === grid.rows.length ? grid : { ...grid, rows: grid.rows.slice(from, to) };
}

/** The heading rows as text: what a mapping of columns is remembered by. */
export function headingKey(grid: CellGrid, bodyFrom: number): string {
  return grid.rows
    .slice(0, bodyFrom)
    .map((row) => row.map((cell) => (cell.starts ? fold(cell.text).slice(0, 60) : '')).join('|'))
    .join('/')
    .slice(0, 1000);
}

/** Targets have a value to be reached; everything else with a content is taken for tasks. */
function contentOf(grid: CellGrid, { fields, bodyFrom }: Headings): TableReading['content'] {
  if (!fields.includes('content')) return 'none';
  const heading = fold(grid.rows[bodyFrom - 1]?.[fields.indexOf('content')]?.text ?? '');
  // "Nội dung" beside figures is a table of figures, no list of tasks.
  const says = fields.some((field) => field !== null && !['number', 'content', 'unit', 'note'].includes(field));
  const isFigures = fields.some(
    (field, x) => field === null && grid.rows.slice(bodyFrom).some((row) => /^[\d.,]+\s*%?$/.test(row[x]?.text ?? '')),
  );
  if (!says && isFigures && !/nhiem vu|cong viec|hoat dong|giai phap|chi tieu/.test(heading)) return 'none';
  const isTarget = fields.includes('goal') || /^(?:ten |noi dung )?chi tieu/.test(heading);
  return isTarget && !fields.includes('time') && !fields.includes('product') ? 'targets' : 'tasks';
}

function widthOf(field: Column['field'], content: 'tasks' | 'targets'): number {
  const preset: readonly Column[] = content === 'targets' ? COLUMN_PRESETS.targets : COLUMN_PRESETS['tasks-full'];
  return preset.find((column) => column.field === field)?.widthMm ?? Math.max(LEAST_WIDTH_MM, 25);
}

const TOGETHER = 'Thời gian thực hiện';

function within(width: number): number {
  return Math.min(MOST_WIDTH_MM, Math.max(LEAST_WIDTH_MM, Math.round(width * 10) / 10));
}

/** The width of a column as it was printed, also where it lies over several of the grid, to a tenth of a millimetre. */
function printedWidth(widthsMm: readonly number[], x: number, cell: GridCell | undefined): number {
  return within(widthsMm.slice(x, x + (cell?.colSpan ?? 1)).reduce((total, width) => total + width, 0));
}

function columnsOf(
  grid: CellGrid,
  fields: readonly (TableField | null)[],
  bodyFrom: number,
  content: 'tasks' | 'targets',
  widthsMm: readonly number[] | null,
): readonly Column[] {
  const printable: readonly string[] = content === 'tasks' ? TASK_FIELDS : TARGET_FIELDS;
  const [upper, lower] = [grid.rows[bodyFrom - 2], grid.rows[bodyFrom - 1]];
  return fields.flatMap((field, x): readonly Column[] => {
    // A time told by several columns is printed in one.
    if (field === null || !printable.includes(field) || fields.indexOf(field) !== x) return [];
    const same = fields.flatMap((other, at) => (other === field ? [at] : []));
    const cell = lower?.[x];
    const above = bodyFrom >= 2 ? upper?.[x] : undefined;
    const spanned = above !== undefined && cell?.starts === true && above.text !== cell.text;
    return [
      {
        field,
        title: same.length > 1 ? TOGETHER : cleanLine(cell?.text || above?.text || '') || field,
        spanning: spanned && same.length === 1 && cell.text !== '' ? cleanLine(above.text) || null : null,
        widthMm:
          widthsMm === null
            ? widthOf(field, content)
            : within(same.reduce((sum, at) => sum + printedWidth(widthsMm, at, lower?.[at]), 0)),
      },
    ];
  });
}

function guessedHeadings(grid: CellGrid, { from }: SourceTable, headings: Headings, year: number | null): Headings {
  const bodyFrom = headings.bodyFrom - from;
  return { bodyFrom, fields: withGoalOfYear(headings.fields, grid, bodyFrom, year) };
}

/** As many rows as may be said to be the heading of a table. */
export const MOST_HEADING_ROWS = 6;

/** How many rows a heading has that the clerk told before, also one whose words say nothing by themselves; `null` where none is known. */
function knownDepth(grid: CellGrid, guessed: number, remembered: RecogniserChoices['remembered']): number | null {
  if (remembered.size === 0) return null;
  // A heading that is understood has no fewer rows than that: what was told of its first row alone was another table.
  const least = Math.max(1, guessed);
  const most = Math.min(Math.max(MOST_HEADING_ROWS, least), grid.rows.length);
  const depths = Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => least + at);
  const isKnown = (depth: number): boolean => remembered.get(headingKey(grid, depth))?.fields.length === grid.columns;
  return depths.find(isKnown) ?? null;
}

/** How a table is read: as the clerk says, as a heading like it was read before, or as its words tell. */
export function readingOf(
  piece: SourceTable,
  title: string | null,
  choices: RecogniserChoices,
  year: number | null,
): TableReading {
  const grid = gridOf(piece);
  const guessed = piece.headings === null ? null : guessedHeadings(grid, piece, piece.headings, year);
  const { at } = piece;
  const own = choices.tables.find((one) => isSamePlace(one.at, at));
  const depth = knownDepth(grid, guessed?.bodyFrom ?? 0, choices.remembered);
  const from = own?.bodyFrom ?? depth ?? guessed?.bodyFrom ?? 0;
  const heading = from === 0 ? '' : headingKey(grid, from);
  const known = depth === null ? undefined : choices.remembered.get(headingKey(grid, depth));
  const fields = own?.fields ?? known?.fields ?? guessed?.fields ?? Array.from({ length: grid.columns }, () => null);
  const content = own?.content ?? known?.content ?? (guessed === null ? 'none' : contentOf(grid, guessed));
  const columns = content === 'none' ? [] : columnsOf(grid, fields, from, content, piece.widthsMm);
  return { at, content, title, bodyFrom: from, fields, heading, columns, numbering: 'restart' };
}

export type TasksOfTable = {
  readonly tasks: readonly DraftTask[];
  readonly groups: readonly DraftTaskGroup[];
  readonly numbering: TableReading['numbering'];
  readonly warnings: readonly ImportWarning[];
};

const WARNING = {
  joined: 'row-joined',
  'no-content': 'row-without-content',
  'sub-of-nothing': 'sub-of-nothing',
  'stray-cells': 'stray-cells',
  'left-out': 'text-unread',
  'as-above': 'as-above',
} as const;

function warningsOf(piece: SourceTable, draft: ReturnType<typeof readTable>): readonly ImportWarning[] {
  return draft.warnings.map(({ row, reason, text }) => {
    const at = { ...piece.at, row: piece.from + row - 1 };
    const words = text ?? piece.grid.rows[at.row]?.find((cell) => cell.starts && cell.text.length > 3)?.text ?? '';
    return { code: WARNING[reason], text: cleanLine(words).slice(0, 120), at };
  });
}

const KEPT = {
  tasks: ['number', 'content', 'lead', 'coordinating', 'time', 'product', 'basis', 'note'],
  targets: ['number', 'content', 'unit', 'goal', 'lead', 'coordinating', 'note'],
} as const;

/** Columns with words in them that no field takes: each is said once, with its title. */
function unreadColumns(
  piece: SourceTable,
  { fields, bodyFrom }: TableReading,
  content: keyof typeof KEPT,
): readonly ImportWarning[] {
  const kept: readonly (string | null)[] = KEPT[content];
  const { rows } = gridOf(piece);
  return fields.flatMap((field, x): readonly ImportWarning[] => {
    if (field !== null && kept.includes(field)) return [];
    const says = (row: readonly GridCell[]): boolean => {
      const cell = row[x];
      if (cell?.starts !== true || !/[\p{L}\p{N}]/u.test(cell.text) || countsColumns(row)) return false;
      // One cell over the row is a group.
      return (
        cell.colSpan < Math.max(2, row.length - 1) || row.filter((one) => one.starts && one.text !== '').length > 1
      );
    };
    const first = rows.findIndex((row, y) => y >= bodyFrom && says(row));
    if (first === -1) return [];
    const title = bodyFrom === 0 ? '' : (rows[bodyFrom - 1]?.[x]?.text ?? '');
    const text = `${title}: ${rows[first]?.[x]?.text ?? ''}`.replace(/^: /, '');
    return [{ code: 'text-unread', text: cleanLine(text).slice(0, 120), at: { ...piece.at, row: piece.from + first } }];
  });
}

export function tasksOfTable(piece: SourceTable, reading: TableReading, known: ReadonlySet<string>): TasksOfTable {
  const draft = readTable(gridOf(piece), reading.fields, reading.bodyFrom);
  const at = (line: { readonly row: number }): SourcePlace => ({ ...piece.at, row: piece.from + line.row - 1 });
  const fields = (line: DraftLine): DraftTask['subtasks'][number] =>
    fieldsOfCells(line.texts, line.number, at(line), known);
  const rows = (group: (typeof draft.groups)[number]): readonly DraftTask[] =>
    group.rows.map((row) => ({ ...fields(row), subtasks: row.subrows.map(fields) }));
  const titled = draft.groups.filter((group) => group.title !== null);
  const second = titled.filter((group) => group.rows.length > 0).at(1)?.rows[0]?.number;
  return {
    tasks: draft.groups.filter((group) => group.title === null).flatMap(rows),
    groups: titled.map((group) => ({
      number: group.number,
      title: cleanLine(group.title ?? ''),
      numbering: 'point',
      tasks: rows(group),
      at: at(group),
    })),
    numbering: second === undefined || second === null || /^0?1$/.test(second) ? 'restart' : 'continuous',
    warnings: [...unreadColumns(piece, reading, 'tasks'), ...warningsOf(piece, draft)],
  };
}

export function targetsOfTable(
  piece: SourceTable,
  reading: TableReading,
  known: ReadonlySet<string>,
): {
  /** Rows under one title of their own make a set; `title` is `null` for those before the first. */
  readonly sets: readonly { readonly title: string | null; readonly targets: readonly DraftTarget[] }[];
  readonly warnings: readonly ImportWarning[];
} {
  const draft = readTable(gridOf(piece), reading.fields, reading.bodyFrom);
  const target = (line: DraftLine, level: 0 | 1): DraftTarget => ({
    number: line.number,
    name: line.texts.content ?? '',
    unit: cleanLine(line.texts.unit ?? '') || null,
    goal: cleanLine(line.texts.goal ?? ''),
    lead: readOwners(line.texts.lead ?? '', known),
    coordinating: readOwners(line.texts.coordinating ?? '', known),
    note: line.texts.note ?? null,
    level,
    at: { ...piece.at, row: piece.from + line.row - 1 },
  });
  return {
    sets: draft.groups.map((group) => ({
      title: group.title === null ? null : cleanLine(group.title),
      targets: group.rows.flatMap((row) => [target(row, 0), ...row.subrows.map((sub) => target(sub, 1))]),
    })),
    warnings: [...unreadColumns(piece, reading, 'targets'), ...warningsOf(piece, draft)],
  };
}
