// Which keys take back and do again.

/** What is read of a key event; a text field keeps Ctrl+Z for the letters just typed in it. */
type Keys = {
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly key: string;
  readonly target: EventTarget | null;
};

/** The step a key combination asks for, `null` for any other. */
export function stepOfKeys(event: Keys): 'undo' | 'redo' | null {
  const inText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (inText || !event.ctrlKey || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  return key === 'z' ? 'undo' : null;
}
