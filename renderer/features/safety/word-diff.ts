// Two Vietnamese texts word by word: what was struck, what was put in. A syllable is kept whole with its marks.
import { diffArrays } from 'diff';

export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

// A syllable or number with its marks, a run of blanks, or one sign by itself.
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

function tokensOf(text: string): string[] {
  return text.normalize('NFC').match(TOKEN) ?? [];
}

function pushed(parts: readonly DiffPart[], kind: DiffPart['kind'], text: string): readonly DiffPart[] {
  const last = parts.at(-1);
  if (text === '') return parts;
  if (last?.kind === kind) return [...parts.slice(0, -1), { kind, text: last.text + text }];
  return [...parts, { kind, text }];
}

/**
 * The parts of both texts in order: "same" and "removed" make up the first, "same" and "added" the second (both in NFC).
 * Blanks alone between two changes count as changed with them, so that a changed phrase reads as one.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after));
  let parts: readonly DiffPart[] = [];
  let [removed, added] = ['', ''];
  const settle = (): void => {
    parts = pushed(pushed(parts, 'removed', removed), 'added', added);
    [removed, added] = ['', ''];
  };
  changes.forEach((change, at) => {
    const text = change.value.join('');
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else if (text.trim() === '' && removed + added !== '' && at < changes.length - 1) {
      removed += text;
      added += text;
    } else {
      settle();
      parts = pushed(parts, 'same', text);
    }
  });
  settle();
  return parts;
}
