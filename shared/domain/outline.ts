// The running text of a document as a flat list of lines, each with its level; numbers are counted, never typed.
import * as z from 'zod';
import { pointLetter, roman } from './numbering.ts';
import { OptionalLine, OptionalText } from './text.ts';

/**
 * section `I. TITLE` · clause `1.` · subclause `1.1.` · point `a)` · dash `-` · plus `+` · paragraph without a number ·
 * tasks: the place where the tasks stand (or, when they stand in a Phụ lục, the sentence that points there).
 * Levels I. / 1. / a) are those of Nghị định 30/2020, Phụ lục I, Mục V.6.b; `1.1.`, `-` and `+` are common practice.
 */
export const OUTLINE_LEVELS = [
  'section',
  'clause',
  'subclause',
  'point',
  'dash',
  'plus',
  'paragraph',
  'tasks',
] as const;
export type OutlineLevel = (typeof OUTLINE_LEVELS)[number];

export const OutlineNodeSchema = z.strictObject({
  level: z.enum(OUTLINE_LEVELS),
  /** Printed in bold as a heading; with `text` on the same line it is followed by a colon. */
  title: OptionalLine,
  text: OptionalText,
});
export type OutlineNode = z.infer<typeof OutlineNodeSchema>;

export const OutlineRecordSchema = OutlineNodeSchema.extend({ id: z.string().min(1).max(80) });
export type OutlineRecord = z.infer<typeof OutlineRecordSchema>;

/** More lines than any paper has; a paste that would go beyond is refused as a whole. */
export const MAX_OUTLINE_LINES = 2000;

/** How deep a level lies: a line carries along what lies deeper below it. Running text belongs to the heading above, as a dash does. */
const RANK: Readonly<Record<OutlineLevel, number>> = {
  section: 0,
  clause: 1,
  subclause: 2,
  point: 3,
  dash: 4,
  paragraph: 4,
  tasks: 4,
  plus: 5,
};

// "Trên đây là Kế hoạch …" and the courtesy of a công văn close the whole paper, not the section above them.
const CLOSING = /^trên đây|trân trọng/iu;

/** Where the branch of the line at `at` ends: the index behind its last deeper line. */
export function branchEnd(nodes: readonly OutlineNode[], at: number): number {
  const own = nodes[at];
  if (own === undefined) return at;
  let end = at + 1;
  for (let node = nodes[end]; node !== undefined && RANK[node.level] > RANK[own.level]; node = nodes[end]) {
    if (end === nodes.length - 1 && node.level === 'paragraph' && CLOSING.test(node.text ?? '')) break;
    end += 1;
  }
  return end;
}

/**
 * Where the branch of the line at `at` goes when it moves one step: the index it is put before, past the neighbouring branch of its level or
 * into the neighbouring higher one; `undefined` where it cannot move.
 */
export function branchStep(nodes: readonly OutlineNode[], at: number, direction: -1 | 1): number | undefined {
  const own = nodes[at];
  if (own === undefined) return undefined;
  if (direction === 1) {
    const end = branchEnd(nodes, at);
    const next = nodes[end];
    if (next === undefined) return undefined;
    return RANK[next.level] < RANK[own.level] ? end + 1 : branchEnd(nodes, end);
  }
  let before = at - 1;
  while (before > 0 && RANK[nodes[before]?.level ?? 'section'] > RANK[own.level]) before -= 1;
  return before < 0 ? undefined : before;
}

type Counters = { section: number; clause: number; subclause: number; point: number };

function numberOf(level: OutlineLevel, count: Counters): string {
  switch (level) {
    case 'section':
      count.section += 1;
      Object.assign(count, { clause: 0, subclause: 0, point: 0 });
      return `${roman(count.section)}.`;
    case 'clause':
      count.clause += 1;
      Object.assign(count, { subclause: 0, point: 0 });
      return `${count.clause}.`;
    case 'subclause':
      // A subclause before any clause would read "0.1.": it counts as under a first clause, so that the next clause is the second.
      count.clause = Math.max(count.clause, 1);
      count.subclause += 1;
      count.point = 0;
      return `${count.clause}.${count.subclause}.`;
    case 'point':
      count.point += 1;
      return `${pointLetter(count.point)})`;
    case 'dash':
      return '-';
    case 'plus':
      return '+';
    case 'paragraph':
    case 'tasks':
      return '';
  }
}

/** Gives every line its number; each level counts anew under the next higher one. Works on any object that carries a level. */
export function numberOutline<Node extends { readonly level: OutlineLevel }>(
  nodes: readonly Node[],
): readonly (Node & { readonly number: string })[] {
  const count: Counters = { section: 0, clause: 0, subclause: 0, point: 0 };
  return nodes.map((node) => ({ ...node, number: numberOf(node.level, count) }));
}
