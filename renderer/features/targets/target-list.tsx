// Target sets with their targets; each value is edited in its place.
import { Button, Empty } from 'antd';
import { SnippetsOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { targetNumbers, type TargetRecord, type TargetSetRecord } from '../../../shared/domain/targets.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import type { Staff } from '../../kit/choices.ts';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { DraftLine } from '../../kit/draft-line.tsx';
import { useAct } from '../../kit/act.tsx';
import { PasteTargets } from './paste-targets.tsx';
import { TargetLine } from './target-line.tsx';

type Props = { readonly plan: PlanView; readonly staff: Staff };

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
  const numbers = targetNumbers(targets);
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
        <TargetLine key={target.id} target={target} number={numbers[at] ?? ''} first={at === 0} staff={staff} />
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
