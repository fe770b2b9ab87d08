// The tasks of a document: list, and the form of the opened one in a panel over it.
import { Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../shared/contract/plans.ts';
import type { Citation } from '../../shared/domain/citations.ts';
import { TaskForm } from '../features/tasks/task-form.tsx';
import { TaskList } from '../features/tasks/task-list.tsx';
import { nextTask } from '../features/tasks/task-places.ts';
import { client } from '../kit/client.ts';
import { useAct } from '../kit/act.tsx';
import type { Staff } from '../kit/choices.ts';

type Props = { readonly plan: PlanView; readonly staff: Staff; readonly citations: readonly Citation[] };

export function TasksTab({ plan, staff, citations }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [opened, setOpened] = useState<string | null>(null);
  const task = plan.tasks.find((candidate) => candidate.id === opened);
  const add = async (groupId: string | null, after: string | null): Promise<void> => {
    await act(async () => {
      const created = await client.tasks.create({
        planId: plan.head.key,
        groupId,
        parentId: null,
        after,
        fields: { content: t('tasks.newContent') },
      });
      setOpened(created.id);
    });
  };
  const next = (): void => {
    if (task === undefined) return;
    const following = nextTask(plan.tasks, [null, ...plan.groups.map((group) => group.id)], task.id);
    if (following === null) void add(task.groupId, task.parentId ?? task.id);
    else setOpened(following);
  };
  return (
    <>
      <TaskList
        plan={plan}
        staff={staff}
        opened={opened}
        onOpen={setOpened}
        onAdd={(groupId, after) => void add(groupId, after)}
      />
      <Drawer
        open={opened !== null}
        title={t('tasks.form')}
        size={520}
        mask={false}
        keyboard={false}
        onClose={() => setOpened(null)}
      >
        {task !== undefined && (
          <TaskForm
            key={task.id}
            plan={plan}
            task={task}
            staff={staff}
            citations={citations}
            onOpen={setOpened}
            onClose={() => setOpened(null)}
            onNext={next}
          />
        )}
      </Drawer>
    </>
  );
}
