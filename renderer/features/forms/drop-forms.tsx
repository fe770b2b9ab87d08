// Where forms that came back are dropped or picked, and what became of each file.
import { Alert, Button } from 'antd';
import { InboxOutlined } from '@ant-design/icons';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormHead } from '../../../shared/contract/forms.ts';
import { formName } from '../../../shared/domain/forms/form-words.ts';
import { EVIDENCE_LIMIT_MB } from '../../kit/evidence-limit.ts';
import { faultSentence } from '../../kit/fault.ts';
import type { ReceivedFile, Receiving } from './use-received.ts';

type Props = {
  readonly receiving: Receiving;
  readonly forms: readonly FormHead[];
  readonly onReview: (id: string) => void;
};

export function DropForms({ receiving, forms, onReview }: Props): ReactNode {
  const { t } = useTranslation();
  const { files, take, takeAnswers, clear } = receiving;
  return (
    <section
      className="forms-drop"
      aria-label={t('forms.drop.zone')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take([...event.dataTransfer.files], null);
      }}
    >
      <div className="row">
        <InboxOutlined aria-hidden style={{ fontSize: 18 }} />
        <span className="grow">{t('forms.drop.text')}</span>
        {files.length > 0 && (
          <Button size="small" onClick={clear}>
            {t('forms.drop.clear')}
          </Button>
        )}
        <PickForms onFiles={(picked) => void take(picked, null)} />
      </div>
      <div className="stack" role="status" style={{ gap: 6, marginTop: files.length > 0 ? 8 : 0 }}>
        {files.map((one) => (
          <FileLine key={one.key} one={one} forms={forms} onReview={onReview} onAnswers={() => void takeAnswers(one)} />
        ))}
      </div>
    </section>
  );
}

export function PickForms({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        // An old .xls may be picked too: the answer says what to do with it.
        accept=".xlsx,.xls"
        style={{ display: 'none' }}
        aria-label={t('forms.drop.files')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {t('forms.drop.pick')}
      </Button>
    </>
  );
}

type LineProps = Pick<Props, 'forms' | 'onReview'> & { readonly one: ReceivedFile; readonly onAnswers: () => void };

function FileLine({ one, forms, onReview, onAnswers }: LineProps): ReactNode {
  const { t } = useTranslation();
  const { state } = one;
  const file = one.file.name;
  switch (state.at) {
    case 'reading':
      return <span className="muted">{t('forms.drop.busy', { file })}</span>;
    case 'large':
      return <Alert type="error" title={t('forms.drop.large', { file, limit: EVIDENCE_LIMIT_MB })} />;
    case 'refused':
      return (
        <Alert
          type="error"
          title={faultSentence(t, state.fault)}
          action={
            state.fault.code === 'form-altered' && (
              <Button size="small" onClick={onAnswers}>
                {t('forms.drop.ignore')}
              </Button>
            )
          }
        />
      );
    case 'got': {
      const form = forms.find(({ id }) => id === state.formId);
      const version = form?.versions.find(({ id }) => id === state.id);
      return (
        <Alert
          type="success"
          title={t('forms.drop.got', {
            file,
            name: form === undefined ? '' : formName(form),
            version: version?.version ?? '',
          })}
          action={
            <Button size="small" type="primary" onClick={() => onReview(state.id)}>
              {t('forms.drop.open')}
            </Button>
          }
        />
      );
    }
  }
}
