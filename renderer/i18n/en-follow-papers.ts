// English sentences of follow-up on paper; what is put on paper stays Vietnamese.
import type { followPapers as vi } from './vi-follow-papers.ts';
import type { Widened } from './widened.ts';

export const followPapers: Widened<typeof vi> = {
  followPapers: {
    title: 'Print and export: {{title}}',
    pages: 'Printed pages',
    print: 'Print',
    docx: 'Export to Word',
    xlsx: 'Export to Excel',
    cut: 'Only the first {{shown}} of {{count}} rows are shown. To print all of them, export to Word and print from there.',
  },
};
