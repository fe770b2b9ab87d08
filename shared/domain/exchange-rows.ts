// The rows of what comes from above and goes there, in the clerk's words.
import { day, named, plain, text, type TableWords } from './row-fields.ts';

const firstLine = (value: string | null): string => value?.split('\n')[0] ?? '';

export const EXCHANGE_RECORDS: Readonly<Record<string, TableWords>> = {
  reference_plans: {
    subject: 'reference-plan',
    name: (row) => {
      const [kind, number] = [text(row, 'kind') ?? '', text(row, 'number')];
      return number === null ? `${kind} ${text(row, 'subject') ?? ''}`.trim() : `${kind} số ${number}`;
    },
    words: (row) => ({
      ...plain({ year: 'year', kind: 'kind', number: 'number', issuer: 'issuer', subject: 'subject' })(row),
      issued: day(row, 'issued'),
    }),
  },
  reference_tasks: {
    subject: 'reference-task',
    above: [['reference_plan_id', 'reference_plans']],
    name: (row) => firstLine(text(row, 'content')),
    words: plain({ content: 'content', setAside: 'set_aside' }),
  },
  coverage_links: {
    listOf: [['reference_task_id', 'reference_tasks']],
    words: (row, nameOf) => ({
      coveredBy: named(row, 'task_id', 'tasks', nameOf) ?? named(row, 'target_id', 'targets', nameOf),
    }),
  },
  dispatches: {
    subject: 'dispatch',
    above: [['plan_id', 'plans']],
    name: (row) => [text(row, 'receiver') ?? '', day(row, 'day') ?? ''].join(', '),
    words: (row) => ({
      ...plain({ receiver: 'receiver' })(row),
      sentOn: day(row, 'day'),
      sentFiles: text(row, 'files'),
    }),
  },
};
