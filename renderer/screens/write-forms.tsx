// Writes forms and their letters into a folder the person picks.
import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WritingDialog } from '../features/documents/writing.tsx';
import { client } from '../kit/client.ts';

export function WriteFormsDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [mails, setMails] = useState(true);
  return (
    <WritingDialog
      title={t('forms.kit.writing')}
      ready
      write={(target) => client.forms.write({ ids: [...ids], mails, ...target })}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{t('forms.kit.writeText', { count: ids.length })}</p>
      <Checkbox checked={mails} onChange={(event) => setMails(event.target.checked)}>
        {t('forms.kit.mails')}
      </Checkbox>
    </WritingDialog>
  );
}

export function WriteReturnDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <WritingDialog
      title={t('forms.back.mail')}
      ready
      write={(target) => client.formReturns.writeMail({ id, ...target })}
      onClose={onClose}
    >
      {null}
    </WritingDialog>
  );
}
