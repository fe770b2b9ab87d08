// Texts that are being typed and not kept yet: all of them are kept at once when the window is left, reloaded or closed.

const pending = new Set<() => void>();

/** Registers a field that holds something unsaved; returns what takes it off again. */
export function holdDraft(keep: () => void): () => void {
  pending.add(keep);
  return () => pending.delete(keep);
}

/** Keeps every held text now. */
export function keepDrafts(): void {
  for (const keep of pending) keep();
}

/** Listens for the ends of a page: reload and close, and the window put away. */
export function keepDraftsWhenLeft(target: Window): void {
  target.addEventListener('pagehide', keepDrafts);
  target.addEventListener('beforeunload', keepDrafts);
  target.document.addEventListener('visibilitychange', () => {
    if (target.document.visibilityState === 'hidden') keepDrafts();
  });
}

const saving = new Set<Promise<unknown>>();

/** Remembers a save until it has ended. */
export function noteSave<T>(save: Promise<T>): Promise<T> {
  saving.add(save);
  void save.catch(() => undefined).then(() => saving.delete(save));
  return save;
}

/** Ends when everything typed so far is stored: what is written from the book next, a file for instance, holds it. */
export async function allSaved(): Promise<void> {
  keepDrafts();
  while (saving.size > 0) await Promise.allSettled(saving);
}
