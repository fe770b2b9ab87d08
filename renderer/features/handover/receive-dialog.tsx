// Receiving a package, step by step: chosen, verified, opened apart or merged. Until the last button nothing in the book has changed.
import { Alert, Button, Modal, Space, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverLine, MergePreview, Received } from '../../../shared/contract/handovers.ts';
import { client } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { base64Of } from '../../kit/picked-files.ts';
import { ChooseStep, DecideStep, PasswordStep, ReadyStep } from './receive-steps.tsx';

type Ready = Extract<Received, { readonly state: 'ready' }>;
type Upload = { readonly name: string; readonly base64: string };
type Source = { readonly file: string | null; readonly upload: Upload | null };
type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'password'; readonly name: string; readonly source: Source }
  | { readonly at: 'ready'; readonly received: Ready }
  | { readonly at: 'decide'; readonly received: Ready; readonly preview: MergePreview }
  | { readonly at: 'done'; readonly line: HandoverLine };

type Props = { readonly onOpened: () => void; readonly onClose: () => void };

export function ReceiveDialog({ onOpened, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [busy, setBusy] = useState<'handover.reading' | 'handover.merging' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());

  const run = async (saying: 'handover.reading' | 'handover.merging', work: () => Promise<void>): Promise<void> => {
    if (busy !== null) return;
    setBusy(saying);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(faultSentence(t, faultOf(error)));
    }
    setBusy(null);
  };
  const receive = (source: Source, password: string): void =>
    void run('handover.reading', async () => {
      const received = await client.handovers.receive({ ...source, password });
      if (received.state === 'ready') setStep({ at: 'ready', received });
      if (received.state === 'protected')
        setStep({ at: 'password', name: received.name, source: { ...source, file: received.file } });
    });
  const upload = (file: File): void =>
    void base64Of(file).then((base64) => receive({ file: null, upload: { name: file.name, base64 } }, ''));
  const open = (): void =>
    void run('handover.reading', async () => {
      await allSaved();
      await client.handovers.openAsNew({});
      onOpened();
      onClose();
    });
  const look = (received: Ready): void =>
    void run('handover.reading', async () => {
      await allSaved();
      setStep({ at: 'decide', received, preview: await client.handovers.preview({}) });
    });
  const merge = (): void =>
    void run('handover.merging', async () => {
      await allSaved();
      setStep({ at: 'done', line: await client.handovers.merge({ theirs: [...theirs] }) });
    });
  const leave = (): void => {
    if (busy === 'handover.merging') return;
    if (busy !== null) void client.documents.stop({});
    else if (step.at === 'ready' || step.at === 'decide') void client.handovers.drop({});
    onClose();
  };

  const footer = ((): ReactNode => {
    if (busy === 'handover.reading')
      return <Button onClick={() => void client.documents.stop({})}>{t('handover.stop')}</Button>;
    if (busy !== null) return null;
    if (step.at === 'done')
      return (
        <Button type="primary" autoFocus onClick={onClose}>
          {t('handover.close')}
        </Button>
      );
    if (step.at !== 'decide') return <Button onClick={leave}>{t('handover.later')}</Button>;
    const count = step.preview.taken + theirs.size;
    const nothing = step.preview.taken + step.preview.files + step.preview.conflicts.length === 0;
    return (
      <Space>
        <Button onClick={() => setStep({ at: 'ready', received: step.received })}>{t('handover.back')}</Button>
        <Button type="primary" autoFocus={step.preview.conflicts.length === 0} disabled={nothing} onClick={merge}>
          {t('handover.doMerge', { count })}
        </Button>
      </Space>
    );
  })();

  return (
    <Modal
      open
      title={t('handover.receiveTitle')}
      width={step.at === 'decide' && step.preview.conflicts.length > 0 ? 1180 : 720}
      style={{ top: 40 }}
      mask={{ closable: false }}
      onCancel={leave}
      footer={footer}
    >
      <div className="stack" style={{ gap: 12 }}>
        {fault !== null && <Alert type="error" title={fault} />}
        {busy !== null ? (
          <div className="row" role="status">
            <Spin /> {t(busy)}
          </div>
        ) : (
          <>
            {step.at === 'choose' && (
              <ChooseStep onPath={(file) => receive({ file, upload: null }, '')} onUpload={upload} />
            )}
            {step.at === 'password' && (
              <PasswordStep name={step.name} onPassword={(password) => receive(step.source, password)} />
            )}
            {step.at === 'ready' && (
              <ReadyStep received={step.received} onOpen={open} onMerge={() => look(step.received)} />
            )}
            {step.at === 'decide' && <DecideStep preview={step.preview} theirs={theirs} onTheirs={setTheirs} />}
            {step.at === 'done' && (
              <Alert type="success" title={t('handover.done', { taken: step.line.summary.taken })} />
            )}
          </>
        )}
      </div>
    </Modal>
  );
}
