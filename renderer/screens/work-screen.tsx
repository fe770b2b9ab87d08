// The place of tasks: the address says what is shown, and what is shown is said in the address.
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { WorkList } from '../features/work/work-list.tsx';
import { placeAddress, readPlace } from '../features/work/work-place.ts';

export function WorkScreen(): ReactNode {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  return (
    <WorkList place={readPlace(params)} onPlace={(place) => void navigate(placeAddress(place), { replace: true })} />
  );
}
