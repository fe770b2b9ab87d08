// The form of one task, at the side of the list; every field is kept when it is left.
import { Button, Select, Space } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, Contract } from '../../../shared/contract/contract.ts';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { Citation } from '../../../shared/domain/citations.ts';
import type { TaskRecord } from '../../../shared/domain/tasks.ts';
import { AssigneeList } from '../../kit/assignee-list.tsx';
import { AutoLines, AutoText } from '../../kit/auto-text.tsx';
import { BasisList } from '../../kit/basis-list.tsx';
import type { Staff } from '../../kit/choices.ts';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { lastOf, tasksBelow, tasksIn } from './task-places.ts';

type Props = {
  readonly plan: PlanView;
  readonly task: TaskRecord;
  readonly staff: Staff;
  readonly citations: readonly Citation[];
  readonly onOpen: (id: string) => void;
  /** Leaves the form; focus goes back to the list. */
  readonly onClose: () => void;
  /** Ctrl+Enter: the next task, or a new one behind the last. */
  readonly onNext: () => void;
};

type Patch = InputOf<Contract['tasks']['revise']>['patch'];

export function TaskForm({ plan, task, staff, citations, onOpen, onClose, onNext }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const host = useRef<HTMLElement>(null);
  const revise = (patch: Patch): Promise<unknown> => client.tasks.revise({ id: task.id, patch });
  useEffect(() => host.current?.querySelector<HTMLElement>('textarea')?.focus(), []);

  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      onNext();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      onClose();
    }
  };
  const addSubtask = async (): Promise<void> => {
    await act(async () => {
      const after = lastOf(tasksBelow(plan.tasks, task.id));
      const created = await client.tasks.create({
        planId: plan.head.key,
        groupId: null,
        parentId: task.id,
        after,
        fields: { content: t('tasks.newContent') },
      });
      onOpen(created.id);
    });
  };
  const remove = async (): Promise<void> => {
    if (await act(() => client.tasks.remove({ id: task.id }))) onClose();
  };
  const moveTo = (groupId: string | null): Promise<unknown> =>
    act(() => client.tasks.move({ id: task.id, groupId, parentId: null, after: lastOf(tasksIn(plan.tasks, groupId)) }));
  const missing = [task.lead.length === 0 && t('column.lead'), task.time === null && t('column.time')].filter(
    (name) => name !== false,
  );

  return (
    <section ref={host} aria-label={t('tasks.form')} className="stack" style={{ gap: 12 }} onKeyDown={keys}>
      <AutoText
        label={t('column.content')}
        lines={3}
        value={task.content === t('tasks.newContent') ? '' : task.content}
        placeholder={t('tasks.newContent')}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(content) => revise({ content })}
      />
      <AssigneeList label={t('column.lead')} value={task.lead} staff={staff} onSave={(lead) => revise({ lead })} />
      <AssigneeList
        label={t('column.coordinating')}
        value={task.coordinating}
        staff={staff}
        onSave={(coordinating) => revise({ coordinating })}
      />
      <AutoText
        label={t('column.time')}
        lines={2}
        value={task.time ?? ''}
        hint={t('tasks.timeHint')}
        onSave={(time) => revise({ time })}
      />
      <AutoLines
        label={t('column.product')}
        lines={2}
        hint={t('plan.lineHint')}
        items={task.products}
        onSave={(products) => revise({ products })}
      />
      <BasisList
        label={t('column.basis')}
        full={false}
        value={task.bases}
        citations={citations}
        onSave={(bases) => revise({ bases })}
      />
      <AutoText label={t('column.note')} lines={2} value={task.note ?? ''} onSave={(note) => revise({ note })} />
      {missing.length > 0 && <div className="muted">{t('tasks.missing', { fields: missing.join(', ') })}</div>}
      {task.parentId === null && plan.groups.length > 0 && (
        <Select
          aria-label={t('tasks.group')}
          value={task.groupId ?? ''}
          options={[
            { value: '', label: t('tasks.ungrouped') },
            ...plan.groups.map((group) => ({ value: group.id, label: group.title })),
          ]}
          onChange={(groupId: string) => void moveTo(groupId === '' ? null : groupId)}
        />
      )}
      <Space wrap>
        <Button type="primary" onClick={onNext}>
          {t('tasks.next')}
        </Button>
        {task.parentId === null && (
          <Button icon={<PlusOutlined />} onClick={() => void addSubtask()}>
            {t('tasks.addSubtask')}
          </Button>
        )}
        <Button danger icon={<DeleteOutlined />} onClick={() => void remove()}>
          {t('tasks.remove')}
        </Button>
      </Space>
    </section>
  );
}
