// Copies the chosen tasks into another document: as tasks of its own, or as one task that serves both.
import { Alert, App, Form, Modal, Radio, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { fold } from '../../../shared/domain/text.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { allSaved } from '../../kit/drafts.ts';
import { faultSentence } from '../../kit/fault.ts';

type Props = {
  readonly planId: string;
  readonly taskIds: readonly string[];
  readonly onClose: () => void;
};

export function CopyTasksDialog({ planId, taskIds, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const id = useId();
  const save = useSave();
  const { data: plans = [] } = useAsk('plans', 'list', {});
  const [target, setTarget] = useState<string | null>(null);
  const [groupId, setGroup] = useState('');
  const [shared, setShared] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // What is issued takes no new tasks.
  const open = plans.filter((plan) => plan.id !== planId && ['draft', 'waiting'].includes(plan.standing));
  const copy = async (): Promise<void> => {
    if (busy) return;
    if (target === null) return setFault(t('copying.targetMissing'));
    setBusy(true);
    await allSaved();
    let done = { ids: [] as string[], skipped: 0 };
    const failed = await save(async () => {
      done = await client.tasks.copy({
        ids: [...taskIds],
        planId: target,
        groupId: groupId === '' ? null : groupId,
        shared,
      });
    });
    setBusy(false);
    if (failed !== null) return setFault(faultSentence(t, failed));
    notification.success({
      title: t('copying.copied', { count: done.ids.length }),
      description: (
        <>
          {done.skipped > 0 && <div>{t('copying.skipped', { count: done.skipped })}</div>}
          {/* A notice stands outside of the routes: a plain link, as the address has it. */}
          <a href={`#/ke-hoach/${target}/nhiem-vu`}>{t('copying.openTarget')}</a>
        </>
      ),
    });
    onClose();
  };
  return (
    <Modal
      open
      width={620}
      title={t('copying.copyTitle', { count: taskIds.length })}
      okText={t('copying.copyYes', { count: taskIds.length })}
      okButtonProps={{ disabled: open.length === 0 }}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => void copy()}
    >
      {fault !== null && <Alert type="error" showIcon title={fault} style={{ marginBottom: 12 }} />}
      {open.length === 0 && <Alert type="info" showIcon title={t('copying.noTarget')} style={{ marginBottom: 12 }} />}
      <Form layout="vertical" component={false}>
        <Form.Item label={t('copying.target')} htmlFor={`${id}-plan`} extra={t('copying.targetHint')}>
          <Select
            id={`${id}-plan`}
            autoFocus
            showSearch={{ filterOption: (typed, option) => fold(option?.label ?? '').includes(fold(typed)) }}
            placeholder={t('copying.fromHint')}
            value={target}
            options={open.map(({ id: value, year, kind, number, symbol, subject }) => ({
              value,
              label: `${year} · ${documentKind(kind).name} ${number ?? '…'}/${symbol} – ${subject}`,
            }))}
            onChange={(value: string) => {
              setTarget(value);
              setGroup('');
              setFault(null);
            }}
          />
        </Form.Item>
        {target !== null && <GroupChoice id={`${id}-group`} planId={target} value={groupId} onChange={setGroup} />}
        <Form.Item label={t('copying.how')}>
          <Radio.Group
            aria-label={t('copying.how')}
            style={{ display: 'flex', flexDirection: 'column', gap: 6 }}
            value={shared}
            options={[
              { value: false, label: t('copying.how_own') },
              { value: true, label: t('copying.how_shared') },
            ]}
            onChange={(event) => setShared(event.target.value === true)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

type GroupProps = {
  readonly id: string;
  readonly planId: string;
  readonly value: string;
  readonly onChange: (groupId: string) => void;
};

/** The groups of the document the tasks go to; nothing where it has none. */
function GroupChoice({ id, planId, value, onChange }: GroupProps): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('plans', 'get', { id: planId });
  if (data === undefined || data.head.key !== planId || data.groups.length === 0) return null;
  return (
    <Form.Item label={t('copying.group')} htmlFor={id}>
      <Select
        id={id}
        value={value}
        options={[
          { value: '', label: t('tasks.ungrouped') },
          ...data.groups.map((group) => ({ value: group.id, label: group.title })),
        ]}
        onChange={onChange}
      />
    </Form.Item>
  );
}
