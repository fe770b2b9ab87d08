// Arrow keys between the figures of the board: left and right within a target, up and down between targets at the same month.

const CELL = 'button[data-month]';

function cellsOf(row: Element | null): readonly HTMLButtonElement[] {
  return row === null ? [] : [...row.querySelectorAll<HTMLButtonElement>(CELL)];
}

function monthOf(cell: HTMLButtonElement): number {
  return Number(cell.dataset['month']);
}

/** The nearest row above or below that holds figures. */
function rowBeside(row: Element, way: 'up' | 'down'): Element | null {
  const rows = [...(row.closest('table')?.querySelectorAll('tr') ?? [])];
  const own = rows.indexOf(row as HTMLTableRowElement);
  const rest = way === 'down' ? rows.slice(own + 1) : rows.slice(0, own).toReversed();
  return rest.find((one) => cellsOf(one).length > 0) ?? null;
}

/** The figure an arrow key leads to from another; `null` where there is none, or the key is no arrow. */
export function cellAfter(target: EventTarget, key: string): HTMLButtonElement | null {
  if (!(target instanceof HTMLButtonElement) || !target.matches(CELL)) return null;
  const row = target.closest('tr');
  if (row === null) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const own = cellsOf(row);
    return own[own.indexOf(target) + (key === 'ArrowRight' ? 1 : -1)] ?? null;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const beside = cellsOf(rowBeside(row, key === 'ArrowUp' ? 'up' : 'down'));
  return beside.findLast((cell) => monthOf(cell) <= monthOf(target)) ?? beside[0] ?? null;
}
