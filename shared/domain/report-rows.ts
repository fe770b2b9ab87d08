// The rows of reports in the clerk's words.
import { day, named, plain, text, type StoredRow, type TableWords } from './row-fields.ts';
import { periodParts, printPeriod } from './reports/periods.ts';

function period(value: string | null): string | null {
  return value === null || periodParts(value) === null ? value : printPeriod(value);
}

/** "hồ sơ 63/125", or the value. */
function figures(row: StoredRow): string {
  const plain = (column: string): string => text(row, column)?.replace('.', ',') ?? '…';
  return row['numerator'] === null && row['denominator'] === null
    ? plain('value')
    : `${plain('numerator')}/${plain('denominator')}`;
}

export const REPORT_RECORDS: Readonly<Record<string, TableWords>> = {
  measures: {
    subject: 'measure',
    name: (row) => text(row, 'name') ?? '',
    words: plain({
      name: 'name',
      measure: 'unit',
      numeratorName: 'numerator_name',
      denominatorName: 'denominator_name',
    }),
  },
  measurements: {
    listOf: [['measure_id', 'measures']],
    words: (row) => ({ figures: `${period(text(row, 'period')) ?? ''}: ${figures(row)}` }),
  },
  corrections: {
    listOf: [['measurement_id', 'measurements']],
    words: (row) => ({ correction: text(row, 'reason') }),
  },
  target_steps: {
    listOf: [['target_id', 'targets']],
    words: (row) => ({ step: `${String(row['year'])}: ${text(row, 'goal_text') ?? text(row, 'goal_value') ?? ''}` }),
  },
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
  forms: {
    subject: 'form',
    name: (row, nameOf) =>
      [named(row, 'unit_id', 'units', nameOf), period(text(row, 'period'))].filter(Boolean).join(' – '),
    words: (row) => ({ due: day(row, 'due'), formSent: day(row, 'sent') }),
  },
  form_returns: {
    subject: 'form-return',
    above: [['form_id', 'forms']],
    name: (row, nameOf) =>
      `${named(row, 'form_id', 'forms', nameOf) ?? ''} (${String(row['version'])}: ${text(row, 'file_name') ?? ''})`,
    words: plain({ formState: 'state', reason: 'reason' }),
  },
  form_reminders: {
    listOf: [['form_id', 'forms']],
    words: (row) => ({ formReminded: [day(row, 'day'), text(row, 'note')].filter(Boolean).join(' – ') }),
  },
  phrases: { subject: 'phrase', name: (row) => text(row, 'key') ?? '', words: plain({ phrase: 'text' }) },
};
