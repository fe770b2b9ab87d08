// The button that sends a document, and the line that says when it was sent.
import { Button } from 'antd';
import { SendOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay } from '../../../shared/domain/day.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { DispatchDialog } from './dispatch-dialog.tsx';

export function DispatchButton({
  planId,
  primary = false,
}: {
  readonly planId: string;
  readonly primary?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const [sending, setSending] = useState(false);
  return (
    <>
      <Button
        {...(primary ? { type: 'primary' as const } : {})}
        icon={<SendOutlined aria-hidden />}
        onClick={() => setSending(true)}
      >
        {t('dispatch.open')}
      </Button>
      {sending && <DispatchDialog planId={planId} onClose={() => setSending(false)} />}
    </>
  );
}

/** "Đã gửi tỉnh ngày 21/11/2026, 3 tệp", the last sending; the earlier ones on demand. */
export function DispatchNote({ planId }: { readonly planId: string }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const { data = [] } = useAsk('dispatches', 'list', { planId });
  if (data.length === 0) return null;
  return (
    <div
      className="row muted"
      role="note"
      aria-label={t('dispatch.sent')}
      style={{ padding: '2px 16px', flexWrap: 'wrap', fontSize: 13 }}
    >
      {(open ? data : data.slice(0, 1)).map(({ id, day, receiver, files, folder }) => (
        <span key={id} className="row" style={{ gap: 4 }} title={`${folder}\n${files.join('\n')}`}>
          <SendOutlined aria-hidden />
          {t('dispatch.sentLine', { receiver, day: screenDay(day), count: files.length })}
          {open && (
            <ConfirmButton
              label={t('dispatch.forget', { receiver, day: screenDay(day) })}
              question={t('dispatch.forgetAsk')}
              act={t('dispatch.forgetYes')}
              small
              onConfirm={() => void act(() => client.dispatches.remove({ id }))}
            />
          )}
        </span>
      ))}
      <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('dispatch.less') : data.length > 1 ? t('dispatch.more', { count: data.length }) : t('dispatch.edit')}
      </Button>
    </div>
  );
}
