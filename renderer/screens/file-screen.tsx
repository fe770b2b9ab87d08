// Files and safety: what was removed, and the way back.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TrashList } from '../features/safety/trash-list.tsx';

export function FileScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="place stack" style={{ gap: 16 }}>
      <div className="place-head" style={{ margin: 0 }}>
        <h1>{t('place.file')}</h1>
      </div>
      <TrashList />
    </div>
  );
}
