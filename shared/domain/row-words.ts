// The rows of the data file in the clerk's words: which record a table holds, what it is called, and what its columns say.
import type { Subject } from './fault.ts';
import { EXCHANGE_RECORDS } from './exchange-rows.ts';
import { OFFICE_RECORDS } from './office-rows.ts';
import { REPORT_RECORDS } from './report-rows.ts';
import { sayRule } from './reports/rule-words.ts';
import { ReportRuleSpecSchema } from './reports/rules.ts';
import { day, named, plain, text, type NameOf, type StoredRow, type TableWords, type Words } from './row-fields.ts';
import { printGoal, type GoalOperator } from './targets.ts';

function basis(row: StoredRow, nameOf: NameOf): string | null {
  return named(row, 'citation_id', 'citations', nameOf) ?? text(row, 'text');
}

function assignee(row: StoredRow, nameOf: NameOf): string | null {
  const who =
    named(row, 'unit_id', 'units', nameOf) ?? named(row, 'person_id', 'people', nameOf) ?? text(row, 'phrase');
  const role = text(row, 'role');
  return role === null ? who : `${who ?? ''} (${role})`;
}

function goal(row: StoredRow): string | null {
  const operator = text(row, 'goal_operator');
  if (operator === null) return text(row, 'goal_text');
  const value = text(row, 'goal_value') ?? '';
  return printGoal({ operator: operator as GoalOperator, value, upper: text(row, 'goal_upper') });
}

/** A rule of reports is stored as data; its sentence is what a person compares. */
function ruleWords(stored: string | null): string | null {
  if (stored === null) return null;
  const read = ReportRuleSpecSchema.safeParse(JSON.parse(stored));
  return read.success ? sayRule(read.data) : stored;
}

const firstLine = (value: string | null): string => value?.split('\n')[0] ?? '';

