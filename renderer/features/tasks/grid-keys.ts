// What a key means in the task grid while no cell is edited: Excel's keys. Without the screen.

export type GridKey =
  | { readonly do: 'step'; readonly down: number; readonly right: number; readonly extend: boolean }
  | { readonly do: 'tab'; readonly step: -1 | 1 }
  | {
      readonly do:
        | 'edit'
        | 'clear'
        | 'fill-down'
        | 'all'
        | 'insert'
        | 'remove'
        | 'up'
        | 'down'
        | 'in'
        | 'out'
        | 'open'
        | 'leave'
        | 'menu';
    };

type Keys = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

// Farther than any plan is long.
const FAR = 100_000;
const PAGE = 10;

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function plainKey(key: string, extend: boolean): GridKey | null {
  const step = (down: number, right: number): GridKey => ({ do: 'step', down, right, extend });
  const arrow = ARROWS[key];
  if (arrow !== undefined) return step(arrow[0], arrow[1]);
  switch (key) {
    case 'PageUp':
      return step(-PAGE, 0);
    case 'PageDown':
      return step(PAGE, 0);
    case 'Home':
      return step(0, -FAR);
    case 'End':
      return step(0, FAR);
    case 'Tab':
      return { do: 'tab', step: extend ? -1 : 1 };
    case 'F2':
    case 'Enter':
      return extend ? null : { do: 'edit' };
    case 'Delete':
      return extend ? null : { do: 'clear' };
    case 'Insert':
      return extend ? null : { do: 'insert' };
    case 'Escape':
      return { do: 'leave' };
    case 'ContextMenu':
      return { do: 'menu' };
    case 'F10':
      return extend ? { do: 'menu' } : null;
    default:
      return null;
  }
}

function controlKey(key: string, extend: boolean): GridKey | null {
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { do: 'step', down: arrow[0] * FAR, right: arrow[1] * FAR, extend };
  if (extend) return null;
  switch (key) {
    case 'Home':
      return { do: 'step', down: -FAR, right: -FAR, extend };
    case 'End':
      return { do: 'step', down: FAR, right: FAR, extend };
    case 'd':
    case 'D':
      return { do: 'fill-down' };
    case 'a':
    case 'A':
      return { do: 'all' };
    case 'n':
    case 'N':
      return { do: 'insert' };
    case 'Delete':
      return { do: 'remove' };
    case ']':
      return { do: 'in' };
    case '[':
      return { do: 'out' };
    case 'Enter':
      return { do: 'open' };
    default:
      return null;
  }
}

/** The act of a key; `null` for a key that is the text field's own, a letter for instance. Backspace is never one of ours (UniKey sends it). */
export function gridKey({ key, ctrlKey, shiftKey, altKey }: Keys): GridKey | null {
  if (altKey) {
    if (ctrlKey || shiftKey) return null;
    if (key === 'ArrowUp') return { do: 'up' };
    return key === 'ArrowDown' ? { do: 'down' } : null;
  }
  return ctrlKey ? controlKey(key, shiftKey) : plainKey(key, shiftKey);
}
