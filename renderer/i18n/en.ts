// Every English sentence of the screens, file by file as in Vietnamese; the paper is Vietnamese in both.
import { binder } from './en-binder.ts';
import { calendar } from './en-calendar.ts';
import { citations } from './en-citations.ts';
import { columns } from './en-columns.ts';
import { copying } from './en-copying.ts';
import { compare } from './en-compare.ts';
import { coverage } from './en-coverage.ts';
import { dispatch } from './en-dispatch.ts';
import { history } from './en-history.ts';
import { trash } from './en-trash.ts';
import { follow } from './en-follow.ts';
import { forms } from './en-forms.ts';
import { reportReasons, reportRules } from './en-report-rules.ts';
import { reminder } from './en-reminder.ts';
import { measures } from './en-measures.ts';
import { imports } from './en-imports.ts';
import { reports } from './en-reports.ts';
import { work } from './en-work.ts';
import { grid } from './en-grid.ts';
import { handover } from './en-handover.ts';
import { help } from './en-help.ts';
import { office } from './en-office.ts';
import { officeLife } from './en-office-life.ts';
import { outline } from './en-outline.ts';
import { followPapers } from './en-follow-papers.ts';
import { overview } from './en-overview.ts';
import { papers } from './en-papers.ts';
import { planLife } from './en-plan-life.ts';
import { plans } from './en-plans.ts';
import { safety } from './en-safety.ts';
import type { Sentences } from './vi.ts';

export const en: Sentences = {
  app: { name: 'Sổ Kế hoạch', places: 'Places', autosave: 'Every change is saved at once', savedAt: 'Saved {{time}}' },
  place: {
    home: 'Today',
    plans: 'Plans',
    work: 'Tasks',
    targets: 'Targets',
    reports: 'Reports',
    exchange: 'Exchange',
    citations: 'Legal bases',
    office: 'Office',
    files: 'Files & safety',
  },
  root: { cannotOpen: 'The book could not be opened', openAgain: 'Open again' },
  act: { failed: 'Not done', notKept: 'Field “{{label}}” was not saved', typed: 'What was typed: {{typed}}' },
  draft: { placeholder: '{{label}}, Enter to add' },
  confirm: { cancel: 'No' },
  reason: {
    ...reportReasons,
    empty: 'This field must not be empty',
    'day-to-come': 'this day has not come yet',
    'not-later': 'the new day must be later than the one it has',
    'no-event': 'the deadline of this task counts from no event',
    'day-by-words': 'the document gives the day; to move it, extend it',
    'not-a-day': 'there is no such day',
    negative: 'this number cannot be below 0',
    'over-whole': 'the numerator cannot be greater than the denominator',
    'over-hundred': 'a share cannot be over 100%',
    'other-rhythm': 'this period is not of the rhythm of the measure',
    'other-kind': 'this field is not used by the measure',
    'has-figures': 'there are figures already; remove this measure and begin another',
    'period-to-come': 'this period has not begun',
    'not-a-period': 'no period, such as 2026-06 or 2026-Q2',
    'from-after-to': 'the last day must not be before the first',
    'not-a-mail-address': 'this is no e-mail address, e.g. vanthu@tinh.gov.vn',
    'not-a-number': 'is not a number',
    'nothing-chosen': 'no kind of file is chosen',
    'other-year': 'this day is not in the year of the table',
    'day-twice': 'a day stands twice in the table',
    'not-a-full-day': 'needs day, month and year, for example 01/03/2025',
    'text-changed': 'the source has just been changed; choose it again',
    limit: 'This field holds at most {{limit}} characters, {{left}} are left.',
    'path-not-full': 'needs the full path, for example D:\\So\\so-ke-hoach.db',
    'key-unknown': 'what was chosen is no longer in the book',
    'other-plan': 'this belongs to another document',
    'no-parent': 'cannot be put under this task',
    'has-subtasks': 'a task that has sub-tasks cannot become a sub-task',
    'last-column': 'a table keeps at least one column',
    'last-table': 'an appendix keeps at least one table',
    'too-many-columns': 'a table has at most 14 columns',
    'target-set-missing': 'no target table is chosen',
    'range-needs-two': 'a range needs both numbers',
    tooLong: 'Longer than {{limit}} characters by {{over}}. Shorten it and save again.',
    other: 'is not valid or too long',
  },
  field: {
    validFrom: 'In use from',
    from: 'From',
    subject: 'Subject',
    year: 'Year',
    number: 'Number',
    symbol: 'Symbol',
    issued: 'Day of issue',
    content: 'Content',
    columns: 'Columns',
    tables: 'Tables',
    title: 'Title',
    name: 'Name',
    letterhead: 'Name of the office on documents',
    place: 'Place name',
    lines: 'Signing position',
    goal: 'Target',
    time: 'Time',
    text: 'Text',
    parentId: 'Place of the task',
    unitNames: 'Units',
    phrase: 'Unit',
    email: 'E-mail',
    file: 'Path of the data file',
    day: 'Day',
    due: 'New day',
    reason: 'Reason',
  },
  home: {
    empty: 'No document yet. Press “New document” to begin.',
    waiting: 'To be signed ({{count}})',
    waitingNone: 'No document waits to be signed.',
    drafts: 'Drafts ({{count}})',
    draftsNone: 'There is no draft.',
    issued: 'Issued ({{count}})',
    issuedNone: 'No document has been issued yet.',
    line: 'No. {{number}}/{{symbol}} · dated {{day}}',
  },
  ...binder,
  ...calendar,
  ...citations,
  ...columns,
  ...copying,
  ...follow,
  ...forms,
  ...reminder,
  ...reportRules,
  ...grid,
  ...handover,
  ...help,
  ...office,
  ...officeLife,
  ...outline,
  ...followPapers,
  ...overview,
  ...papers,
  ...planLife,
  ...plans,
  ...safety,
  ...coverage,
  ...dispatch,
  ...history,
  ...compare,
  ...trash,
  ...work,
  ...reports,
  ...measures,
  ...imports,
};
