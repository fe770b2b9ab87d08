// A whole document recognised: letterhead, bases, running text, tasks, targets, appendices, recipients and signature. Pure and total.
import { documentsOf, splitDocument, titleOfDocument } from './documents.ts';
import type { Sections } from './sections.ts';
import { bodyLines, type BodyLine } from './body-lines.ts';
import { collectCitations } from './citations-in-text.ts';
import { readingOf, targetsOfTable, tasksOfTable } from './draft-tables.ts';
import type {
  DraftAppendix,
  DraftTargetSet,
  DraftTask,
  DraftTaskGroup,
  ImportDraft,
  ImportWarning,
  RecogniserChoices,
  TableReading,
} from './import-draft.ts';
import { yearOfDraft } from './imported-plan.ts';
import { readInlineTasks } from './inline-tasks.ts';
import type { ReadDocument } from './read-document.ts';
import { readReportDeadlines } from './report-deadlines.ts';
import { piecesOf } from './source-pieces.ts';
import { takenAsCertain, uncertainWords } from './uncertain-words.ts';
import { outlineOf, takeBases, takeReplaced, unprintedLines } from './running-text.ts';
import { warningsOfDraft } from './draft-warnings.ts';
import { DEFAULT_INLINE_TITLES } from '../plans.ts';

type Tables = {
  readonly readings: readonly TableReading[];
  readonly tasks: readonly DraftTask[];
  readonly groups: readonly DraftTaskGroup[];
  readonly targetSets: readonly DraftTargetSet[];
  readonly appendices: readonly DraftAppendix[];
  readonly warnings: readonly ImportWarning[];
};

const SET_NUMBER = /^(\d+|[IVX]+|[a-zđ])\s*[.)]\s+/u;
const MANDATE =
  /((?:Nghị quyết|Quyết định|Kế hoạch|Chương trình|Nghị định|Chỉ thị|Kết luận|Đề án|Thông tư)(?: số)? \d[^\s,;)]*)/u;

function readTables({ appendices, header }: Sections, choices: RecogniserChoices, known: ReadonlySet<string>): Tables {
  const tasks: DraftTask[] = [];
  const groups: DraftTaskGroup[] = [];
  const targetSets: DraftTargetSet[] = [];
  const warnings: ImportWarning[] = [];
  const read = appendices.map((appendix) => {
    const tables = appendix.tables.map(({ piece, title }): TableReading => {
      const reading = readingOf(piece, title, choices, yearOfDraft({ header, appendices }));
      if (reading.content === 'tasks') {
        const found = tasksOfTable(piece, reading, known);
        tasks.push(...found.tasks);
        groups.push(...found.groups);
        warnings.push(...found.warnings);
        return { ...reading, numbering: found.numbering };
      }
      if (reading.content === 'targets') {
        const { sets, warnings: own } = targetsOfTable(piece, reading, known);
        for (const { title: own, targets } of sets.length === 0 ? [{ title: null, targets: [] }] : sets) {
          const words = own ?? title ?? '';
          targetSets.push({
            number: SET_NUMBER.exec(words)?.[1] ?? String(targetSets.length + 1),
            title: words.replace(SET_NUMBER, '').replace(/^…$/u, ''),
            mandate: MANDATE.exec(words)?.[1] ?? null,
            targets,
            at: reading.at,
          });
        }
        warnings.push(...own);
        return reading;
      }
      const first = piece.grid.rows[piece.from]?.map((cell) => (cell.starts ? cell.text : '')).join(' ') ?? '';
      warnings.push({ code: 'table-unknown', text: first.trim().slice(0, 120), at: piece.at });
      return reading;
    });
    if (appendix.title !== '' && tables.length > 0 && tables.every((table) => table.content === 'none'))
      warnings.push({ code: 'text-unread', text: appendix.title.slice(0, 120), at: tables[0]?.at ?? null });
    const page = appendix.tables[0]?.piece.page;
    return {
      title: appendix.title,
      paper: page?.paper ?? 'A4',
      orientation: page?.orientation ?? (tables.some((table) => table.columns.length >= 7) ? 'landscape' : 'portrait'),
      tables,
    } as const;
  });
  return {
    readings: read.flatMap((appendix) => appendix.tables),
    tasks,
    groups,
    targetSets,
    appendices: read.filter((appendix) => appendix.tables.some((table) => table.content !== 'none')),
    warnings,
  };
}

