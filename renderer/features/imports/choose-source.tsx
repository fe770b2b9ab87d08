// The way in: a file picked or dropped, or a document pasted.
import { Alert, Button, Spin } from 'antd';
import { FileWordOutlined } from '@ant-design/icons';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_IMPORT_MB } from '../../kit/import-limit.ts';

type Props = {
  readonly busy: boolean;
  readonly fault: string | null;
  readonly onFile: (file: File) => void;
  readonly onPaste: (data: DataTransfer) => void;
};

export function ChooseSource({ busy, fault, onFile, onPaste }: Props): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div className="import-choose">
      {fault !== null && <Alert type="error" showIcon title={fault} />}
      <div
        className={over ? 'import-drop import-drop-over' : 'import-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer.files;
          if (file !== undefined && !busy) onFile(file);
        }}
      >
        {busy ? (
          <>
            <Spin /> <p role="status">{t('imports.reading')}</p>
          </>
        ) : (
          <>
            <FileWordOutlined aria-hidden style={{ fontSize: 36, color: '#1f4e8c' }} />
            <p>{t('imports.drop')}</p>
            <Button type="primary" autoFocus onClick={() => input.current?.click()}>
              {t('imports.pick')}
            </Button>
            <p className="muted">{t('imports.kinds', { limit: MAX_IMPORT_MB })}</p>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('imports.pick')}
          // Old and macro files may be chosen too: the answer says what to do with them, where a list without them says nothing.
          accept=".docx,.xlsx,.txt,.md,.doc,.xls,.docm,.xlsm"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) onFile(file);
          }}
        />
      </div>
      <textarea
        className="paste-here import-paste"
        aria-label={t('imports.paste')}
        placeholder={t('imports.pasteHint')}
        value=""
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          onPaste(event.clipboardData);
        }}
      />
    </div>
  );
}
