// Sending a document to the agency above: what was found, to whom it goes, which files; then the folder and the mail to be sent by hand.
import { Alert, AutoComplete, Button, Checkbox, Input, Modal, Radio, Space, Spin } from 'antd';
import { FolderOpenOutlined, SendOutlined } from '@ant-design/icons';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeSent } from '../../../shared/domain/dispatch.ts';
import { readMailAddresses } from '../../../shared/domain/mail-address.ts';
import { bridge, client, useAsk } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { CopyText } from '../../kit/copy-text.tsx';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { DispatchFindings } from './dispatch-findings.tsx';
import './dispatch.css';
import { useWriting, WritingFault, WritingNow, WrittenFiles, type Write } from './writing.tsx';

type Sent = Awaited<ReturnType<typeof client.dispatches.send>>;
type Prepared = NonNullable<ReturnType<typeof useAsk<'dispatches', 'prepare'>>['data']>;
type Props = { readonly planId: string; readonly onClose: () => void };

export function DispatchDialog({ planId, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  // Asked anew when a field is left: the mail names the receiver.
  const [asked, setAsked] = useState<string | null>(null);
  const { data, error } = useAsk('dispatches', 'prepare', { planId, receiver: asked });
  if (data === undefined)
    return (
      <Modal
        open
        title={t('dispatch.title')}
        onCancel={onClose}
        footer={<Button onClick={onClose}>{t('export.close')}</Button>}
      >
        {error === null ? <Spin /> : <Alert type="error" title={faultSentence(t, faultOf(error))} />}
      </Modal>
    );
  return <PreparedDialog planId={planId} prepared={data} onReceiver={setAsked} onClose={onClose} />;
}

function PreparedDialog({
  planId,
  prepared,
  onReceiver,
  onClose,
}: Props & { readonly prepared: Prepared; readonly onReceiver: (receiver: string) => void }): ReactNode {
  const { t } = useTranslation();
  const { step, fault, exists, again, run } = useWriting();
  const [receiver, setReceiver] = useState(prepared.receiver);
  const [typed, setTyped] = useState(prepared.addresses.join('; '));
  const [mode, setMode] = useState<'paper' | 'electronic'>('paper');
  const [accept, setAccept] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const { addresses, wrong } = readMailAddresses(typed);
  const errors = prepared.findings.filter(({ severity }) => severity === 'error').length;
  const isDraft = !mayBeSent(prepared.state);
  const ready = !isDraft && wrong === null && receiver.trim() !== '' && (errors === 0 || accept);
  const write: Write = async (target) => {
    const answer = await client.dispatches.send({ planId, receiver, addresses, accept, mode, ...target });
    setSent(answer);
    return answer;
  };
  const isWorking = step.at === 'working';
  const footer =
    sent !== null ? (
      <Button type="primary" autoFocus onClick={onClose}>
        {t('export.close')}
      </Button>
    ) : isWorking ? (
      <Button onClick={() => void client.documents.stop({})}>{t('export.stop')}</Button>
    ) : (
      <Space>
        <Button onClick={onClose}>{t('export.close')}</Button>
        {again && <Button onClick={() => void run(write, true, 'rename')}>{t('export.rename')}</Button>}
        <Button
          type="primary"
          icon={<SendOutlined aria-hidden />}
          disabled={!ready}
          onClick={() => void run(write, again, exists ? 'replace' : 'ask')}
        >
          {t(exists ? 'dispatch.replace' : again ? 'export.again' : 'dispatch.write')}
        </Button>
      </Space>
    );
  return (
    <Modal open width={980} style={{ top: 24 }} title={t('dispatch.title')} onCancel={onClose} footer={footer}>
      {sent !== null ? (
        <SentKit sent={sent} />
      ) : isWorking ? (
        <WritingNow />
      ) : (
        <div className="stack" style={{ gap: 12 }}>
          {isDraft && <Alert type="warning" showIcon title={t('dispatch.draft')} />}
          {fault?.code === 'file-exists' ? (
            <Alert type="warning" showIcon title={t('dispatch.exists', { folder: fault.file })} />
          ) : (
            <WritingFault fault={fault} />
          )}
          <div className="dispatch-columns">
            <div className="stack">
              <h2>{t('dispatch.checks')}</h2>
              <DispatchFindings findings={prepared.findings} />
              {errors > 0 && !isDraft && (
                <Checkbox checked={accept} onChange={(event) => setAccept(event.target.checked)}>
                  {t('dispatch.accept')}
                </Checkbox>
              )}
              <h2>{t('dispatch.files')}</h2>
              <ul className="dispatch-files">
                {prepared.files.map((file) => (
                  <li key={file}>{file}</li>
                ))}
              </ul>
              <Radio.Group
                aria-label={t('export.mode')}
                value={mode}
                onChange={(event) => setMode(event.target.value as 'paper' | 'electronic')}
              >
                <div className="stack" style={{ gap: 2 }}>
                  <Radio value="paper">{t('export.paper')}</Radio>
                  <Radio value="electronic">{t('export.electronic')}</Radio>
                </div>
              </Radio.Group>
            </div>
            <div className="stack">
              <MailFields
                prepared={prepared}
                receiver={receiver}
                onReceiver={setReceiver}
                onReceiverLeft={onReceiver}
                typed={typed}
                wrong={wrong}
                onTyped={setTyped}
              />
              <div>
                <h2>{t('dispatch.mail')}</h2>
                <div className="copy-text" tabIndex={0} role="region" aria-label={t('dispatch.mail')}>
                  <strong>{prepared.mail.subject}</strong>
                  {`\n\n${prepared.mail.text}`}
                </div>
              </div>
            </div>
          </div>
        </div>
      )}
    </Modal>
  );
}

type FieldProps = {
  readonly prepared: Prepared;
  readonly receiver: string;
  readonly onReceiver: (receiver: string) => void;
  readonly onReceiverLeft: (receiver: string) => void;
  readonly typed: string;
  /** What of it is no address. */
  readonly wrong: string | null;
  readonly onTyped: (typed: string) => void;
};

function MailFields(props: FieldProps): ReactNode {
  const { prepared, receiver, onReceiver, onReceiverLeft, typed, wrong, onTyped } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}to`}>{t('dispatch.receiver')}</label>
      <AutoComplete
        id={`${id}to`}
        value={receiver}
        options={prepared.choices.map((value) => ({ value }))}
        onChange={onReceiver}
        onSelect={onReceiverLeft}
        onBlur={() => onReceiverLeft(receiver)}
      />
      {prepared.via !== null && <div className="muted">{t('dispatch.via', { via: prepared.via })}</div>}
      <label htmlFor={`${id}mail`}>{t('dispatch.addresses')}</label>
      <Input
        id={`${id}mail`}
        maxLength={2000}
        status={wrong === null ? '' : 'error'}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}hint`}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
      />
      <div id={`${id}hint`} className={wrong === null ? 'muted' : 'wrong'} role={wrong === null ? undefined : 'alert'}>
        {wrong === null ? t('dispatch.addressesHint') : t('dispatch.addressWrong', { text: wrong })}
      </div>
    </>
  );
}

/** What is left to do by hand: the folder, and a mail for a program or a page of any kind. */
function SentKit({ sent }: { readonly sent: Sent }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <div className="stack" style={{ gap: 12 }}>
      <div className="row">
        <strong className="grow">{t('dispatch.folder', { folder: sent.folderName })}</strong>
        {bridge.shell === 'desktop' && (
          <Button
            type="primary"
            icon={<FolderOpenOutlined aria-hidden />}
            onClick={() => void act(() => client.documents.open({ path: sent.folder }))}
          >
            {t('dispatch.openFolder')}
          </Button>
        )}
      </div>
      <div className="dispatch-columns">
        <WrittenFiles files={sent.files} />
        <div className="stack">
          <div className="muted">{t('dispatch.kitHint')}</div>
          <CopyText label={t('dispatch.addresses')} text={sent.addresses.join('; ')} />
          <CopyText label={t('dispatch.mailSubject')} text={sent.mail.subject} />
          <CopyText label={t('dispatch.mailText')} text={sent.mail.text} />
        </div>
      </div>
    </div>
  );
}
