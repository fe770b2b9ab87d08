// The frame of a dialog that does one thing to chosen work: its fault inside, its button named for the act.
import { Alert, Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Fault } from '../../../shared/domain/fault.ts';
import { useTranslation } from 'react-i18next';
import { useSave } from '../../kit/act.tsx';
import { faultSentence } from '../../kit/fault.ts';

type Props = {
  readonly title: string;
  /** Name of the act. */
  readonly yes: string;
  readonly ready: boolean;
  readonly act: () => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** What the act is done to. */
  readonly about: string;
  readonly children: ReactNode;
};

export function ActDialog({ title, yes, ready, act, onDone, onClose, about, children }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (): Promise<void> => {
    if (!ready || busy) return;
    setBusy(true);
    const failed = await save(act);
    setBusy(false);
    setFault(failed);
    if (failed === null) onDone();
  };
  return (
    <Modal
      open
      width={600}
      style={{ top: 24 }}
      title={title}
      okText={yes}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={busy}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p className="two-lines" style={{ marginTop: 0 }}>
        <strong>{about}</strong>
      </p>
      {fault !== null && <Alert type="error" title={faultSentence(t, fault)} style={{ marginBottom: 12 }} />}
      <Form layout="vertical" size="middle" className="act-form" onFinish={() => void run()}>
        {children}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