/** All texts in which a document may be named. */
function* textsOf(bases: readonly string[], lines: readonly BodyLine[], tables: Tables): Generator<string> {
  yield* bases;
  for (const line of lines) yield line.source.text;
  for (const { title } of tables.groups) yield title;
  for (const tasks of [tables.tasks, ...tables.groups.map((group) => group.tasks)]) {
    for (const task of tasks) {
      yield* textsOfTask(task);
      for (const part of task.subtasks) yield* textsOfTask(part);
    }
  }
}

function* textsOfTask({ content, time, products, bases }: DraftTask['subtasks'][number]): Generator<string> {
  yield content;
  if (time !== null) yield time;
  yield* products;
  yield* bases;
}

/**
 * Everything that can be recognised in what was read. Total: any input gives a draft, and what was not understood is among its warnings.
 * @param known names and aliases of the office's units, folded: names that are never taken apart
 */
export function recogniseDocument(
  read: ReadDocument,
  choices: RecogniserChoices,
  known: ReadonlySet<string> = new Set(),
): ImportDraft {
  const uncertain = uncertainWords(read);
  const pieces = piecesOf(
    uncertain.length === 0 ? read : takenAsCertain(read),
    choices.tables.map((table) => table.at),
  );
  const documents = documentsOf(pieces);
  const sections = splitDocument(documents[choices.document ?? 0] ?? []);
  const { bases, rest } = takeBases(sections.body);
  const lines = bodyLines(rest);
  const inline = readInlineTasks(lines, known);
  const replaced = takeReplaced(lines);
  const tables = readTables(sections, choices, known);
  const hasTable = tables.readings.some((table) => table.content === 'tasks');
  const hasInline = inline.taken.size > 0;
  const placement = hasTable || !hasInline ? 'appendix' : 'inline';
  const titles = documents.length > 1 ? documents.map(titleOfDocument) : [];
  const draft: ImportDraft = {
    documents: titles,
    header: sections.header,
    bases,
    outline: outlineOf(lines, inline.taken, replaced.at, hasTable ? 'table' : hasInline ? 'inline' : 'none'),
    taskPlacement: placement,
    taskNumbering: inline.numbering,
    inlineTitles: hasInline ? inline.titles : DEFAULT_INLINE_TITLES,
    tasks: [...inline.tasks, ...tables.tasks],
    groups: [...inline.groups, ...tables.groups],
    targetSets: tables.targetSets,
    tables: tables.readings,
    appendices: tables.appendices,
    replaces: replaced.text,
    ...sections.closing,
    citations: collectCitations(textsOf(bases, lines, tables)),
    reportDeadlines: readReportDeadlines(lines.map((line) => line.source.text)),
    warnings: [],
  };
  const several = titles.map((text): ImportWarning => ({ code: 'several-documents', text, at: null }));
  const said = [...several, ...inline.warnings, ...unprintedLines(lines), ...hiddenParts(read)];
  return { ...draft, warnings: [...warningsOfDraft(draft, sections), ...said, ...tables.warnings, ...uncertain] };
}

/** Hidden sheets are not taken over; that they are there is said. */
function hiddenParts({ parts }: ReadDocument): readonly ImportWarning[] {
  return parts.flatMap(({ hidden, name }, part): readonly ImportWarning[] =>
    hidden ? [{ code: 'text-unread', text: name ?? '', at: { part, block: 0, row: null } }] : [],
  );
}
