// Receiving a hand-over on a computer that has no book yet.
import { Button, Card } from 'antd';
import { ImportOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReceiveDialog } from './receive-dialog.tsx';

/** @param onOpened called when the received book is open */
export function ReceiveFirst({ onOpened }: { readonly onOpened: () => void }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Card size="small" style={{ marginTop: 16 }}>
      <div className="row">
        <span className="grow">{t('handover.firstText')}</span>
        <Button icon={<ImportOutlined aria-hidden />} onClick={() => setOpen(true)}>
          {t('handover.receive')}
        </Button>
      </div>
      {open && <ReceiveDialog onOpened={onOpened} onClose={() => setOpen(false)} />}
    </Card>
  );
}
