// The columns of the task grid by TanStack Table: which are shown and how wide, remembered by this window.
import {
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import { GRID_FIELDS, GRID_WIDTHS, type GridField } from './grid-fields.ts';
import type { GridRow } from './grid-rows.ts';

const REMEMBERED = 'sokehoach.task-columns';
const FIRST_HIDDEN: Readonly<Record<string, boolean>> = { basis: false, note: false };
const LEAST_WIDTH = 60;
/** The width of the column of numbers, in pixels. */
export const NUMBER_WIDTH = 52;

type Remembered = {
  readonly visible: Readonly<Record<string, boolean>>;
  readonly sizes: Readonly<Record<string, number>>;
};

function remembered(): Remembered {
  try {
    const read = JSON.parse(window.localStorage.getItem(REMEMBERED) ?? '{}') as Partial<Remembered>;
    return { visible: read.visible ?? FIRST_HIDDEN, sizes: read.sizes ?? {} };
  } catch {
    return { visible: FIRST_HIDDEN, sizes: {} };
  }
}

const features = tableFeatures({ columnVisibilityFeature, columnSizingFeature, columnResizingFeature });
const helper = createColumnHelper<typeof features, GridRow>();
const columns = helper.columns(
  GRID_FIELDS.map((field) =>
    helper.display({
      id: field,
      size: GRID_WIDTHS[field],
      minSize: LEAST_WIDTH,
      maxSize: 700,
      enableHiding: field !== 'content',
    }),
  ),
);

export type GridColumn = { readonly field: GridField; readonly width: number; readonly left: number };

// oxlint-disable-next-line typescript/explicit-function-return-type -- the type of the table is the library's to say
export function useGridTable(rows: readonly GridRow[]) {
  const [first] = useState(remembered);
  const [visible, setVisible] = useState<Record<string, boolean>>(first.visible);
  const [sizes, setSizes] = useState<Record<string, number>>(first.sizes);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    columnResizeMode: 'onChange',
    state: { columnVisibility: visible, columnSizing: sizes },
    onColumnVisibilityChange: setVisible,
    onColumnSizingChange: setSizes,
  });
  useEffect(() => {
    window.localStorage.setItem(REMEMBERED, JSON.stringify({ visible, sizes }));
  }, [visible, sizes]);
  return table;
}

/** The shown columns from left to right; the content takes what a wide window leaves. */
export function useGridColumns(table: ReturnType<typeof useGridTable>, room: number): readonly GridColumn[] {
  const sizes = table.getVisibleLeafColumns().map((column) => `${column.id} ${column.getSize()}`);
  const key = sizes.join(',');
  return useMemo(() => {
    const shown = key.split(',').map((entry) => {
      const [field = '', width = '0'] = entry.split(' ');
      return { field: field as GridField, width: Number(width) };
    });
    const rest = Math.max(0, room - NUMBER_WIDTH - shown.reduce((sum, column) => sum + column.width, 0));
    const wide = shown.map(({ field, width }) => ({ field, width: field === 'content' ? width + rest : width }));
    return wide.map((column, at) => ({
      ...column,
      left: wide.slice(0, at).reduce((sum, { width }) => sum + width, NUMBER_WIDTH),
    }));
  }, [key, room]);
}
