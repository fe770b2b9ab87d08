// The tasks of a document: the grid above, the form of the opened one below, so that the page beside them stays in sight.
import { Button, ConfigProvider } from 'antd';
import { ClockCircleOutlined } from '@ant-design/icons';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../shared/contract/plans.ts';
import type { Citation } from '../../shared/domain/citations.ts';
import { CopyTasksDialog } from '../features/copying/copy-tasks-dialog.tsx';
import { AnsweredNote } from '../features/coverage/answered-note.tsx';
import { useWorkActs } from '../features/deadlines/work-acts.tsx';
import { HistoryFold } from '../features/safety/history-list.tsx';
import { BulkDialog } from '../features/tasks/bulk-dialog.tsx';
import { gridRows, type TaskRow } from '../features/tasks/grid-rows.ts';
import { PasteTasks, type Pasted } from '../features/tasks/paste-tasks.tsx';
import { TaskForm } from '../features/tasks/task-form.tsx';
import { TaskGrid } from '../features/tasks/task-grid.tsx';
import { lastOf, nextTask, tasksIn, type NewTaskPlace } from '../features/tasks/task-places.ts';
import { useUnderstood } from '../features/tasks/use-understood.ts';
import type { Staff } from '../kit/choices.ts';

type Props = { readonly plan: PlanView; readonly staff: Staff; readonly citations: readonly Citation[] };

/** What the form is open on: a task of the book, or one that is not stored before something is typed. */
type Opened = {
  readonly form: number;
  readonly id: string | null;
  readonly place: NewTaskPlace;
  /** Stored by this very form: it stays open while the list has not been read again yet. */
  readonly created: boolean;
};

export function TasksTab({ plan, staff, citations }: Props): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const context = useMemo(() => ({ staff, citations }), [staff, citations]);
  const understand = useUnderstood(plan.head.year, plan.head.issued);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [bulk, setBulk] = useState<ReadonlySet<string> | null>(null);
  const [copying, setCopying] = useState<readonly string[] | null>(null);
  const task = plan.tasks.find((candidate) => candidate.id === opened?.id) ?? null;
  const forms = useRef(0);
  const { t } = useTranslation();
  const { acts, dialogs } = useWorkActs(staff.units);
  const show = (id: string | null, place: NewTaskPlace): void => {
    forms.current += 1;
    setOpened({ form: forms.current, id, place, created: false });
  };
  const open = (id: string): void => show(id, { groupId: null, parentId: null, after: null });
  const close = (): void => {
    setOpened(null);
    host.current?.querySelector<HTMLElement>('.grid-text')?.focus();
  };
  const next = (id: string): void => {
    const known = plan.tasks.find((candidate) => candidate.id === id);
    const following = nextTask(plan.tasks, [null, ...plan.groups.map((group) => group.id)], id);
    if (following !== null) return open(following);
    // Behind the last one, in the same place; one stored a moment ago is not in the list yet.
    const { groupId, parentId } = known ?? opened?.place ?? { groupId: null, parentId: null };
    return show(null, { groupId, parentId, after: id });
  };
  return (
    <div ref={host} style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <div className={opened === null ? 'grid-host' : 'grid-host list-above'}>
        <TaskGrid
          plan={plan}
          context={context}
          understand={understand}
          opened={opened?.id ?? null}
          onOpen={open}
          onNew={(groupId) => show(null, { groupId, parentId: null, after: lastOf(tasksIn(plan.tasks, groupId)) })}
          onPasteTable={(table, groupId, after) => setPasted({ table, groupId, after })}
          onBulk={(ids) => setBulk(new Set(ids))}
          onCopyTo={setCopying}
        />
      </div>
      {opened !== null && (opened.id === null || opened.created || task !== null) && (
        <div className="tab-body form-below">
          <TaskForm
            key={opened.form}
            plan={plan}
            task={task}
            place={opened.place}
            staff={staff}
            citations={citations}
            understand={understand}
            // A form closed meanwhile is not opened again.
            onCreated={(id) => setOpened((now) => (now?.form === opened.form ? { ...now, id, created: true } : now))}
            onAddSubtask={(parent) => show(null, { groupId: null, parentId: parent.id, after: null })}
            onClose={close}
            onNext={next}
          />
          {task !== null && plan.head.state === 'issued' && plan.head.purpose === 'assignment' && (
            <ConfigProvider componentDisabled={false}>
              <Button icon={<ClockCircleOutlined aria-hidden />} onClick={() => acts.onOpen({ taskId: task.id })}>
                {t('follow.open')}
              </Button>
            </ConfigProvider>
          )}
          {task !== null && <AnsweredNote kind="task" id={task.id} />}
          {task !== null && <HistoryFold key={task.id} what="task" id={task.id} />}
        </div>
      )}
      {dialogs}
      {pasted !== null && <PasteTasks plan={plan} context={context} pasted={pasted} onClose={() => setPasted(null)} />}
      {copying !== null && (
        <CopyTasksDialog planId={plan.head.key} taskIds={copying} onClose={() => setCopying(null)} />
      )}
      {bulk !== null && (
        <BulkDialog
          rows={gridRows(plan).filter((row): row is TaskRow => row.kind === 'task' && bulk.has(row.id))}
          context={context}
          onClose={() => setBulk(null)}
        />
      )}
    </div>
  );
}
