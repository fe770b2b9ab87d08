// Notices that the calendar shows another day while the program stays open.
import type { Day } from '../../shared/domain/day.ts';

const EVERY_MS = 30_000;

export type DayWatch = {
  /** Looks at the calendar now; a screen that asks in the morning need not wait for the timer. */
  readonly look: () => void;
  readonly stop: () => void;
};

/** Calls `onDay` once for each new day; the timer never keeps the program alive. */
export function watchDay(today: () => Day, onDay: () => void): DayWatch {
  let seen = today();
  const look = (): void => {
    const now = today();
    if (now === seen) return;
    seen = now;
    onDay();
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
