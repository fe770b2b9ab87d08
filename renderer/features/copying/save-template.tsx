// Keeps a document as a template of the office's own.
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { SnippetsOutlined } from '@ant-design/icons';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { allSaved } from '../../kit/drafts.ts';
import { faultSentence } from '../../kit/fault.ts';

type Props = { readonly planId: string; readonly subject: string };

export function SaveTemplateButton({ planId, subject }: Props): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      {/* A seldom act gives its room to the number and the subject of the document. */}
      <Button
        icon={<SnippetsOutlined aria-hidden />}
        aria-label={t('copying.save')}
        title={t('copying.save')}
        onClick={() => setOpen(true)}
      />
      {open && <SaveTemplateDialog planId={planId} subject={subject} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveTemplateDialog({ planId, subject, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const id = useId();
  const save = useSave();
  // The year is what a template leaves open.
  const [name, setName] = useState(subject.replace(/\s*năm (?:19|20)\d{2}/u, ''));
  const [about, setAbout] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [taken, setTaken] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const keep = async (): Promise<void> => {
    if (busy) return;
    if (name.trim() === '') return setFault(t('copying.nameMissing'));
    setBusy(true);
    await allSaved();
    const failed = await save(() => client.templates.save({ planId, name, about, replace: taken === name }));
    setBusy(false);
    if (failed === null) {
      notification.success({ title: t('copying.saved', { name }) });
      return onClose();
    }
    setTaken(failed.code === 'template-exists' ? name : null);
    return setFault(faultSentence(t, failed));
  };
  return (
    <Modal
      open
      title={t('copying.saveTitle')}
      okText={t(taken === name ? 'copying.saveReplace' : 'copying.saveYes')}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => void keep()}
    >
      <p className="muted">{t('copying.saveText')}</p>
      {fault !== null && <Alert type="error" showIcon title={fault} style={{ marginBottom: 12 }} />}
      <Form layout="vertical" component={false}>
        <Form.Item label={t('copying.name')} htmlFor={`${id}-name`}>
          <Input
            id={`${id}-name`}
            autoFocus
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void keep();
            }}
          />
        </Form.Item>
        <Form.Item label={t('copying.about')} htmlFor={`${id}-about`} extra={t('copying.aboutHint')}>
          <Input id={`${id}-about`} maxLength={500} value={about} onChange={(event) => setAbout(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
