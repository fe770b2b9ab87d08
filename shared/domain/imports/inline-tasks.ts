// Tasks in the running text: which lines are groups, tasks and parts of tasks, told by the fields that stand below them.
import type { OutlineLevel } from '../outline.ts';
import { DEFAULT_INLINE_TITLES, type InlineTitles } from '../plans.ts';
import type { TaskNumbering } from '../tasks.ts';
import { fold } from '../text.ts';
import { titlesOf, type BodyLine, type InlineField } from './body-lines.ts';
import { taskOf, type OpenTask } from './draft-tasks.ts';
import type { DraftTask, DraftTaskGroup, ImportWarning } from './import-draft.ts';

export type InlineReading = {
  readonly tasks: readonly DraftTask[];
  readonly groups: readonly DraftTaskGroup[];
  readonly numbering: TaskNumbering;
  readonly titles: InlineTitles;
  /** Indexes of the lines that were read as tasks. */
  readonly taken: ReadonlySet<number>;
  /** Labels other than those the plan prints: what one of them says more is shown. */
  readonly warnings: readonly ImportWarning[];
};

const NUMBERING: Readonly<Partial<Record<OutlineLevel, TaskNumbering>>> = {
  clause: 'clause',
  subclause: 'subclause',
  point: 'point',
};

/** The line a field belongs to by its depth: the nearest line above that is no field and lies higher. */
function ownerOf(lines: readonly BodyLine[], at: number): number {
  const own = lines[at]?.rank ?? 0;
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above];
    if (line === undefined || line.field !== null) continue;
    if (line.rank < own || (line.level === 'paragraph' && own <= 5)) return above;
  }
  return -1;
}

/** The nearest line above that lies higher; running text lies below any number. */
function parentOf(lines: readonly BodyLine[], at: number): number {
  const own = lines[at]?.rank ?? 0;
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above];
    if (line !== undefined && line.field === null && line.rank < own && line.level !== 'paragraph') return above;
  }
  return -1;
}

function ancestorsOf(lines: readonly BodyLine[], at: number): readonly number[] {
  const chain: number[] = [];
  for (let above = parentOf(lines, at); above !== -1; above = parentOf(lines, above)) chain.unshift(above);
  return chain;
}

/** Fields are only read where there are tasks: a lead and one more field at least. */
function hasTasks(lines: readonly BodyLine[]): boolean {
  const fields = lines.flatMap(({ field }) => (field === null ? [] : [field.field]));
  return fields.includes('lead') && new Set(fields).size >= 2;
}

type Plan = {
  /** Index of the line of each task, and of the group above it (-1 for none). */
  readonly tasks: ReadonlyMap<number, number>;
};

/** Which lines are tasks: the children of a group where groups have them, else the clauses themselves. */
function planOf(lines: readonly BodyLine[]): Plan {
  const owners = new Set(
    lines.flatMap((line, at) => (line.field === null ? [] : [ownerOf(lines, at)])).filter((at) => at !== -1),
  );
  const bySection = Map.groupBy(owners, (owner) => {
    const [first] = [...ancestorsOf(lines, owner), owner];
    return first !== undefined && lines[first]?.level === 'section' ? first : -1;
  });
  const tasks = new Map<number, number>();
  const sections = [...bySection.keys()].filter((section) => section !== -1);
  for (const [section, owned] of bySection) {
    // The highest line below the section on the way to each owner.
    const tops = new Set(
      owned.map((owner) => [...ancestorsOf(lines, owner), owner].find((at) => at !== section) ?? owner),
    );
    const own = [...tops].filter((top) => owners.has(top)).length;
    const direct = own * 2 >= tops.size;
    const end = lines.findIndex((line, at) => at > section && line.level === 'section');
    const inSection = (at: number): boolean => at > section && (end === -1 || at < end);
    if (direct) {
      const level = lines[[...tops][0] ?? 0]?.level;
      const [first, last] = [Math.min(...tops), Math.max(...tops)];
      const group = sections.length > 1 ? section : -1;
      lines.forEach((line, at) => {
        if (
          inSection(at) &&
          at >= first &&
          at <= last &&
          line.level === level &&
          line.field === null &&
          (tops.has(at) || level !== 'paragraph')
        )
          tasks.set(at, group);
      });
    } else {
      for (const top of tops) {
        const last = lines.findIndex(
          (line, at) => at > top && line.field === null && line.rank <= (lines[top]?.rank ?? 0),
        );
        const below = lines.slice(top + 1, last === -1 ? undefined : last).map((_, at) => top + 1 + at);
        const chained = owned
          .filter((owner) => below.includes(owner))
          .map((owner) => [...ancestorsOf(lines, owner), owner].find((at) => at > top) ?? owner);
        const numbered = chained.map((at) => lines[at]?.rank ?? 9);
        const rank = Math.min(...numbered);
        for (const at of below) {
          const line = lines[at];
          if (line?.field === null && line.rank === rank && (rank < 4 || chained.includes(at))) tasks.set(at, top);
        }
      }
    }
  }
  return { tasks };
}

const MARK: Readonly<Partial<Record<OutlineLevel, string>>> = { dash: '- ', plus: '+ ' };

