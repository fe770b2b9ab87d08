// The data file that is open, the way to another or a new one, and those opened before.
import { Alert, Button, Input, Typography } from 'antd';
import { CloseOutlined, FolderOpenOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, client } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';

/** @param onSwitched called when another data file is open */
export function BooksForm({ onSwitched }: { readonly onSwitched: () => void }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  // Answered without a data file, so it is no query of one; it is asked again after every change all the same.
  const books = useQuery({ queryKey: ['books', 'list'], queryFn: () => client.books.list({}) });
  const [path, setPath] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const run = async (work: () => Promise<{ readonly file: string | null }>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      // What is still being typed belongs to the book that is left.
      await allSaved();
      if ((await work()).file !== null) {
        setPath('');
        onSwitched();
      }
    } catch (error) {
      setFault(faultSentence(t, faultOf(error)));
    }
    setBusy(false);
  };
  const open = (file: string | null): void => void run(() => client.books.open({ file }));
  const create = (file: string | null): void => void run(() => client.books.create({ file }));
  const forget = async (file: string): Promise<void> => {
    await client.books.forget({ file });
    await books.refetch();
  };
  return (
    <div className="stack" style={{ gap: 12 }}>
      <div>
        <div className="muted">{t('books.current')}</div>
        <Typography.Text copyable={{ tooltips: [t('books.copy'), t('books.copied')] }}>
          {books.data?.current ?? ''}
        </Typography.Text>
      </div>
      {fault !== null && <Alert type="error" title={fault} />}
      {bridge.shell === 'desktop' && (
        <div className="row">
          <Button icon={<FolderOpenOutlined aria-hidden />} disabled={busy} onClick={() => open(null)}>
            {t('books.open')}
          </Button>
          <Button icon={<PlusOutlined aria-hidden />} disabled={busy} onClick={() => create(null)}>
            {t('books.create')}
          </Button>
        </div>
      )}
      <div>
        <label htmlFor={id} style={{ display: 'block', marginBottom: 2 }}>
          {t('books.path')}
        </label>
        <div className="row">
          <Input
            id={id}
            value={path}
            maxLength={1000}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setPath(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && path.trim() !== '') open(path);
            }}
          />
          <Button disabled={busy || path.trim() === ''} onClick={() => open(path)}>
            {t('books.openPath')}
          </Button>
          <Button disabled={busy || path.trim() === ''} onClick={() => create(path)}>
            {t('books.createPath')}
          </Button>
        </div>
        <span id={`${id}-hint`} className="muted" style={{ fontSize: 12 }}>
          {t('books.pathHint')}
        </span>
      </div>
      {books.data !== undefined && books.data.recent.length > 0 && (
        <div>
          <div className="muted">{t('books.recent')}</div>
          <ul aria-label={t('books.recent')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {books.data.recent.map(({ file, there }) => (
              <li key={file} className="row" style={{ padding: '2px 0' }}>
                <Button
                  type="link"
                  disabled={busy || !there}
                  style={{ paddingInline: 0, whiteSpace: 'normal', height: 'auto', textAlign: 'left' }}
                  onClick={() => open(file)}
                >
                  {file}
                </Button>
                {!there && <span className="muted">{t('books.gone')}</span>}
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={t('books.forget', { file })}
                  title={t('books.forget', { file })}
                  onClick={() => void forget(file)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
