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