/** Reads the lines of one task, from its own to before `end`. */
function readTask(lines: readonly BodyLine[], from: number, end: number): OpenTask {
  const first = lines[from];
  const task: OpenTask = {
    number: first?.number ?? null,
    lines: [first?.words ?? ''],
    fields: {},
    subtasks: [],
    at: first?.source.at ?? null,
  };
  const owners = new Set<number>();
  for (let at = from + 1; at < end; at += 1) if (lines[at]?.field !== null) owners.add(ownerOf(lines, at));
  const laterPart = (at: number): boolean => [...owners].some((owner) => owner > at && owner < end);
  let part: OpenTask | null = null;
  let isWhole = false;
  // Below letters the fields of the last part and those of the whole look alike: what is said once more is said of the whole, and so is what follows.
  const isOfPart = (own: OpenTask, field: InlineField, at: number): boolean =>
    laterPart(at) || (partLevel(lines, own) !== 'dash' && !isWhole && own.fields[field] === undefined);
  let open: { readonly target: OpenTask; readonly field: InlineField } | null = null;
  for (let at = from + 1; at < end; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (line.field !== null) {
      const { field, value } = line.field;
      // A dash behind the fields of the last part belongs to the whole; between two parts it is a slip and belongs to the part above.
      const target: OpenTask = part !== null && (line.level === 'plus' || isOfPart(part, field, at)) ? part : task;
      isWhole = target === task;
      target.fields[field] = [...(target.fields[field] ?? []), ...(value === '' ? [] : [value])];
      open = { target, field };
      continue;
    }
    if (owners.has(at)) {
      part = { number: line.number, lines: [line.words], fields: {}, subtasks: [], at: line.source.at };
      task.subtasks.push(part);
      isWhole = false;
      open = null;
    } else if (open !== null && line.level === 'plus') {
      open.target.fields[open.field] = [...(open.target.fields[open.field] ?? []), line.words];
    } else {
      (part ?? task).lines.push(`${MARK[line.level] ?? ''}${line.words}`);
      open = null;
    }
  }
  return task;
}

function partLevel(lines: readonly BodyLine[], part: OpenTask): OutlineLevel {
  return lines.find((line) => line.source.at === part.at && line.words === part.lines[0])?.level ?? 'dash';
}

/** The tasks of the running text; none where no line names who leads. @param known names of units, folded */
export function readInlineTasks(lines: readonly BodyLine[], known: ReadonlySet<string>): InlineReading {
  const none: InlineReading = {
    tasks: [],
    groups: [],
    numbering: 'clause',
    titles: DEFAULT_INLINE_TITLES,
    taken: new Set(),
    warnings: [],
  };
  if (!hasTasks(lines)) return none;
  const { tasks: found } = planOf(lines);
  const places = [...found.keys()].sort((one, other) => one - other);
  const taken = new Set<number>();
  const byGroup = new Map<number, DraftTask[]>();
  for (const at of places) {
    const rank = lines[at]?.rank ?? 0;
    let end = at + 1;
    // A task goes on until the next one, or a line that lies as high.
    while (end < lines.length && !found.has(end) && (lines[end]?.field !== null || isBelow(lines, end, rank, at)))
      end += 1;
    for (let line = at; line < end; line += 1) taken.add(line);
    const group = found.get(at) ?? -1;
    if (group !== -1) taken.add(group);
    byGroup.set(group, [...(byGroup.get(group) ?? []), taskOf(readTask(lines, at, end), known)]);
  }
  const levelIn = (group: number): TaskNumbering => {
    const first = places.find((at) => found.get(at) === group);
    return NUMBERING[lines[first ?? 0]?.level ?? 'clause'] ?? 'none';
  };
  const titles = titlesOf(lines);
  return {
    tasks: byGroup.get(-1) ?? [],
    groups: [...byGroup].flatMap(([at, tasks]) => {
      const line = lines[at];
      if (line === undefined) return [];
      // "1. Cải cách thể chế: gồm các việc sau": words behind the title belong to it.
      const title = line.node.text === null ? (line.node.title ?? line.words) : line.words;
      return [
        { number: line.number, title: title.replace(/[.:]+$/, ''), numbering: levelIn(at), tasks, at: line.source.at },
      ];
    }),
    numbering: levelIn(-1),
    titles,
    taken,
    warnings: lines.flatMap(({ field, source }): readonly ImportWarning[] =>
      field === null || fold(titles[field.field] ?? '') === fold(field.title)
        ? []
        : [{ code: 'label-other', text: source.text.slice(0, 120), at: source.at }],
    ),
  };
}

/** Running text below the last fields of a task closes the section: only text before or between them is the task's own. */
function isBelow(lines: readonly BodyLine[], at: number, rank: number, from: number): boolean {
  const line = lines[at];
  if (line === undefined || (line.rank <= rank && line.level !== 'paragraph')) return false;
  if (line.level !== 'paragraph' && line.level !== 'dash' && line.level !== 'plus') return true;
  if (line.level !== 'paragraph') return true;
  const next = lines.slice(at + 1).findIndex((other) => other.field !== null || other.rank < 4);
  const fieldsFollow = next !== -1 && lines[at + 1 + next]?.field !== null;
  return fieldsFollow && from < at;
}
