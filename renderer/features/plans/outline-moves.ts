// Levels and places in the outline editor, thought out without the screen.
import type { OutlineLevel } from '../../../shared/domain/outline.ts';

const ORDER: readonly OutlineLevel[] = ['section', 'clause', 'subclause', 'point', 'dash', 'plus'];

/** The next lower or higher level; running text goes one step into the order; `undefined` at its ends. */
export function deeper(level: OutlineLevel, step: -1 | 1): OutlineLevel | undefined {
  if (level === 'paragraph') return step === 1 ? 'dash' : 'point';
  const at = ORDER.indexOf(level);
  return at === -1 ? undefined : ORDER[at + step];
}

/** Levels that usually begin with a heading. */
export function hasTitle(level: OutlineLevel): boolean {
  return level === 'section' || level === 'clause';
}

/** Indent of a line on the screen, in pixels. */
export function indentOf(level: OutlineLevel): number {
  const at = ORDER.indexOf(level);
  return at === -1 ? 0 : at * 16;
}

/** The row to put the row at `at` behind so that it moves one place: `null` for first, `undefined` where it cannot move. */
export function neighbourAfter(
  rows: readonly { readonly id: string }[],
  at: number,
  direction: -1 | 1,
): string | null | undefined {
  if (direction === 1) return rows[at + 1]?.id;
  return at === 0 ? undefined : (rows[at - 2]?.id ?? null);
}
