// All tasks of a plan under their groups; a line opens its form, Alt+↑↓ moves it.
import { Button, Empty, Select } from 'antd';
import { DownOutlined, PlusOutlined, UpOutlined } from '@ant-design/icons';
import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { roman } from '../../../shared/domain/numbering.ts';
import {
  TASK_NUMBERINGS,
  type TaskGroupRecord,
  type TaskNumbering,
  type TaskRecord,
} from '../../../shared/domain/tasks.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { assigneesLine, type Staff } from '../../kit/choices.ts';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { DraftLine } from '../../kit/draft-line.tsx';
import { useAct } from '../../kit/act.tsx';
import { firstNumber, moveTarget, tasksBelow, tasksIn } from './task-places.ts';

type Props = {
  readonly plan: PlanView;
  readonly staff: Staff;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly onAdd: (groupId: string | null) => void;
};

export function TaskList({ plan, staff, opened, onOpen, onAdd }: Props): ReactNode {
  const { t } = useTranslation();
  const { groups, tasks, head } = plan;
  const addGroup = (title: string): Promise<unknown> =>
    client.taskGroups.create({
      planId: head.key,
      after: groups.at(-1)?.id ?? null,
      group: { title, numbering: 'point' },
    });
  const section = (group: TaskGroupRecord | null, at: number): ReactNode => {
    const own = tasksIn(tasks, group?.id ?? null);
    return (
      <section key={group?.id ?? 'none'} aria-label={group?.title ?? t('tasks.ungrouped')} style={{ marginBottom: 16 }}>
        {group !== null && <GroupHead plan={plan} group={group} at={at} />}
        <TaskLines
          tasks={tasks}
          own={own}
          first={firstNumber(plan, group?.id ?? null)}
          staff={staff}
          opened={opened}
          onOpen={onOpen}
        />
        <Button type="link" icon={<PlusOutlined aria-hidden />} onClick={() => onAdd(group?.id ?? null)}>
          {t('tasks.add')}
        </Button>
      </section>
    );
  };
  return (
    <div>
      <div className="row" style={{ marginBottom: 8 }}>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => onAdd(groups.at(-1)?.id ?? null)}>
          {t('tasks.add')}
        </Button>
        <DraftLine button={t('tasks.addGroup')} label={t('tasks.newGroup')} onCreate={addGroup} />
      </div>
      {tasks.length === 0 && groups.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('tasks.empty')} />
      )}
      {(groups.length === 0 || tasksIn(tasks, null).length > 0) && tasks.length > 0 && section(null, 0)}
      {groups.map((group, at) => section(group, at))}
    </div>
  );
}

function GroupHead({
  plan,
  group,
  at,
}: {
  readonly plan: PlanView;
  readonly group: TaskGroupRecord;
  readonly at: number;
}): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { groups, head, tasks } = plan;
  const count = tasksIn(tasks, group.id).length;
  const move = (after: string | null | undefined): void => {
    if (after !== undefined) void act(() => client.taskGroups.move({ planId: head.key, id: group.id, after }));
  };
  const remove = (): Promise<unknown> => act(() => client.taskGroups.remove({ id: group.id }));
  return (
    <div className="group-head">
      <strong style={{ minWidth: 28 }}>{roman(at + 1)}</strong>
      <AutoText
        hideLabel
        bold
        label={t('tasks.groupTitle', { number: roman(at + 1) })}
        value={group.title}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(title) => client.taskGroups.revise({ id: group.id, patch: { title } })}
      />
      {head.taskPlacement === 'inline' && (
        <Select
          aria-label={t('tasks.numbering')}
          style={{ width: 120 }}
          value={group.numbering}
          options={TASK_NUMBERINGS.map((value) => ({ value, label: t(`tasks.numbering_${value}`) }))}
          onChange={(numbering: TaskNumbering) =>
            void act(() => client.taskGroups.revise({ id: group.id, patch: { numbering } }))
          }
        />
      )}
      <Button
        icon={<UpOutlined aria-hidden />}
        aria-label={t('tasks.groupUp', { title: group.title })}
        disabled={at === 0}
        onClick={() => move(groups[at - 2]?.id ?? null)}
      />
      <Button
        icon={<DownOutlined aria-hidden />}
        aria-label={t('tasks.groupDown', { title: group.title })}
        disabled={at === groups.length - 1}
        onClick={() => move(groups[at + 1]?.id)}
      />
      <ConfirmButton
        label={t('tasks.groupRemove', { title: group.title })}
        question={t('tasks.groupRemoveAsk', { count })}
        act={t('tasks.groupRemoveYes', { count })}
        onConfirm={() => void remove()}
      />
    </div>
  );
}

type LinesProps = {
  readonly tasks: readonly TaskRecord[];
  readonly own: readonly TaskRecord[];
  /** Number of the first one. */
  readonly first: number;
  readonly staff: Staff;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
};

const COLUMNS = '44px minmax(0, 5fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 2fr)';

function TaskLines({ tasks, own, first, staff, opened, onOpen }: LinesProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const keys = (event: KeyboardEvent, task: TaskRecord): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const after = moveTarget(tasks, task, event.key === 'ArrowUp' ? -1 : 1);
    if (after !== undefined)
      void act(() => client.tasks.move({ id: task.id, groupId: task.groupId, parentId: task.parentId, after }));
  };
  const line = (task: TaskRecord, number: string, sub: boolean): ReactNode => (
    <button
      key={task.id}
      type="button"
      className="line"
      data-task={task.id}
      aria-current={task.id === opened}
      style={{ gridTemplateColumns: COLUMNS, background: task.id === opened ? '#e8f0fb' : undefined }}
      onClick={() => onOpen(task.id)}
      onKeyDown={(event) => keys(event, task)}
    >
      <span className="muted">{number}</span>
      <span className={sub ? 'two-lines sub' : 'two-lines'}>{task.content}</span>
      <span className="two-lines">{assigneesLine(task.lead, staff)}</span>
      <span className="two-lines">{assigneesLine(task.coordinating, staff)}</span>
      <span className="two-lines">{task.time}</span>
    </button>
  );
  return (
    <>
      <div className="line muted" style={{ gridTemplateColumns: COLUMNS, cursor: 'default', fontSize: 12 }} aria-hidden>
        <span>{t('column.number')}</span>
        <span>{t('column.content')}</span>
        <span>{t('column.lead')}</span>
        <span>{t('column.coordinating')}</span>
        <span>{t('column.time')}</span>
      </div>
      {own.map((task, at) => (
        <Fragment key={task.id}>
          {line(task, String(first + at), false)}
          {tasksBelow(tasks, task.id).map((subtask, below) => line(subtask, `${first + at}.${below + 1}`, true))}
        </Fragment>
      ))}
    </>
  );
}
