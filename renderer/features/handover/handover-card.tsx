// Hand-over between two clerks: a package out, a package in, and what was handed over so far.
import { Button, Card } from 'antd';
import { ExportOutlined, ImportOutlined } from '@ant-design/icons';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Existing, WrittenFile } from '../../../shared/contract/documents.ts';
import { client } from '../../kit/client.ts';
import { GiveForm, isAgreed, NO_PASSWORD, type Password } from './give-form.tsx';
import { HandoverLines } from './handover-lines.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';

/** What the dialog that writes files is given. */
export type Giving = {
  readonly title: string;
  readonly writeLabel: string;
  readonly ready: boolean;
  readonly write: (target: {
    readonly retry: boolean;
    readonly existing: Existing;
  }) => Promise<{ readonly files: readonly WrittenFile[] }>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

type Props = {
  /** The dialog that writes files. */
  readonly Writing: ComponentType<Giving>;
  /** Called when the package is open as a book of its own. */
  readonly onOpened: () => void;
};

export function HandoverCard({ Writing, onOpened }: Props): ReactNode {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'give' | 'receive' | null>(null);
  const [password, setPassword] = useState<Password>(NO_PASSWORD);
  const close = (): void => {
    setDialog(null);
    setPassword(NO_PASSWORD);
  };
  return (
    <Card title={t('handover.title')} size="small">
      <div className="stack" style={{ gap: 12 }}>
        <span className="muted">{t('handover.help')}</span>
        <div className="row" style={{ flexWrap: 'wrap' }}>
          <Button icon={<ExportOutlined aria-hidden />} onClick={() => setDialog('give')}>
            {t('handover.give')}
          </Button>
          <Button icon={<ImportOutlined aria-hidden />} onClick={() => setDialog('receive')}>
            {t('handover.receive')}
          </Button>
        </div>
        <HandoverLines />
      </div>
      {dialog === 'give' && (
        <Writing
          title={t('handover.giveTitle')}
          writeLabel={t('handover.write')}
          ready={isAgreed(password)}
          write={(target) => client.handovers.give({ password: password.typed, ...target })}
          onClose={close}
        >
          <GiveForm password={password} onChange={setPassword} />
        </Writing>
      )}
      {dialog === 'receive' && <ReceiveDialog onOpened={onOpened} onClose={close} />}
    </Card>
  );
}
