// Files and safety: where the data file stands and the way to another, what was removed and the way back, and who did what.
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BooksForm } from '../features/books/books-form.tsx';
import { keepReview } from '../features/imports/kept-review.ts';
import { PackExport } from '../features/books/pack-export.tsx';
import { EvidenceCheck } from '../features/deadlines/evidence-check.tsx';
import { WritingDialog } from '../features/documents/writing.tsx';
import { HandoverCard } from '../features/handover/handover-card.tsx';
import { LogList } from '../features/safety/log-list.tsx';
import { TrashList } from '../features/safety/trash-list.tsx';

export function FilesScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  /** Another book has other documents: an address inside the old one leads nowhere, and what a review chose is not there. */
  const leaveBook = (): void => {
    keepReview(null);
    void navigate('/hom-nay');
  };
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('place.files')}</h1>
      </div>
      <div className="stack" style={{ gap: 16, maxWidth: 980 }}>
        <Card title={t('books.title')} size="small">
          <BooksForm onSwitched={leaveBook} />
        </Card>
        <Card title={t('books.packTitle')} size="small">
          <PackExport />
        </Card>
        <HandoverCard Writing={WritingDialog} onOpened={leaveBook} />
        <EvidenceCheck />
        <TrashList />
        <LogList />
      </div>
    </div>
  );
}
