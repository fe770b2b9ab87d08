// The place of targets: the address says which year and which targets are shown.
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { MeasureBoard } from '../features/measures/measure-board.tsx';
import { boardPlaceParams, readBoardPlace } from '../features/measures/board-place.ts';

export function TargetsScreen(): ReactNode {
  const [params, setParams] = useSearchParams();
  return (
    <MeasureBoard
      place={readBoardPlace(params)}
      onPlace={(change) =>
        setParams((now) => boardPlaceParams({ ...readBoardPlace(now), ...change }), { replace: true })
      }
    />
  );
}