/** Every table a change is told of. Tables left out change only with a record that is told of. */
export const RECORDS: Readonly<Record<string, TableWords>> = {
  ...OFFICE_RECORDS,
  ...REPORT_RECORDS,
  ...EXCHANGE_RECORDS,
  citations: {
    subject: 'citation',
    name: (row) => {
      const [kind, number] = [text(row, 'kind') ?? '', text(row, 'number')];
      return number === null ? `${kind} ${text(row, 'subject') ?? ''}`.trim() : `${kind} số ${number}`;
    },
    words: (row, nameOf) => ({
      ...plain({ kind: 'kind', number: 'number', issuer: 'issuer', subject: 'subject', citationState: 'state' })(row),
      issued: day(row, 'issued'),
      replacedBy: named(row, 'replaced_by_id', 'citations', nameOf),
      checkedOn: day(row, 'checked_on'),
      source: text(row, 'source'),
    }),
  },
  plans: {
    subject: 'plan',
    name: (row) => text(row, 'subject') ?? '',
    words: (row, nameOf) => ({
      ...plain({ documentKind: 'kind', year: 'year', number: 'number', symbol: 'symbol', subject: 'subject' })(row),
      issued: day(row, 'issued'),
      signer: named(row, 'signing_title_id', 'signing_titles', nameOf),
      archive: text(row, 'archive'),
      replaces: named(row, 'replaces_citation_id', 'citations', nameOf) ?? text(row, 'replaces_text'),
      ...plain({ placement: 'task_placement', taskNumbering: 'task_numbering', state: 'state' })(row),
      ...plain({ inlineLead: 'inline_lead', inlineCoordinating: 'inline_coordinating', inlineTime: 'inline_time' })(
        row,
      ),
      ...plain({ inlineProduct: 'inline_product', inlineBasis: 'inline_basis', relation: 'relation' })(row),
      predecessor: named(row, 'predecessor_id', 'plans', nameOf),
    }),
  },
  recipients: {
    listOf: [['plan_id', 'plans']],
    words: (row) => ({ [row['role'] === 'addressee' ? 'addressees' : 'recipients']: text(row, 'text') }),
  },
  plan_bases: { listOf: [['plan_id', 'plans']], words: (row, nameOf) => ({ bases: basis(row, nameOf) }) },
  outline_nodes: {
    subject: 'outline-node',
    above: [['plan_id', 'plans']],
    name: (row) => text(row, 'title') ?? firstLine(text(row, 'text')),
    words: plain({ level: 'level', lineTitle: 'title', lineText: 'text' }),
  },
  task_groups: {
    subject: 'task-group',
    above: [['plan_id', 'plans']],
    name: (row) => text(row, 'title') ?? '',
    words: plain({ title: 'title', numbering: 'numbering' }),
  },
  tasks: {
    subject: 'task',
    above: [
      ['parent_id', 'tasks'],
      ['group_id', 'task_groups'],
      ['plan_id', 'plans'],
    ],
    name: (row) => firstLine(text(row, 'content')),
    words: (row, nameOf) => ({
      ...plain({ content: 'content', time: 'time_text', note: 'note' })(row),
      group: named(row, 'group_id', 'task_groups', nameOf),
      parent: named(row, 'parent_id', 'tasks', nameOf),
    }),
  },
  task_products: { listOf: [['task_id', 'tasks']], words: plain({ products: 'text' }) },
  progress: {
    listOf: [['task_id', 'tasks']],
    words: (row) => ({
      progress: [text(row, 'text') ?? text(row, 'product'), day(row, 'day')].filter(Boolean).join(' – '),
    }),
  },
  extensions: {
    listOf: [['task_id', 'tasks']],
    words: (row) => ({ extended: [day(row, 'to_day'), text(row, 'reason')].filter(Boolean).join(' – ') }),
  },
  reassignments: {
    listOf: [['task_id', 'tasks']],
    words: (row, nameOf) => ({
      lead: [named(row, 'unit_id', 'units', nameOf), day(row, 'from_day')].filter(Boolean).join(' – '),
    }),
  },
  evidence: {
    subject: 'evidence',
    above: [['task_id', 'tasks']],
    name: (row) => text(row, 'name') ?? '',
    words: plain({ name: 'name' }),
  },
  saved_filters: { subject: 'saved-filter', name: (row) => text(row, 'name') ?? '', words: plain({ name: 'name' }) },
  report_rules: {
    subject: 'report-rule',
    above: [['plan_id', 'plans']],
    name: (row) => text(row, 'name') ?? '',
    words: (row, nameOf) => ({
      ...plain({ name: 'name', receiver: 'receiver', via: 'via', ruleActive: 'active' })(row),
      reportRule: ruleWords(text(row, 'rule')),
      rulePlan: named(row, 'plan_id', 'plans', nameOf),
    }),
  },
  task_bases: { listOf: [['task_id', 'tasks']], words: (row, nameOf) => ({ bases: basis(row, nameOf) }) },
  assignments: {
    listOf: [
      ['task_id', 'tasks'],
      ['target_id', 'targets'],
    ],
    words: (row, nameOf) => ({ [String(row['side'])]: assignee(row, nameOf) }),
  },
  target_tasks: {
    listOf: [['target_id', 'targets']],
    words: (row, nameOf) => ({ linkedTasks: named(row, 'task_id', 'tasks', nameOf) }),
  },
  target_sets: {
    subject: 'target-set',
    above: [['plan_id', 'plans']],
    name: (row) => text(row, 'title') ?? '',
    words: plain({ title: 'title', mandate: 'mandate' }),
  },
  targets: {
    subject: 'target',
    above: [['set_id', 'target_sets']],
    name: (row) => firstLine(text(row, 'name')),
    words: (row, nameOf) => ({
      ...plain({ targetName: 'name', measure: 'unit', note: 'note' })(row),
      goal: goal(row),
      set: named(row, 'set_id', 'target_sets', nameOf),
    }),
  },
  appendices: {
    subject: 'appendix',
    above: [['plan_id', 'plans']],
    name: (row) => text(row, 'title') ?? '',
    words: plain({ title: 'title', orientation: 'orientation', paper: 'paper' }),
  },
  appendix_tables: {
    listOf: [['appendix_id', 'appendices']],
    words: (row, nameOf) => ({
      tables: text(row, 'title') ?? named(row, 'target_set_id', 'target_sets', nameOf),
      tableNumbering: text(row, 'numbering'),
    }),
  },
  handovers: { subject: 'handover', name: (row) => text(row, 'file_name') ?? '', words: plain({ file: 'file_name' }) },
  column_sets: {
    subject: 'column-set',
    name: (row) => text(row, 'name') ?? '',
    words: plain({ name: 'name' }),
  },
  columns: {
    // The record is looked up: a column set belongs to a table of a Phụ lục, or is saved under a name.
    listOf: [],
    words: (row) => {
      const [title, spanning] = [text(row, 'title'), text(row, 'spanning')];
      const width = row['width_mm'];
      const head = spanning === null ? (title ?? '') : `${spanning} – ${title ?? ''}`;
      return { columns: typeof width === 'number' ? `${head} (${Math.round(width)} mm)` : head };
    },
  },
};

/** The fields of a row, each in words; a field left empty is `null`. */
export function describeRow(table: string, row: StoredRow, nameOf: NameOf): Words {
  return RECORDS[table]?.words(row, nameOf) ?? {};
}

/** What a record is called, on one line. */
export function rowName(table: string, row: StoredRow, nameOf: NameOf): string {
  return RECORDS[table]?.name?.(row, nameOf) ?? '';
}

/** The table of a kind of record. */
export function tableOf(subject: Subject): string {
  return Object.keys(RECORDS).find((table) => RECORDS[table]?.subject === subject) ?? '';
}
