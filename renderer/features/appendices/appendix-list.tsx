// The Phụ lục of a document: title, orientation, the tables in it and the columns of each table.
import { Button, Empty, Segmented, Select } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { AppendixRecord } from '../../../shared/domain/appendices.ts';
import { roman } from '../../../shared/domain/numbering.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { useAct } from '../../kit/act.tsx';
import { newTable } from './appendix-tables.ts';
import { TableEditor } from './table-editor.tsx';

export function AppendixList({ plan }: { readonly plan: PlanView }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { appendices, targetSets, head } = plan;
  const add = (content: 'tasks' | 'targets'): Promise<unknown> => {
    const appendix = {
      title: t(content === 'tasks' ? 'appendix.newTasks' : 'appendix.newTargets', { year: head.year }),
      orientation: content === 'tasks' ? ('landscape' as const) : ('portrait' as const),
      tables: content === 'tasks' ? [newTable('tasks', null)] : targetSets.map((set) => newTable('targets', set)),
    };
    return act(() => client.appendices.create({ planId: head.key, after: appendices.at(-1)?.id ?? null, appendix }));
  };
  return (
    <div className="stack" style={{ gap: 16 }}>
      <div className="row">
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void add('tasks')}>
          {t('appendix.addTasks')}
        </Button>
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={targetSets.length === 0}
          onClick={() => void add('targets')}
        >
          {t('appendix.addTargets')}
        </Button>
      </div>
      {appendices.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('appendix.empty')} />}
      {appendices.map((appendix, at) => (
        <AppendixSection
          key={appendix.id}
          plan={plan}
          appendix={appendix}
          label={appendices.length === 1 ? '' : roman(at + 1)}
        />
      ))}
    </div>
  );
}

function AppendixSection({
  plan,
  appendix,
  label,
}: {
  readonly plan: PlanView;
  readonly appendix: AppendixRecord;
  readonly label: string;
}): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { id, ...own } = appendix;
  const save = (patch: Parameters<typeof client.appendices.revise>[0]['patch']): Promise<unknown> =>
    client.appendices.revise({ id, patch });
  const addable = [
    { value: 'tasks', label: t('appendix.tableTasks') },
    ...plan.targetSets.map((set) => ({ value: set.id, label: t('appendix.tableTargets', { title: set.title }) })),
  ];
  return (
    <section aria-label={t('appendix.name', { label })} style={{ border: '1px solid #d9dfe7' }}>
      <div className="group-head" style={{ border: 0 }}>
        <strong style={{ whiteSpace: 'nowrap' }}>{t('appendix.name', { label })}</strong>
        <AutoText
          hideLabel
          bold
          label={t('appendix.title', { label })}
          value={own.title}
          check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
          onSave={(title) => save({ title })}
        />
        <Segmented<AppendixRecord['orientation']>
          aria-label={t('appendix.orientation')}
          value={own.orientation}
          options={[
            { value: 'portrait', label: t('appendix.portrait') },
            { value: 'landscape', label: t('appendix.landscape') },
          ]}
          onChange={(orientation) => void act(() => save({ orientation }))}
        />
        <ConfirmButton
          label={t('appendix.remove', { label })}
          question={t('appendix.removeAsk')}
          act={t('appendix.removeYes')}
          onConfirm={() => void act(() => client.appendices.remove({ id }))}
        />
      </div>
      <div className="stack" style={{ padding: 12, gap: 16 }}>
        {own.tables.map((table, at) => (
          <TableEditor
            key={at}
            appendixId={id}
            table={table}
            at={at}
            onRemove={
              own.tables.length > 1 ? () => void act(() => client.appendices.removeTable({ id, table: at })) : null
            }
          />
        ))}
        <Select
          aria-label={t('appendix.addTable')}
          style={{ width: 320 }}
          value={null}
          placeholder={t('appendix.addTable')}
          options={addable}
          onChange={(chosen: string | null) => {
            const set = plan.targetSets.find((candidate) => candidate.id === chosen) ?? null;
            void act(() =>
              client.appendices.createTable({ id, table: newTable(set === null ? 'tasks' : 'targets', set) }),
            );
          }}
        />
      </div>
    </section>
  );
}
