// The Phụ lục of a document, one below the other, and the buttons that add one.
import { Button, Empty } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { Citation } from '../../../shared/domain/citations.ts';
import { useAct } from '../../kit/act.tsx';
import type { Staff } from '../../kit/choices.ts';
import { onPaper } from '../../i18n/i18n.ts';
import { client } from '../../kit/client.ts';
import { AppendixSection } from './appendix-section.tsx';
import { newTable } from './appendix-tables.ts';

type Props = { readonly plan: PlanView; readonly staff: Staff; readonly citations: readonly Citation[] };

export function AppendixList({ plan, staff, citations }: Props): ReactNode {
  const { t } = useTranslation();
  const records = useMemo(() => ({ ...staff, citations }), [staff, citations]);
  const act = useAct();
  const { appendices, targetSets, head } = plan;
  const add = (content: 'tasks' | 'targets'): Promise<unknown> => {
    const appendix = {
      title: onPaper(content === 'tasks' ? 'appendix.newTasks' : 'appendix.newTargets', { year: head.year }),
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
      {appendices.map((appendix) => (
        <AppendixSection key={appendix.id} plan={plan} records={records} appendix={appendix} />
      ))}
    </div>
  );
}
