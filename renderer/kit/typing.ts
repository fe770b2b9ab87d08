// When a text that is being typed is kept: after a pause, and at the latest some seconds after the first letter.
import { useCallback, useEffect, useRef } from 'react';
import { holdDraft } from './drafts.ts';

const PAUSE_MS = 1200;
const LATEST_MS = 3000;

type Typing = {
  /** To be called at every change of the text. */
  readonly typed: () => void;
  /** To be called when the text is kept or the field is left: nothing is due any more. */
  readonly settled: () => void;
};

/** Calls `keep` at the due times, and when the page is left with something unsaved. */
export function useTyping(keep: () => void): Typing {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  const timers = useRef<{ pause?: number; latest?: number; release?: () => void }>({});
  const settled = useCallback(() => {
    const due = timers.current;
    window.clearTimeout(due.pause);
    window.clearTimeout(due.latest);
    due.release?.();
    timers.current = {};
  }, []);
  const typed = useCallback(() => {
    const due = timers.current;
    const run = (): void => {
      settled();
      latest.current();
    };
    window.clearTimeout(due.pause);
    due.pause = window.setTimeout(run, PAUSE_MS);
    due.latest ??= window.setTimeout(run, LATEST_MS);
    due.release ??= holdDraft(() => latest.current());
  }, [settled]);
  useEffect(() => settled, [settled]);
  return { typed, settled };
}
