// English sentences of follow-up on paper; what is put on paper stays Vietnamese.
import type { followPapers as vi } from './vi-follow-papers.ts';
import type { Widened } from './widened.ts';

export const followPapers: Widened<typeof vi> = {
  followPapers: {
    title: 'Print and export: {{title}}',
    open: 'Open file',
    pages: 'Printed pages',
    print: 'Print',
    docx: 'Export to Word',
    xlsx: 'Export to Excel',
    cut: 'Only the first {{shown}} of {{count}} rows are shown. To print all of them, export to Word and print from there.',
    morning: 'Morning sheet',
    assignment: 'Assignment slips',
    calendar: 'Calendar file',
    assignmentTitle: 'Assignment slip for each unit',
    year: 'Tasks of documents of the year',
    units: 'Units ({{count}}/{{of}})',
    allUnits: 'All units',
    unit: '{{name}} – {{count}} tasks',
    noUnits: 'No unit has open work of {{year}}.',
    signer: 'Signed by',
    assignmentDocx: 'Assignment slip as Word (.docx), to be signed',
    assignmentXlsx: 'List of tasks as Excel (.xlsx), to be attached',
    assignmentHint: 'One file a unit, with the open tasks it leads. Number and day are left blank until it is issued.',
    calendarTitle: 'Export a calendar file (.ics)',
    calendarHint:
      'Writes the due days of open work as a calendar file for Outlook, Google Calendar or a phone, with a reminder at 8 in the morning of the day before. Work without a day is left out.',
  },
};
