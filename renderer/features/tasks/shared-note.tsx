// Says in which other documents a task stands, and makes it one of this document alone.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SharedTask } from '../../../shared/contract/plans.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';

type Props = { readonly taskId: string; readonly sharing: readonly SharedTask[] };

export function SharedNote({ taskId, sharing }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const others = sharing.filter((one) => one.taskId === taskId);
  if (others.length === 0) return null;
  return (
    <div className="shared-note" role="note">
      <div>
        {t('copying.alsoIn')}{' '}
        {others.map(({ planId, kind, number, symbol, subject, state }, at) => (
          <span key={planId}>
            {at > 0 && '; '}
            <Link to={`/ke-hoach/${planId}/nhiem-vu`}>
              {documentKind(kind).name} {number ?? '…'}/{symbol} – {subject}
            </Link>
            {state === 'issued' && ` (${t('copying.alsoIssued')})`}
          </span>
        ))}
      </div>
      <div className="row">
        <span className="muted grow">{t('copying.alsoHint')}</span>
        <Button
          size="small"
          title={t('copying.unlinkHint')}
          onClick={() => void act(() => client.tasks.unlink({ id: taskId }))}
        >
          {t('copying.unlink')}
        </Button>
      </div>
    </div>
  );
}
