// The place of tasks: the address says what is shown, and what is shown is said in the address.
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { WorkList } from '../features/work/work-list.tsx';
import { placeAddress, readPlace, type WorkPlace } from '../features/work/work-place.ts';

/** The place as the address of the window is now; what is drawn may be a moment behind it. */
function placeNow(): WorkPlace {
  return readPlace(new URLSearchParams(window.location.hash.split('?')[1] ?? ''));
}

export function WorkScreen(): ReactNode {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  return (
    <WorkList
      place={readPlace(params)}
      onPlace={(change) => void navigate(placeAddress(change(placeNow())), { replace: true })}
    />
  );
}
