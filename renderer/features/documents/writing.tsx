// Writing new files: asked for, under way, done, or refused with the reason and a way on.
import { Alert, Button, Modal, Space, Spin, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Existing, WrittenFile } from '../../../shared/contract/documents.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { bridge, client } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { useAct } from '../../kit/act.tsx';

/** Writes the files; `retry` into the folder picked last. */
export type Write = (target: {
  readonly retry: boolean;
  readonly existing: Existing;
}) => Promise<{ readonly files: readonly WrittenFile[] }>;

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'working' }
  | { readonly at: 'done'; readonly files: readonly WrittenFile[] };

export type Writing = {
  readonly step: Step;
  readonly fault: Fault | null;
  /** A file of that name is there. */
  readonly exists: boolean;
  /** The next try goes into the same folder. */
  readonly again: boolean;
  readonly run: (write: Write, retry: boolean, existing: Existing) => Promise<void>;
};

const TRY_AGAIN: ReadonlySet<Fault['code']> = new Set(['file-exists', 'file-held', 'disk-full', 'write-failed']);

export function useWriting(): Writing {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [fault, setFault] = useState<Fault | null>(null);
  const run: Writing['run'] = async (write, retry, existing) => {
    setStep({ at: 'working' });
    setFault(null);
    try {
      await allSaved();
      const { files } = await write({ retry, existing });
      setStep({ at: 'done', files });
    } catch (error) {
      setStep({ at: 'choose' });
      setFault(faultOf(error));
    }
  };
  return {
    step,
    fault,
    exists: fault?.code === 'file-exists',
    again: fault !== null && TRY_AGAIN.has(fault.code),
    run,
  };
}

export function WritingFault({ fault }: { readonly fault: Fault | null }): ReactNode {
  const { t } = useTranslation();
  if (fault === null) return null;
  return <Alert type={fault.code === 'stopped' ? 'info' : 'error'} title={faultSentence(t, fault)} />;
}

export function WritingNow(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="row" role="status">
      <Spin /> {t('export.working')}
    </div>
  );
}

type DialogProps = {
  readonly title: string;
  /** What is to be chosen before. */
  readonly children: ReactNode;
  readonly ready: boolean;
  readonly write: Write;
  readonly onClose: () => void;
  /** What the button says, where it is not just a file. */
  readonly writeLabel?: string;
  readonly width?: number;
};

/** A dialog that asks, writes, and shows what was written. */
export function WritingDialog({
  title,
  children,
  ready,
  write,
  onClose,
  writeLabel,
  width = 520,
}: DialogProps): ReactNode {
  const { t } = useTranslation();
  const { step, fault, exists, again, run } = useWriting();
  return (
    <Modal
      open
      title={title}
      width={width}
      onCancel={() => {
        if (step.at === 'working') void client.documents.stop({});
        onClose();
      }}
      footer={
        step.at === 'done' ? (
          <Button type="primary" onClick={onClose} autoFocus>
            {t('export.close')}
          </Button>
        ) : step.at === 'working' ? (
          <Button onClick={() => void client.documents.stop({})}>{t('export.stop')}</Button>
        ) : (
          <Space>
            {again && <Button onClick={() => void run(write, true, 'rename')}>{t('export.rename')}</Button>}
            <Button
              type="primary"
              autoFocus
              disabled={!ready}
              onClick={() => void run(write, again, exists ? 'replace' : 'ask')}
            >
              {exists ? t('export.replace') : again ? t('export.again') : (writeLabel ?? t('export.write'))}
            </Button>
          </Space>
        )
      }
    >
      {step.at === 'choose' && (
        <div className="stack" style={{ gap: 12 }}>
          <WritingFault fault={fault} />
          {children}
        </div>
      )}
      {step.at === 'working' && <WritingNow />}
      {step.at === 'done' && <WrittenFiles files={step.files} />}
    </Modal>
  );
}

function openLabel(name: string): 'export.openWord' | 'export.openExcel' | 'followPapers.open' {
  if (name.endsWith('.docx')) return 'export.openWord';
  return name.endsWith('.xlsx') ? 'export.openExcel' : 'followPapers.open';
}

export function WrittenFiles({ files }: { readonly files: readonly WrittenFile[] }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <div className="stack" role="status">
      <Typography.Text strong>{t('export.done', { count: files.length })}</Typography.Text>
      {files.map((file) => (
        <div key={file.path} className="row" style={{ flexWrap: 'wrap' }}>
          <Typography.Text className="grow" style={{ wordBreak: 'break-word' }}>
            {file.name}
          </Typography.Text>
          {file.href !== null && (
            <Button size="small" href={file.href} download={file.name}>
              {t('export.download')}
            </Button>
          )}
          {bridge.shell === 'desktop' && (
            <>
              <Button size="small" onClick={() => void act(() => client.documents.open({ path: file.path }))}>
                {t(openLabel(file.name))}
              </Button>
              <Button size="small" onClick={() => void act(() => client.documents.reveal({ path: file.path }))}>
                {t('export.reveal')}
              </Button>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
