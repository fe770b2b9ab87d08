// What a hand-over package will hold, and the password it gets.
import { Alert, Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../kit/client.ts';
import { megabytes } from './megabytes.ts';

export type Password = { readonly typed: string; readonly again: string };
export const NO_PASSWORD: Password = { typed: '', again: '' };
export const isAgreed = ({ typed, again }: Password): boolean => typed === again;

type Props = { readonly password: Password; readonly onChange: (password: Password) => void };

export function GiveForm({ password, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const { data } = useQuery({ queryKey: ['handovers', 'contents'], queryFn: () => client.handovers.contents({}) });
  const { typed, again } = password;
  return (
    <div className="stack" style={{ gap: 12 }}>
      <span>{t('handover.giveHelp')}</span>
      {data !== undefined && <span role="status">{t('handover.holds', { ...data, size: megabytes(data.bytes) })}</span>}
      {data !== undefined && data.missing > 0 && (
        <Alert type="warning" title={t('handover.missing', { count: data.missing })} />
      )}
      <div>
        <label htmlFor={id}>{t('handover.password')}</label>
        <Input.Password
          id={id}
          value={typed}
          maxLength={200}
          autoComplete="new-password"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onChange({ typed: target.value, again })}
        />
        <span id={`${id}-hint`} className="muted" style={{ fontSize: 12 }}>
          {t('handover.passwordHint')}
        </span>
      </div>
      {typed !== '' && (
        <div>
          <label htmlFor={`${id}-again`}>{t('handover.again')}</label>
          <Input.Password
            id={`${id}-again`}
            value={again}
            maxLength={200}
            autoComplete="new-password"
            aria-describedby={`${id}-differs`}
            {...(again !== '' && !isAgreed(password) ? { status: 'error' } : {})}
            onChange={({ target }) => onChange({ typed, again: target.value })}
          />
          <span id={`${id}-differs`} role="status" style={{ fontSize: 12 }}>
            {again !== '' && !isAgreed(password) ? t('handover.differs') : ''}
          </span>
        </div>
      )}
    </div>
  );
}
