// A pasted table as tasks: into which group they go, and all of them stored in one step.
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import type { PastedTable } from '../../../shared/domain/pasted-table.ts';
import type { TableDraft } from '../../../shared/domain/table-recogniser.ts';
import { client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { PasteDialog } from '../../kit/paste-dialog.tsx';
import { fieldsOfTexts, GRID_FIELDS, type CellContext } from './grid-fields.ts';
import { tasksIn } from './task-places.ts';

export type Pasted = { readonly table: PastedTable; readonly groupId: string | null; readonly after: string | null };

type Props = {
  readonly plan: PlanView;
  readonly context: CellContext;
  readonly pasted: Pasted;
  readonly onClose: () => void;
};

export function PasteTasks({ plan, context, pasted, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [groupId, setGroupId] = useState(pasted.groupId);
  const take = (draft: TableDraft): Promise<Fault | null> => {
    const last = tasksIn(plan.tasks, groupId).at(-1)?.id ?? null;
    return save(() =>
      client.tasks.createMany({
        planId: plan.head.key,
        groupId,
        after: (groupId === pasted.groupId ? pasted.after : null) ?? last,
        groups: draft.groups.map((group) => ({
          title: group.title,
          tasks: group.rows.map((row) => ({
            fields: fieldsOfTexts(row.texts, context),
            subtasks: row.subrows.map(({ texts }) => fieldsOfTexts(texts, context)),
          })),
        })),
      }),
    );
  };
  return (
    <PasteDialog
      title={t('paste.tasks')}
      thing={t('paste.task')}
      table={pasted.table}
      fields={GRID_FIELDS}
      onTake={take}
      onClose={onClose}
    >
      {(draft) =>
        plan.groups.length > 0 &&
        draft.groups.some((group) => group.title === null) && (
          <div className="row">
            <label htmlFor="paste-group">{t('paste.group')}</label>
            <Select
              id="paste-group"
              style={{ minWidth: 320 }}
              value={groupId ?? ''}
              options={[
                { value: '', label: t('tasks.ungrouped') },
                ...plan.groups.map((group) => ({ value: group.id, label: group.title })),
              ]}
              onChange={(id: string) => setGroupId(id === '' ? null : id)}
            />
          </div>
        )
      }
    </PasteDialog>
  );
}
