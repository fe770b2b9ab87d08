// The tasks that serve a target: how many they are, and a dialog to tick them in this and other documents.
import { LinkOutlined } from '@ant-design/icons';
import { Button, Checkbox, ConfigProvider, Input, Modal, Spin } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MAX_CHOICES, type TaskChoice } from '../../../shared/contract/target-tasks.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import type { TargetRecord } from '../../../shared/domain/targets.ts';
import { useAct } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';

type Props = { readonly target: Pick<TargetRecord, 'id' | 'name'>; readonly number: number | string };

export function TargetTasks({ target, number }: Props): ReactNode {
  const { t } = useTranslation();
  const { id: planId = '' } = useParams();
  const [open, setOpen] = useState(false);
  const links = useAsk('targetTasks', 'ofPlan', { planId }).data;
  const linked = links?.find(({ targetId }) => targetId === target.id)?.tasks ?? [];
  return (
    // What serves a target is not printed: it may be said when the document is issued.
    <ConfigProvider componentDisabled={false}>
      <Button
        icon={<LinkOutlined aria-hidden />}
        disabled={links === undefined}
        aria-label={t('targetTasks.openOf', { number, count: linked.length })}
        title={t('targetTasks.openOf', { number, count: linked.length })}
        onClick={() => setOpen(true)}
      >
        {linked.length}
      </Button>
      {open && <TasksDialog planId={planId} target={target} linked={linked} onClose={() => setOpen(false)} />}
    </ConfigProvider>
  );
}

type DialogProps = {
  readonly planId: string;
  readonly target: Pick<TargetRecord, 'id' | 'name'>;
  readonly linked: readonly TaskChoice[];
  readonly onClose: () => void;
};

function TasksDialog({ planId, target, linked, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(linked);
  const asked = useDeferredValue(words.trim());
  const found = useAsk('targetTasks', 'find', { planId, words: asked }).data;
  const isChosen = (id: string): boolean => chosen.some((task) => task.id === id);
  const isLinked = (id: string): boolean => linked.some((task) => task.id === id);
  // What is ticked stays in its place until other words are asked for: lines do not jump under the hand.
  const others = (found ?? []).filter(({ id }) => !isLinked(id));
  const kept = [...linked, ...chosen.filter(({ id }) => !isLinked(id) && !others.some((task) => task.id === id))];
  const save = async (): Promise<void> => {
    const taskIds = chosen.map(({ id }) => id);
    if (await act(() => client.targetTasks.set({ targetId: target.id, taskIds }))) onClose();
  };
  const line = (task: TaskChoice): ReactNode => (
    <Checkbox
      key={task.id}
      checked={isChosen(task.id)}
      onChange={({ target: { checked } }) =>
        setChosen(checked ? [...chosen, task] : chosen.filter(({ id }) => id !== task.id))
      }
    >
      {task.content}
      {task.planId !== planId && (
        <span className="muted">
          {' '}
          ({documentKind(task.planKind).name} {task.planNumber ?? '…'}/{task.planSymbol})
        </span>
      )}
    </Checkbox>
  );
  return (
    <Modal
      open
      title={t('targetTasks.title')}
      width={760}
      onCancel={onClose}
      onOk={() => void save()}
      okText={t('targetTasks.save', { count: chosen.length })}
      cancelText={t('confirm.cancel')}
    >
      <div className="stack" style={{ gap: 10 }}>
        <strong>{target.name}</strong>
        <div role="group" aria-label={t('targetTasks.chosen')} className="stack" style={{ gap: 6 }}>
          {kept.length === 0 ? <span className="muted">{t('targetTasks.none')}</span> : kept.map(line)}
        </div>
        <Input
          allowClear
          maxLength={200}
          aria-label={t('targetTasks.find')}
          placeholder={t('targetTasks.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="muted">{t('targetTasks.hint')}</span>
        <div
          role="group"
          aria-label={t('targetTasks.found')}
          className="stack"
          style={{ gap: 6, maxHeight: 280, overflow: 'auto' }}
        >
          {found === undefined ? <Spin /> : others.map(line)}
          {found !== undefined && others.length === 0 && <span className="muted">{t('targetTasks.nothing')}</span>}
          {found?.length === MAX_CHOICES && (
            <span className="muted">{t('targetTasks.more', { max: MAX_CHOICES })}</span>
          )}
        </div>
      </div>
    </Modal>
  );
}
