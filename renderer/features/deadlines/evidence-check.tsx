// Looks whether every file of evidence is still there and as it was attached.
import { Alert, Button, Card } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf, Contract } from '../../../shared/contract/contract.ts';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';

type Found = OutputOf<Contract['evidence']['check']>;

export function EvidenceCheck(): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const check = async (): Promise<void> => {
    setBusy(true);
    await act(async () => setFound(await client.evidence.check({})));
    setBusy(false);
  };
  return (
    <Card title={t('follow.evidence.title')} size="small">
      <p className="muted" style={{ marginTop: 0 }}>
        {t('follow.evidence.text')}
      </p>
      <Button loading={busy} onClick={() => void check()}>
        {t('follow.evidence.check')}
      </Button>
      {found !== null && (
        <div role="status" style={{ marginTop: 8 }}>
          {found.broken.length === 0 ? (
            t('follow.evidence.whole', { count: found.total })
          ) : (
            <Alert
              type="warning"
              title={t('follow.evidence.broken', { count: found.broken.length, total: found.total })}
              description={
                <ul className="plain">
                  {found.broken.map((file) => (
                    <li key={file.id}>
                      {file.name}: {t(`follow.evidence.${file.problem}`)}
                    </li>
                  ))}
                </ul>
              }
            />
          )}
        </div>
      )}
    </Card>
  );
}
