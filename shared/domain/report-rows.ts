// The rows of reports in the clerk's words.
import { day, named, plain, text, type TableWords } from './row-fields.ts';
import { periodParts, printPeriod } from './reports/periods.ts';

function period(value: string | null): string | null {
  return value === null || periodParts(value) === null ? value : printPeriod(value);
}

export const REPORT_RECORDS: Readonly<Record<string, TableWords>> = {
  reports: {
    subject: 'report',
    above: [['plan_id', 'plans']],
    name: (row) => period(text(row, 'period')) ?? '',
    words: (row) => ({
      reportPeriod: period(text(row, 'period')),
      dataFrom: day(row, 'window_from'),
      dataTo: day(row, 'window_to'),
      due: day(row, 'due'),
      closed: text(row, 'closed_at') === null ? null : '✓',
    }),
  },
  report_plans: {
    listOf: [['report_id', 'reports']],
    words: (row, nameOf) => ({ reportAbout: named(row, 'plan_id', 'plans', nameOf) }),
  },
  phrases: { subject: 'phrase', name: (row) => text(row, 'key') ?? '', words: plain({ phrase: 'text' }) },
};
