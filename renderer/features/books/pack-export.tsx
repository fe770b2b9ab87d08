// The whole book as one pack file, to keep it elsewhere or begin another book with it.
import { Alert, Button } from 'antd';
import { ExportOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenFile } from '../../../shared/contract/documents.ts';
import { bridge, client } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { useAct } from '../../kit/act.tsx';

export function PackExport(): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<WrittenFile | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const write = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    setFile(null);
    try {
      await allSaved();
      setFile(await client.exchange.writePack({}));
    } catch (error) {
      setFault(faultSentence(t, faultOf(error)));
    }
    setBusy(false);
  };
  return (
    <div className="stack" style={{ alignItems: 'flex-start' }}>
      <div className="muted">{t('books.packHelp')}</div>
      <Button icon={<ExportOutlined aria-hidden />} loading={busy} onClick={() => void write()}>
        {t('books.pack')}
      </Button>
      {fault !== null && <Alert type="error" title={fault} />}
      {file !== null && (
        <div className="row" role="status">
          <span>{t('books.packDone', { file: file.name })}</span>
          {file.href !== null && (
            <Button size="small" href={file.href} download={file.name}>
              {t('export.download')}
            </Button>
          )}
          {bridge.shell === 'desktop' && (
            <Button size="small" onClick={() => void act(() => client.documents.reveal({ path: file.path }))}>
              {t('export.reveal')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
