// The changes the task grid makes: shown at once, stored as one command each, taken back from the screen where they are refused.
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { client, useForesee } from '../../kit/client.ts';
import { useAct, useSave } from '../../kit/act.tsx';
import { useNewRows } from './use-new-rows.ts';
import type { GridChange, TaskChange } from './grid-edits.ts';
import { cellPatch, type CellContext, type GridField } from './grid-fields.ts';
import {
  placeBehind,
  placeIndented,
  placeOutdented,
  placeShifted,
  type GridRow,
  type TaskPlace,
  type TaskRow,
} from './grid-rows.ts';

export type GridChanges = {
  /** Stores the text of one cell; answers the fault where it cannot be kept. */
  readonly keepCell: (row: GridRow, field: GridField, text: string) => Promise<Fault | null>;
  readonly make: (change: GridChange) => Promise<boolean>;
  readonly remove: (rows: readonly TaskRow[]) => Promise<boolean>;
  readonly shift: (rows: readonly TaskRow[], how: 'up' | 'down' | 'in' | 'out') => Promise<boolean>;
};

export function useGridChanges(plan: PlanView, context: CellContext): GridChanges {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const act = useAct();
  const save = useSave();
  const queries = useQueryClient();
  const foresee = useForesee('plans', 'get', { id: plan.head.key });

  const show = (changes: readonly TaskChange[]): void => {
    const patches = new Map(changes.map((change) => [change.id, change.patch]));
    foresee((view) => ({
      ...view,
      tasks: view.tasks.map((task) => {
        const patch = patches.get(task.id);
        return patch === undefined ? task : { ...task, ...patch };
      }),
    }));
  };
  const forget = (): void => void queries.invalidateQueries({ queryKey: ['plans', 'get', { id: plan.head.key }] });

  const addRow = useNewRows(plan);
  const keepCell = async (row: GridRow, field: GridField, text: string): Promise<Fault | null> => {
    if (row.kind === 'group') {
      if (text.trim() === row.group.title) return null;
      return save(() => client.taskGroups.revise({ id: row.id, patch: { title: text } }));
    }
    if (row.kind === 'new') {
      if (text.trim() === '') return null;
      return addRow(placeBehind(plan, row), text);
    }
    const patch = cellPatch(field, text, row.task, context);
    if (patch.content === '') return { code: 'input-invalid', flaws: [{ path: 'content', reason: 'empty' }] };
    const same = Object.entries(patch).every(
      ([name, value]) => JSON.stringify(value) === JSON.stringify(row.task[name as keyof typeof row.task]),
    );
    if (same) return null;
    show([{ id: row.id, patch }]);
    const fault = await save(() => client.tasks.revise({ id: row.id, patch }));
    if (fault !== null) forget();
    return fault;
  };

  const make = async ({ changes, added, refused }: GridChange): Promise<boolean> => {
    if (refused > 0) void message.warning(t('grid.refused', { count: refused }));
    if (changes.length === 0 && added === null) return false;
    show(changes);
    const done = await act(() =>
      client.tasks.reviseMany({
        changes: changes.map(({ id, patch }) => ({ id, patch })),
        added: added === null ? null : { ...added, tasks: added.tasks.map((task) => ({ ...task })) },
      }),
    );
    if (!done) forget();
    return done;
  };

  const move = (rows: readonly TaskRow[], place: TaskPlace | null): Promise<boolean> => {
    if (place === null || rows.length === 0) return Promise.resolve(false);
    return act(() => client.tasks.moveMany({ ids: rows.map((row) => row.id), ...place }));
  };
  const shift: GridChanges['shift'] = (rows, how) => {
    // Sub-tasks go with their task.
    const own = new Set(rows.map((row) => row.id));
    const heads = rows.filter((row) => row.task.parentId === null || !own.has(row.task.parentId));
    const tasks = heads.map((row) => row.task);
    if (how === 'in') return move(heads, placeIndented(plan, tasks));
    if (how === 'out') return move(heads, placeOutdented(tasks));
    return move(heads, placeShifted(plan, tasks, how === 'up' ? -1 : 1));
  };

  return {
    keepCell,
    make,
    shift,
    remove: (rows) =>
      rows.length === 0
        ? Promise.resolve(false)
        : act(() => client.tasks.removeMany({ ids: rows.map((row) => row.id) })),
  };
}
