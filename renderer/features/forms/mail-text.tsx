// A letter on the screen, each part with a button that copies it into whatever mail the office uses.
import { App, Button } from 'antd';
import { CopyOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { putText } from '../../kit/put-text.ts';
import type { FormMail } from '../../../shared/domain/forms/form-mail.ts';

type Props = {
  /** Whom it goes to, said in the names of the buttons. */
  readonly name: string;
  readonly mail: FormMail;
  /** Name of the file that is to be attached. */
  readonly file?: string;
};

export function MailText({ name, mail, file }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="forms-mail">
      <Part name={name} label={t('forms.mail.to')} text={mail.to} missing={t('forms.mail.noTo')} />
      <Part name={name} label={t('forms.mail.subject')} text={mail.subject} />
      <Part name={name} label={t('forms.mail.text')} text={mail.text} />
      {file !== undefined && (
        <div className="forms-mail-line">
          <span className="muted">{t('forms.mail.file')}</span>
          <span>{file}</span>
        </div>
      )}
    </div>
  );
}

type PartProps = {
  readonly name: string;
  readonly label: string;
  readonly text: string | null;
  readonly missing?: string;
};

function Part({ name, label, text, missing = '' }: PartProps): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    if (await putText(text ?? '')) void message.success(t('forms.mail.copied', { what: label }));
    else void message.warning(t('forms.mail.copyFailed'));
  };
  return (
    <div className="forms-mail-line">
      <span className="muted">{label}</span>
      {text === null ? <span className="muted">{missing}</span> : <div className="forms-mail-text">{text}</div>}
      {text !== null && (
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden />}
          aria-label={t('forms.mail.copyWhat', { what: label, name })}
          onClick={() => void copy()}
        >
          {t('forms.mail.copy')}
        </Button>
      )}
    </div>
  );
}
