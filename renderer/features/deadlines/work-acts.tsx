// What may be done to work from any list: report, extend, remind, look closer. One dialog at a time, above the list it came from.
import { useMemo, useState, type ReactNode } from 'react';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import type { Unit } from '../../../shared/domain/organisation.ts';
import { useToday } from '../../kit/today.ts';
import './follow.css';
import { ExtendDialog } from './day-dialogs.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import { WorkDrawer } from './work-drawer.tsx';

type Rows = readonly FollowRow[];

export type WorkActs = {
  readonly onRecord: (rows: Rows) => void;
  readonly onExtend: (rows: Rows) => void;
  readonly onRemind: (rows: Rows) => void;
  readonly onOpen: (row: Pick<FollowRow, 'taskId'>) => void;
};

type Dialog = { readonly act: 'record' | 'extend' | 'remind'; readonly rows: Rows };

/** The acts for a list, and the dialogs to be put beside it. */
export function useWorkActs(units: readonly Unit[]): { readonly acts: WorkActs; readonly dialogs: ReactNode } {
  const today = useToday();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const acts = useMemo(
    (): WorkActs => ({
      onRecord: (rows) => setDialog({ act: 'record', rows }),
      onExtend: (rows) => setDialog({ act: 'extend', rows }),
      onRemind: (rows) => setDialog({ act: 'remind', rows }),
      onOpen: (row) => setTaskId(row.taskId),
    }),
    [],
  );
  const close = (): void => setDialog(null);
  const dialogs = (
    <>
      {taskId !== null && <WorkDrawer taskId={taskId} units={units} {...acts} onClose={() => setTaskId(null)} />}
      {dialog?.act === 'record' && <RecordDialog rows={dialog.rows} today={today} units={units} onClose={close} />}
      {dialog?.act === 'extend' && <ExtendDialog rows={dialog.rows} today={today} onClose={close} />}
      {dialog?.act === 'remind' && <RemindDialog rows={dialog.rows} today={today} units={units} onClose={close} />}
    </>
  );
  return { acts, dialogs };
}
