// A text to be put into another program: shown, copied with one click, and still selectable where the clipboard is closed.
import { Button } from 'antd';
import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { putText } from './put-text.ts';
import './copy-text.css';

type Props = {
  /** What it is: "Tiêu đề thư". */
  readonly label: string;
  readonly text: string;
};

export function CopyText({ label, text }: Props): ReactNode {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    setCopied(await putText(text));
  };
  return (
    <div>
      <div className="row">
        <strong className="grow">{label}</strong>
        <Button
          size="small"
          aria-label={t('dispatch.copyOf', { what: label })}
          icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
          disabled={text === ''}
          onClick={() => void copy()}
        >
          {t(copied ? 'dispatch.copied' : 'dispatch.copy')}
        </Button>
      </div>
      <div className="copy-text" tabIndex={0} role="region" aria-label={label}>
        {text === '' ? <span className="muted">{t('dispatch.nothing')}</span> : text}
      </div>
    </div>
  );
}
