// Target sets with their targets; each value is edited in its place.
import { Button, Empty } from 'antd';
import { DeleteOutlined, SnippetsOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, Contract } from '../../../shared/contract/contract.ts';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { printGoal, readGoal, type TargetRecord, type TargetSetRecord } from '../../../shared/domain/targets.ts';
import { cleanLine } from '../../../shared/domain/text.ts';
import { AssigneeList } from '../../kit/assignee-list.tsx';
import { AutoText } from '../../kit/auto-text.tsx';
import type { Staff } from '../../kit/choices.ts';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { DraftLine } from '../../kit/draft-line.tsx';
import { useAct } from '../../kit/act.tsx';
import { TargetTasks } from './target-tasks.tsx';
import { PasteTargets } from './paste-targets.tsx';

type Props = { readonly plan: PlanView; readonly staff: Staff };
type Patch = InputOf<Contract['targets']['revise']>['patch'];

export function TargetList({ plan, staff }: Props): ReactNode {
  const { t } = useTranslation();
  const { targetSets, targets, head } = plan;
  const addSet = (title: string): Promise<unknown> =>
    client.targetSets.create({ planId: head.key, after: targetSets.at(-1)?.id ?? null, set: { title, mandate: null } });
  return (
    <div className="stack" style={{ gap: 16 }}>
      <div>
        <DraftLine primary button={t('targets.addSet')} label={t('targets.newSet')} onCreate={addSet} />
      </div>
      {targetSets.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('targets.empty')} />}
      {targetSets.map((set) => (
        <TargetSetSection
          key={set.id}
          set={set}
          targets={targets.filter((target) => target.setId === set.id)}
          staff={staff}
        />
      ))}
    </div>
  );
}

function TargetSetSection({
  set,
  targets,
  staff,
}: {
  readonly set: TargetSetRecord;
  readonly targets: readonly TargetRecord[];
  readonly staff: Staff;
}): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [pasting, setPasting] = useState(false);
  const add = (name: string): Promise<unknown> =>
    client.targets.create({ setId: set.id, after: targets.at(-1)?.id ?? null, fields: { name, unit: '%' } });
  return (
    <section aria-label={set.title}>
      <div className="group-head">
        <AutoText
          hideLabel
          bold
          label={t('targets.setTitle')}
          value={set.title}
          check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
          onSave={(title) => client.targetSets.revise({ id: set.id, patch: { title } })}
        />
        <AutoText
          hideLabel
          label={t('targets.mandate')}
          placeholder={t('targets.mandate')}
          value={set.mandate ?? ''}
          onSave={(mandate) => client.targetSets.revise({ id: set.id, patch: { mandate } })}
        />
        <ConfirmButton
          label={t('targets.removeSet', { title: set.title })}
          question={t('targets.removeSetAsk', { count: targets.length })}
          act={t('targets.removeSetYes')}
          onConfirm={() => void act(() => client.targetSets.remove({ id: set.id }))}
        />
      </div>
      {targets.map((target, at) => (
        <TargetLine key={target.id} target={target} number={at + 1} staff={staff} />
      ))}
      <div className="row" style={{ padding: 6 }}>
        <DraftLine button={t('targets.add')} label={t('targets.newTarget')} onCreate={add} />
        <Button icon={<SnippetsOutlined aria-hidden />} onClick={() => setPasting(true)}>
          {t('grid.paste')}
        </Button>
      </div>
      {pasting && <PasteTargets setId={set.id} staff={staff} onClose={() => setPasting(false)} />}
    </section>
  );
}

type LineProps = {
  readonly target: TargetRecord;
  readonly number: number;
  readonly staff: Staff;
};

function TargetLine({ target, number, staff }: LineProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const revise = (patch: Patch): Promise<unknown> => client.targets.revise({ id: target.id, patch });
  return (
    <div className="line" style={{ gridTemplateColumns: '32px minmax(0, 1fr)', cursor: 'default' }}>
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
          </>
        )}
      </div>
    </div>
  );
}
