// The export dialog: which files, paper or electronic; then what was written and what can be done with it.
import { Alert, Button, Checkbox, Modal, Radio, Space, Spin, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenFile } from '../../../shared/contract/documents.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { bridge, client } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { useAct } from '../../kit/act.tsx';

type Props = { readonly planId: string; readonly onClose: () => void };
type Existing = 'ask' | 'replace' | 'rename';
type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'working' }
  | { readonly at: 'done'; readonly files: readonly WrittenFile[] };

export function ExportDialog({ planId, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [docx, setDocx] = useState(true);
  const [xlsx, setXlsx] = useState(true);
  const [mode, setMode] = useState<'paper' | 'electronic'>('paper');
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [fault, setFault] = useState<Fault | null>(null);

  const write = async (retry: boolean, existing: Existing): Promise<void> => {
    setStep({ at: 'working' });
    setFault(null);
    try {
      await allSaved();
      const { files } = await client.documents.export({ planId, docx, xlsx, mode, retry, existing });
      setStep({ at: 'done', files });
    } catch (error) {
      setStep({ at: 'choose' });
      setFault(faultOf(error));
    }
  };
  const exists = fault?.code === 'file-exists';
  const again = exists || fault?.code === 'file-held' || fault?.code === 'disk-full' || fault?.code === 'write-failed';

  return (
    <Modal
      open
      title={t('export.title')}
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
            {again && <Button onClick={() => void write(true, 'rename')}>{t('export.rename')}</Button>}
            <Button
              type="primary"
              autoFocus
              disabled={!docx && !xlsx}
              onClick={() => void write(again, exists ? 'replace' : 'ask')}
            >
              {t(exists ? 'export.replace' : again ? 'export.again' : 'export.write')}
            </Button>
          </Space>
        )
      }
    >
      {step.at === 'choose' && (
        <div className="stack" style={{ gap: 12 }}>
          {fault !== null && (
            <Alert type={fault.code === 'stopped' ? 'info' : 'error'} title={faultSentence(t, fault)} />
          )}
          <Checkbox checked={docx} onChange={(event) => setDocx(event.target.checked)}>
            {t('export.docx')}
          </Checkbox>
          <Checkbox checked={xlsx} onChange={(event) => setXlsx(event.target.checked)}>
            {t('export.xlsx')}
          </Checkbox>
          <Radio.Group
            value={mode}
            onChange={(event) => setMode(event.target.value as 'paper' | 'electronic')}
            aria-label={t('export.mode')}
          >
            <div className="stack">
              <Radio value="paper">{t('export.paper')}</Radio>
              <Radio value="electronic">{t('export.electronic')}</Radio>
            </div>
          </Radio.Group>
        </div>
      )}
      {step.at === 'working' && (
        <div className="row" role="status">
          <Spin /> {t('export.working')}
        </div>
      )}
      {step.at === 'done' && <WrittenFiles files={step.files} />}
    </Modal>
  );
}

function WrittenFiles({ files }: { readonly files: readonly WrittenFile[] }): ReactNode {
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
                {t(file.name.endsWith('.docx') ? 'export.openWord' : 'export.openExcel')}
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
