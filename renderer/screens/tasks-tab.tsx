// The tasks of a document: the list above, the form of the opened one below, so that the page beside them stays in sight.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PlanView } from '../../shared/contract/plans.ts';
import type { Citation } from '../../shared/domain/citations.ts';
import { TaskForm } from '../features/tasks/task-form.tsx';
import { TaskList } from '../features/tasks/task-list.tsx';
import { lastOf, nextTask, tasksIn, type NewTaskPlace } from '../features/tasks/task-places.ts';
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
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const task = plan.tasks.find((candidate) => candidate.id === opened?.id) ?? null;
  // The list is short while the form is open: its line is kept in sight.
  const openedId = opened?.id ?? null;
  useEffect(() => {
    if (openedId !== null)
      list.current?.querySelector(`[data-task="${openedId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [openedId]);
  const forms = useRef(0);
  const show = (id: string | null, place: NewTaskPlace): void => {
    forms.current += 1;
    setOpened({ form: forms.current, id, place, created: false });
  };
  const open = (id: string): void => show(id, { groupId: null, parentId: null, after: null });
  const add = (groupId: string | null): void =>
    show(null, { groupId, parentId: null, after: lastOf(tasksIn(plan.tasks, groupId)) });
  const close = (): void => {
    setOpened(null);
    const line = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    (line ?? list.current?.querySelector<HTMLElement>('button'))?.focus();
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
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <div ref={list} className={opened === null ? 'tab-body' : 'tab-body list-above'}>
        <TaskList plan={plan} staff={staff} opened={opened?.id ?? null} onOpen={open} onAdd={add} />
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
            // A form closed meanwhile is not opened again.
            onCreated={(id) => setOpened((now) => (now?.form === opened.form ? { ...now, id, created: true } : now))}
            onAddSubtask={(parent) => show(null, { groupId: null, parentId: parent.id, after: null })}
            onClose={close}
            onNext={next}
          />
        </div>
      )}
    </div>
  );
}
