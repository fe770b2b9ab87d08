// Which columns of a table are chosen, and what a key does with them; thought out without the screen.
import type { Column } from '../../../shared/domain/appendices.ts';
import { runAt, stepOf, type Run } from '../../../shared/domain/columns.ts';

/** Chosen neighbours; `anchor` is where the choice began, `active` the column the keyboard stands on. */
export type Selection = { readonly anchor: number; readonly active: number };

export function runOf({ anchor, active }: Selection): Run {
  return { from: Math.min(anchor, active), to: Math.max(anchor, active) };
}

/** The choice after a click on `run`; with Shift it reaches from where it began. */
export function choose(old: Selection | null, run: Run, extend: boolean): Selection {
  if (!extend || old === null) return { anchor: run.from, active: run.to };
  return { anchor: old.anchor, active: run.to > old.anchor ? run.to : run.from };
}

/** The choice within a table of `count` columns; columns that are gone are not chosen any more. */
export function within(selection: Selection | null, count: number): Selection | null {
  if (selection === null || count === 0) return null;
  const last = count - 1;
  return { anchor: Math.min(selection.anchor, last), active: Math.min(selection.active, last) };
}

export type ChipKey = {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
};
export type ChipAct =
  | { readonly do: 'choose'; readonly selection: Selection }
  | { readonly do: 'move'; readonly from: number; readonly to: number }
  | { readonly do: 'remove'; readonly at: number };

/** What a key on the chip at `at` does; `null` for a key that is none of its own. */
export function chipAct(event: ChipKey, at: number, old: Selection | null, columns: readonly Column[]): ChipAct | null {
  if (event.ctrlKey) return null;
  const count = columns.length;
  const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  const place = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step === 0 ? null : at + step;
  if (event.key === 'Delete' && !event.altKey && !event.shiftKey) return { do: 'remove', at };
  if (event.altKey) {
    const to = step === 0 ? place : stepOf(columns, at, step);
    return to === null || to === at ? null : { do: 'move', from: at, to };
  }
  if (place === null || place < 0 || place >= count || place === at) return null;
  return { do: 'choose', selection: { anchor: event.shiftKey ? (old?.anchor ?? at) : place, active: place } };
}

/** The columns an upper title would be put over: the chosen ones, or the chosen one and its neighbour. `null` where there is no neighbour. */
export function runToMerge(columns: readonly Column[], run: Run): Run | null {
  if (run.to > run.from) return run;
  if (run.to + 1 < columns.length) return { from: run.from, to: run.to + 1 };
  return run.from > 0 ? { from: run.from - 1, to: run.to } : null;
}

/** The chosen columns where they are, one or all of them, under one upper title already. */
export function mergedRun(columns: readonly Column[], run: Run): Run | null {
  if ((columns[run.from]?.spanning ?? null) === null) return null;
  const whole = runAt(columns, run.from);
  return run.to <= whole.to ? whole : null;
}
