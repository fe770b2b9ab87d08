// The evidence binder: documents to tick, what would be in it and what is missing, then the file of it.
import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Spin, Tree, type TreeDataNode } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import type { Binder, BinderPart, BinderTask } from '../../../shared/domain/binder.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { client } from '../../kit/client.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { WritingDialog } from './writing.tsx';
import './binder.css';

function taskNode(t: TFunction, task: BinderTask): TreeDataNode {
  const gone = task.files.filter(({ missing }) => missing).length;
  return {
    key: task.number,
    title: (
      <>
        {task.number} {task.content} <span className="muted">{t('binder.files', { count: task.files.length })}</span>
        {task.unproven && <span className="binder-lack"> ⚠ {t('binder.unproven')}</span>}
        {gone > 0 && <span className="binder-lack"> ⚠ {t('binder.gone', { count: gone })}</span>}
      </>
    ),
    children: task.files.map((file) => ({
      key: `${task.number} ${file.id}`,
      isLeaf: true,
      title: (
        <>
          {file.name}
          {file.missing && <span className="binder-lack"> ⚠ {t('binder.fileGone')}</span>}
        </>
      ),
    })),
  };
}

function partNode(t: TFunction, part: BinderPart, parts: readonly BinderPart[]): TreeDataNode {
  return {
    key: part.number,
    title: (
      <strong>
        {part.number} {part.title}
      </strong>
    ),
    children: [...parts.map((one) => partNode(t, one, [])), ...part.tasks.map((task) => taskNode(t, task))],
  };
}

function BinderTree({ binder }: { readonly binder: Binder }): ReactNode {
  const { t } = useTranslation();
  const nodes = useMemo(() => binder.criteria.map((one) => partNode(t, one, one.parts)), [binder, t]);
  const { tasks, files, unproven, missing, bareTargets } = binder;
  if (tasks === 0) return <span className="muted">{t('binder.nothing')}</span>;
  return (
    <>
      <span>
        {t('binder.counts', { tasks, files })}
        {unproven > 0 && <span className="binder-lack"> · {t('binder.unprovenCount', { count: unproven })}</span>}
        {missing > 0 && <span className="binder-lack"> · {t('binder.missingCount', { count: missing })}</span>}
      </span>
      {bareTargets > 0 && <span className="muted">{t('binder.bare', { count: bareTargets })}</span>}
      <div className="binder-tree" role="region" aria-label={t('binder.tree')}>
        <Tree
          key={nodes.map(({ key }) => String(key)).join()}
          treeData={nodes}
          defaultExpandedKeys={nodes.map(({ key }) => key)}
          selectable={false}
          blockNode
        />
      </div>
    </>
  );
}

type Props = {
  /** Documents to choose from; those of `ticked` are chosen first. */
  readonly plans: readonly PlanSummary[];
  readonly ticked: readonly string[];
  readonly onClose: () => void;
};

export function BinderDialog({ plans, ticked, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [planIds, setPlanIds] = useState<readonly string[]>(ticked);
  const { data, error } = useQuery({
    queryKey: ['binder', 'preview', planIds],
    queryFn: () => client.binder.preview({ planIds: [...planIds] }),
    placeholderData: (before) => before,
  });
  return (
    <WritingDialog
      title={t('binder.title')}
      ready={data !== undefined && data.tasks > 0 && planIds.length > 0}
      write={(target) => client.binder.export({ planIds: [...planIds], ...target })}
      onClose={onClose}
      writeLabel={t('binder.write')}
      width={820}
    >
      <span>{t('binder.help')}</span>
      <div role="group" aria-label={t('binder.plans')} className="stack binder-plans">
        {plans.map((plan) => (
          <Checkbox
            key={plan.id}
            checked={planIds.includes(plan.id)}
            onChange={({ target: { checked } }) =>
              setPlanIds(checked ? [...planIds, plan.id] : planIds.filter((id) => id !== plan.id))
            }
          >
            {documentKind(plan.kind).name} {plan.number ?? '…'}/{plan.symbol}: {plan.subject}
          </Checkbox>
        ))}
      </div>
      {error !== null && <Alert type="error" title={faultSentence(t, faultOf(error))} />}
      {data === undefined ? <Spin /> : <BinderTree binder={data} />}
    </WritingDialog>
  );
}
