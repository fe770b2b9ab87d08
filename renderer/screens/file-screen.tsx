// Files and safety: what was removed and the way back, and who did what in the book.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LogList } from '../features/safety/log-list.tsx';
import { TrashList } from '../features/safety/trash-list.tsx';

export function FileScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="place stack" style={{ gap: 16 }}>
      <div className="place-head" style={{ margin: 0 }}>
        <h1>{t('place.file')}</h1>
      </div>
      <TrashList />
      <LogList />
    </div>
  );
}
