// Sentences of pasting into the running text, of moving its lines, and of bold and italic; in English.
import type { Widened } from './widened.ts';
import type { outline as vi } from './vi-outline.ts';

export const outline: Widened<typeof vi> = {
  marks: { bold: 'Bold (Ctrl+B)', italic: 'Italic (Ctrl+I)' },
  outlineDrag: { handle: 'Drag to move this line with the lines under it' },
  outlinePaste: {
    open: 'Paste from Word…',
    title: 'Paste text from Word',
    area: 'Press Ctrl+V here to paste what was copied in Word',
    after: 'Put behind the line:',
    first: 'At the beginning',
    empty: '(empty line)',
    preview: 'Lines to be added',
    cleaned: 'While pasting: {{notes}}.',
    markers: '{{count}} numbers and bullets left out, lines are numbered anew',
    blanks: '{{count}} empty lines left out',
    strange: '{{count}} characters that cannot be printed left out',
    pictures: '{{count}} pictures left out',
    tables: '{{count}} tables left out: paste tables of tasks at Tasks, tables of targets at Targets.',
    over: 'The text of a document has at most {{limit}} lines, this is {{over}} too many. Copy less and paste again.',
    insert: 'Add {{count}} lines',
    intoField: 'Paste the words into the field',
    cancel: 'Do not paste',
  },
};
