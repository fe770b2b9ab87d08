// A draft as plain data for scripts: header, headings, citations, groups, tasks, targets, recipients, signature and warnings.
import { documentKind } from '../document-kinds.ts';
import type { DraftAssignee, DraftTask, DraftTaskFields, ImportDraft } from './import-draft.ts';
import { numberOutline } from '../outline.ts';
import { splitOwners } from './owners.ts';
import { basesInText } from './citations-in-text.ts';

type FactTask = {
  readonly group: string | null;
  readonly number: string | null;
  readonly parent: string | null;
  readonly content: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly time: string | null;
  readonly product: string | null;
  readonly basis: readonly string[];
};

function names(owners: readonly DraftAssignee[]): readonly string[] {
  return owners.flatMap(({ phrase, role }) => (role === null ? [phrase] : splitOwners(phrase).pieces));
}

/** Products as they are printed: several as a list. */
function productText(products: readonly string[], inline: boolean): string | null {
  if (products.length === 0) return null;
  if (products.length === 1) return products[0] ?? null;
  const mark = inline ? '+' : '-';
  return products.map((product) => (/^[-+]\s/.test(product) ? product : `${mark} ${product}`)).join('\n');
}

function factsOfTask(task: DraftTaskFields, group: string | null, parent: string | null, draft: ImportDraft): FactTask {
  const hasColumn = draft.tables.some((table) => table.content === 'tasks' && table.fields.includes('basis'));
  const named = hasColumn
    ? task.bases
    : [...task.bases, ...basesInText([task.content, task.time ?? '', ...task.products])];
  return {
    group,
    number: task.number,
    parent,
    content: task.content,
    lead: names(task.lead),
    coordinating: names(task.coordinating),
    time: task.time,
    product: productText(task.products, draft.taskPlacement === 'inline'),
    basis: [...new Set(named)],
  };
}

function tasksOf(tasks: readonly DraftTask[], group: string | null, draft: ImportDraft): readonly FactTask[] {
  return tasks.flatMap((task) => [
    factsOfTask(task, group, null, draft),
    ...task.subtasks.map((part) => factsOfTask(part, group, task.number, draft)),
  ]);
}

type FactSection = { readonly level: number; readonly number: string; readonly heading: string };

const DEPTH = { section: 1, clause: 2, subclause: 3, point: 3 } as const;

/** Headings of the tasks at their place: groups, and tasks that are numbered like clauses. */
function taskHeadings(draft: ImportDraft, top: number): readonly FactSection[] {
  if (draft.taskPlacement !== 'inline') return [];
  const heading = (level: number, number: string | null, text: string): FactSection => ({
    level,
    number: number ?? '',
    heading: text,
  });
  const own =
    draft.taskNumbering === 'clause' ? draft.tasks.map((task) => heading(top, task.number, task.content)) : [];
  const grouped = draft.groups.flatMap((group) => [
    heading(top, group.number, group.title),
    ...(group.numbering === 'subclause' ? group.tasks.map((task) => heading(top + 1, task.number, task.content)) : []),
  ]);
  return [...own, ...grouped];
}

/** Headings with their numbers; a document without sections begins with its clauses. */
function sectionsOf(draft: ImportDraft): readonly FactSection[] {
  const nodes = numberOutline(draft.outline);
  const hasSections = nodes.some((node) => node.level === 'section');
  return nodes.flatMap((node, at): readonly FactSection[] => {
    if (node.level === 'tasks') return taskHeadings(draft, hasSections ? 2 : 1);
    if (!(node.level in DEPTH)) return [];
    const level = DEPTH[node.level as keyof typeof DEPTH];
    const next = nodes[at + 1]?.level;
    // A point is a heading where it ends no sentence and has lines of its own.
    const isPoint =
      node.level === 'point' &&
      node.title === null &&
      !/[.;:]$/.test(node.text ?? '') &&
      (next === 'dash' || next === 'plus');
    const words = node.title ?? (isPoint ? node.text : null);
    return words === null
      ? []
      : [{ level: hasSections ? level : level - 1, number: node.number.replace(/[.)]$/, ''), heading: words }];
  });
}

/** Everything recognised, named as the paper names it: `coquan` is the agency, `so_ky_hieu` its number and symbol, `trich_yeu` the subject. */
export function factsOf(draft: ImportDraft): unknown {
  const { header, signature } = draft;
  const letter = header.kind === 'CV';
  const titles = [...signature.lines];
  const authority = titles.length > 1 ? (titles[0] ?? null) : null;
  return {
    header: {
      coquan_chuquan: header.parentLetterhead,
      coquan: header.letterhead,
      so_ky_hieu: header.symbol === null ? null : `${header.number ?? ''}/${header.symbol}`,
      dia_danh: header.place,
      ngay: header.issued,
      loai: header.kind === null ? null : documentKind(header.kind).name,
      trich_yeu: header.subject === null ? null : letter ? `V/v ${header.subject}` : header.subject,
      kinh_gui: header.addressees.length === 0 ? null : header.addressees.join('; '),
    },
    bases: draft.bases,
    replaces: draft.replaces,
    sections: sectionsOf(draft),
    citations: draft.citations.map(({ kind, number, issued, issuer }) => ({
      type: kind,
      number,
      date: issued,
      issuer,
    })),
    taskGroups: draft.groups.map(({ number, title }) => ({ number, title })),
    tasks: [
      ...tasksOf(draft.tasks, null, draft),
      ...draft.groups.flatMap((group) => tasksOf(group.tasks, group.number ?? group.title, draft)),
    ],
    targets: draft.targetSets.flatMap((set) =>
      set.targets.map(({ number, name, unit, goal, lead, coordinating }) => ({
        set: set.number,
        number,
        name,
        unit,
        value: goal,
        lead: names(lead).join('; '),
        coordinating: names(coordinating).join('; '),
      })),
    ),
    reportDeadlines: draft.reportDeadlines,
    recipients: [
      ...(letter && header.addressees.length > 0 ? ['Như trên'] : []),
      ...draft.recipients,
      ...(draft.archive === null ? [] : [`Lưu: ${draft.archive}`]),
    ],
    signature: {
      quyen_han: authority,
      chuc_vu: titles.slice(authority === null ? 0 : 1).join('\n') || null,
      nguoi_ky: signature.name,
    },
    warnings: draft.warnings,
  };
}
