// Bold and italic in the field that has the focus: its selection is wrapped or unwrapped, on the same way as typed letters.
import { toggleMark, type Mark } from '../../shared/domain/rich-text.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

export function isTextField(element: EventTarget | null): element is TextField {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');
}

/** Puts words in the place of the selection as if they were typed: the field hears of it, and its own Ctrl+Z takes it back. */
export function typeInto(field: TextField, words: string): void {
  field.focus();
  // The one command that keeps the field's own undo; Chromium is the only browser here.
  document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
}

/** Toggles a mark on the selection of a field and keeps the selection on the same words. */
export function toggleMarkIn(field: TextField, mark: Mark): void {
  const { value, selectionStart, selectionEnd } = field;
  if (selectionStart === null || selectionEnd === null || field.readOnly || field.disabled) return;
  const made = toggleMark(value, selectionStart, selectionEnd, mark);
  if (made.text === value) return;
  let same = 0;
  while (same < value.length && value[same] === made.text[same]) same += 1;
  let tail = 0;
  const room = Math.min(value.length, made.text.length) - same;
  while (tail < room && value.at(-1 - tail) === made.text.at(-1 - tail)) tail += 1;
  field.focus();
  field.setSelectionRange(same, value.length - tail);
  typeInto(field, made.text.slice(same, made.text.length - tail));
  field.setSelectionRange(made.start, made.end);
}

/** The mark a key combination asks for. */
export function markOfKeys(event: {
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly key: string;
}): Mark | null {
  if (!event.ctrlKey || event.altKey || event.shiftKey) return null;
  const key = event.key.toLowerCase();
  return key === 'b' ? 'bold' : key === 'i' ? 'italic' : null;
}
