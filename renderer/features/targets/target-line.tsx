// One target of a plan: each value is edited in its place; its level, its goals of other years.
import { Button } from 'antd';
import { DeleteOutlined, MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract, InputOf } from '../../../shared/contract/contract.ts';
import { printGoal, readGoal, type TargetRecord } from '../../../shared/domain/targets.ts';
import { cleanLine } from '../../../shared/domain/text.ts';
import { AssigneeList } from '../../kit/assignee-list.tsx';
import { AutoText } from '../../kit/auto-text.tsx';
import type { Staff } from '../../kit/choices.ts';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { TargetSteps } from './target-steps.tsx';
import { TargetTasks } from './target-tasks.tsx';

type Props = {
  readonly target: TargetRecord;
  /** The number it is printed with: "11", "11.1". */
  readonly number: string;
  /** Whether there is a target above it that it can be a part of. */
  readonly first: boolean;
  readonly staff: Staff;
};

type Patch = InputOf<Contract['targets']['revise']>['patch'];

export function TargetLine({ target, number, first, staff }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const revise = (patch: Patch): Promise<unknown> => client.targets.revise({ id: target.id, patch });
  const isPart = target.level === 1;
  return (
    <div
      className="line"
      style={{
        gridTemplateColumns: '40px minmax(0, 1fr)',
        cursor: 'default',
        ...(isPart && !first ? { paddingLeft: 32 } : {}),
      }}
    >
      <span className="muted">{number}</span>
      <div className="stack">
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <div style={{ flex: 4, minWidth: 0 }}>
            <AutoText
              hideLabel
              label={t('targets.name', { number })}
              lines={2}
              value={target.name}
              placeholder={t('targets.newTarget')}
              check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
              onSave={(name) => revise({ name })}
            />
          </div>
          <div style={{ width: 84 }}>
            <AutoText
              hideLabel
              label={t('targets.unit', { number })}
              placeholder={t('column.unit')}
              value={target.unit ?? ''}
              onSave={(unit) => revise({ unit })}
            />
          </div>
          <div style={{ flex: 1, minWidth: 120 }}>
            <AutoText
              hideLabel
              label={t('targets.goal', { number })}
              placeholder={t('targets.goalPlaceholder')}
              value={printGoal(target.goal)}
              onSave={(text) => revise({ goal: readGoal(cleanLine(text)) })}
            />
          </div>
          <Button
            icon={isPart ? <MenuFoldOutlined aria-hidden /> : <MenuUnfoldOutlined aria-hidden />}
            aria-label={isPart ? t('measures.level.out', { number }) : t('measures.level.in', { number })}
            title={isPart ? t('measures.level.out', { number }) : t('measures.level.in', { number })}
            disabled={first && !isPart}
            onClick={() => void act(() => revise({ level: isPart ? 0 : 1 }))}
          />
          <TargetTasks target={target} number={number} />
          <Button onClick={() => setOpen(!open)} aria-expanded={open}>
            {t('targets.more')}
          </Button>
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('targets.remove', { number })}
            onClick={() => void act(() => client.targets.remove({ id: target.id }))}
          />
        </div>
        {open && (
          <>
            <AssigneeList
              label={t('column.lead')}
              value={target.lead}
              staff={staff}
              onSave={(lead) => revise({ lead })}
            />
            <AssigneeList
              label={t('column.coordinating')}
              value={target.coordinating}
              staff={staff}
              onSave={(coordinating) => revise({ coordinating })}
            />
            <AutoText label={t('column.note')} value={target.note ?? ''} onSave={(note) => revise({ note })} />
            <TargetSteps steps={target.steps} onSave={(steps) => revise({ steps: [...steps] })} />
          </>
        )}
      </div>
    </div>
  );
}
