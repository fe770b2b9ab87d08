// The form of one task, below the list; every field is kept when it is left.
import { Button, Select, Space } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, Contract } from '../../../shared/contract/contract.ts';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { Citation } from '../../../shared/domain/citations.ts';
import { fail } from '../../../shared/domain/fault.ts';
import type { TaskRecord } from '../../../shared/domain/tasks.ts';
import { AssigneeList } from '../../kit/assignee-list.tsx';
import { AutoLines, AutoText } from '../../kit/auto-text.tsx';
import { BasisList } from '../../kit/basis-list.tsx';
import type { Staff } from '../../kit/choices.ts';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { SharedNote } from './shared-note.tsx';
import { TimeNote } from './time-note.tsx';
import { lastOf, tasksBelow, tasksIn, type NewTaskPlace } from './task-places.ts';
import type { Understand } from './use-understood.ts';

type Props = {
  readonly plan: PlanView;
  /** `null`: a new task, stored when its content is typed. */
  readonly task: TaskRecord | null;
  readonly place: NewTaskPlace;
  readonly staff: Staff;
  readonly citations: readonly Citation[];
  readonly understand: Understand;
  readonly onCreated: (id: string) => void;
  readonly onAddSubtask: (parent: TaskRecord) => void;
  /** Leaves the form; focus goes back to the list. */
  readonly onClose: () => void;
  /** Ctrl+Enter: the task after this one, or a new one behind the last. */
  readonly onNext: (id: string) => void;
};

type Patch = InputOf<Contract['tasks']['revise']>['patch'];

const NOTHING = { content: '', lead: [], coordinating: [], time: null, products: [], bases: [], note: null } as const;

type TaskSave = {
  readonly revise: (patch: Patch) => Promise<unknown>;
  /** The id of the task once what is being typed is stored; `null` where nothing was typed. */
  readonly settled: () => Promise<string | null>;
};

/** Saves into the task, creating it once: two quick saves of a new task meet in one. */
function useTaskSave({ plan, task, place, onCreated }: Pick<Props, 'plan' | 'task' | 'place' | 'onCreated'>): TaskSave {
  const creating = useRef<Promise<string> | null>(null);
  const create = async (patch: Patch): Promise<void> => {
    const { content } = patch;
    if (content === undefined || content.trim() === '')
      fail({ code: 'input-invalid', flaws: [{ path: 'content', reason: 'empty' }] });
    // Set in the very turn of the first save: a second one waits for this task instead of creating another.
    creating.current = client.tasks
      .create({ planId: plan.head.key, ...place, fields: { ...patch, content } })
      .then((created) => created.id);
    try {
      onCreated(await creating.current);
    } catch (error) {
      creating.current = null;
      throw error;
    }
  };
  const revise = async (patch: Patch): Promise<unknown> => {
    if (task === null && creating.current === null) return await create(patch);
    const id = task?.id ?? (await creating.current);
    return id === null ? await create(patch) : await client.tasks.revise({ id, patch });
  };
  const settled = async (): Promise<string | null> => {
    // The field that is left begins its save at once.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return task?.id ?? (await creating.current?.catch(() => null)) ?? null;
  };
  return { revise, settled };
}

export function TaskForm(props: Props): ReactNode {
  const { plan, task, staff, citations, understand, onAddSubtask, onClose, onNext } = props;
  const { t } = useTranslation();
  const act = useAct();
  const host = useRef<HTMLElement>(null);
  const { revise, settled } = useTaskSave(props);
  useEffect(() => host.current?.querySelector<HTMLElement>('textarea')?.focus(), []);

  const goNext = async (): Promise<void> => {
    const id = await settled();
    if (id !== null) onNext(id);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      void goNext();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      onClose();
    }
  };
  const subtasks = task === null ? [] : tasksBelow(plan.tasks, task.id);
  const remove = async (id: string): Promise<void> => {
    if (await act(() => client.tasks.remove({ id }))) onClose();
  };
  const moveTo = (id: string, groupId: string | null): Promise<unknown> =>
    act(() => client.tasks.move({ id, groupId, parentId: null, after: lastOf(tasksIn(plan.tasks, groupId)) }));
  const fields = task ?? NOTHING;
  const missing = [fields.lead.length === 0 && t('column.lead'), fields.time === null && t('column.time')].filter(
    (name) => name !== false,
  );

  return (
    <section ref={host} aria-label={t('tasks.form')} className="stack" style={{ gap: 12 }} onKeyDown={keys}>
      {task !== null && <SharedNote taskId={task.id} sharing={plan.sharing} />}
      <AutoText
        label={t('column.content')}
        lines={3}
        value={fields.content}
        placeholder={t('tasks.newContent')}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(content) => revise({ content })}
      />
      <AssigneeList label={t('column.lead')} value={fields.lead} staff={staff} onSave={(lead) => revise({ lead })} />
      <AssigneeList
        label={t('column.coordinating')}
        value={fields.coordinating}
        staff={staff}
        onSave={(coordinating) => revise({ coordinating })}
      />
      <div>
        <AutoText
          label={t('column.time')}
          lines={2}
          value={fields.time ?? ''}
          hint={t('tasks.timeHint')}
          onSave={(time) => revise({ time })}
        />
        <TimeNote time={fields.time ?? ''} said={understand(fields.time)} />
      </div>
      <AutoLines
        label={t('column.product')}
        lines={2}
        hint={t('plan.lineHint')}
        items={fields.products}
        onSave={(products) => revise({ products })}
      />
      <BasisList
        label={t('column.basis')}
        full={false}
        value={fields.bases}
        citations={citations}
        onSave={(bases) => revise({ bases })}
      />
      <AutoText label={t('column.note')} lines={2} value={fields.note ?? ''} onSave={(note) => revise({ note })} />
      {task !== null && missing.length > 0 && (
        <div className="muted">{t('tasks.missing', { fields: missing.join(', ') })}</div>
      )}
      {task !== null && task.parentId === null && plan.groups.length > 0 && (
        <Select
          aria-label={t('tasks.group')}
          value={task.groupId ?? ''}
          options={[
            { value: '', label: t('tasks.ungrouped') },
            ...plan.groups.map((group) => ({ value: group.id, label: group.title })),
          ]}
          onChange={(groupId: string) => void moveTo(task.id, groupId === '' ? null : groupId)}
        />
      )}
      <Space wrap>
        <Button type="primary" disabled={task === null} onClick={() => void goNext()}>
          {t('tasks.next')}
        </Button>
        {task !== null && task.parentId === null && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => onAddSubtask(task)}>
            {t('tasks.addSubtask')}
          </Button>
        )}
        {task !== null && (
          <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => void remove(task.id)}>
            {subtasks.length === 0 ? t('tasks.remove') : t('tasks.removeWith', { count: subtasks.length })}
          </Button>
        )}
        <Button onClick={onClose}>{t('tasks.close')}</Button>
      </Space>
    </section>
  );
}
