// The place of tasks: the address says what is shown, and what is shown is said in the address.
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ListPaper } from '../../shared/domain/list-paper.ts';
import { useWorkActs } from '../features/deadlines/work-acts.tsx';
import { ListPaperDialog } from '../features/documents/list-paper-dialog.tsx';
import { WorkList } from '../features/work/work-list.tsx';
import { placeAddress, readPlace, type WorkPlace } from '../features/work/work-place.ts';
import { useAsk } from '../kit/client.ts';

/** The place as the address of the window is now; what is drawn may be a moment behind it. */
function placeNow(): WorkPlace {
  return readPlace(new URLSearchParams(window.location.hash.split('?')[1] ?? ''));
}

export function WorkScreen(): ReactNode {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const office = useAsk('organisation', 'get', {});
  const { acts, dialogs } = useWorkActs(office.data?.units ?? []);
  const [paper, setPaper] = useState<ListPaper | null>(null);
  return (
    <>
      <WorkList
        place={readPlace(params)}
        onPlace={(change) => void navigate(placeAddress(change(placeNow())), { replace: true })}
        onPrint={setPaper}
        {...acts}
      />
      {dialogs}
      {paper !== null && <ListPaperDialog paper={paper} onClose={() => setPaper(null)} />}
    </>
  );
}
