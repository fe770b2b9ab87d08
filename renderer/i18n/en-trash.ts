// Sentences of the place of files and safety: the trash and the log of the book; in English.
import type { trash as vi } from './vi-trash.ts';
import type { Widened } from './widened.ts';

export const trash: Widened<typeof vi> = {
  log: {
    title: 'Log',
    name: 'Log of the book',
    hint: 'Every change of the book, the newest first.',
    actor: 'Filter by person',
    everybody: 'Everybody',
    day: 'Filter by day',
    dayHint: 'Choose a day',
  },
  trash: {
    title: 'Trash',
    hint: 'What was removed is kept for 90 days. Restored, it stands where it stood, with everything removed with it.',
    none: 'The trash is empty. What you remove stays here for 90 days.',
    what: 'Removed',
    stood: 'Stood in',
    when: 'When',
    who: 'By whom',
    left: 'Kept for',
    days: '{{count}} days',
    with: 'with {{list}}',
    restore: 'Restore',
    restoreName: 'Restore {{kind}} “{{name}}”',
    restored: '{{kind}} “{{name}}” is restored.',
    noName: '(no name)',
  },
};
