// How the tables of two data files are joined: what stands for one value, what makes two rows the same thing, what is a list.

/** Tables of one data file alone: each clerk has her own. */
export const LOCAL_TABLES: ReadonlySet<string> = new Set(['handovers']);

/** Lists that are one value of their owner, by the columns that name it: joined whole, for half of each would be nobody's list. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  recipients: ['plan_id', 'role'],
  plan_bases: ['plan_id'],
  task_products: ['task_id'],
  task_bases: ['task_id'],
  assignments: ['task_id', 'target_id', 'side'],
  unit_aliases: ['unit_id'],
  unit_members: ['group_id'],
  recipient_set_lines: ['set_id'],
  columns: ['column_set_id'],
  reminder_items: ['reminder_id'],
  report_plans: ['report_id'],
  rest_days: ['rest_year_id'],
};

/** Columns that say one thing together and are taken or kept together. */
export const COLUMN_GROUPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  plans: [
    ['replaces_citation_id', 'replaces_text'],
    ['state', 'number', 'issued'],
  ],
  targets: [['goal_operator', 'goal_value', 'goal_upper', 'goal_text']],
  target_steps: [['goal_operator', 'goal_value', 'goal_upper', 'goal_text']],
  tasks: [['plan_id', 'group_id', 'parent_id']],
  occurrences: [
    ['status', 'finished'],
    ['slot', 'kind', 'period_from', 'event_day', 'planned', 'due', 'waits', 'note', 'is_report'],
  ],
  measurements: [
    'numerator denominator value note at reporter source_name source_sha256 source_bytes'.split(' '),
    ['measure_id', 'period', 'unit_id'],
  ],
  reports: [
    ['closed_at', 'figures'],
    ['period', 'window_from', 'window_to', 'due'],
  ],
  reminders: [['means', 'plan_id', 'sent', 'note', 'at']],
  column_mappings: [['mapping', 'used']],
  citations: [['state', 'replaced_by_id', 'checked_on', 'source']],
  coverage_links: [['task_id', 'target_id']],
  form_returns: [['reading', 'decisions', 'state', 'reason']],
};

/** Columns whose content makes two rows the same thing, also where each clerk made her own; `optional` ones may be empty. */
export type NaturalKey = { readonly columns: readonly string[]; readonly optional?: readonly string[] };
/** Parents first: the key of a row may point to one that was matched before. */
export const NATURAL_KEYS: Readonly<Record<string, NaturalKey>> = {
  units: { columns: ['organisation_id', 'kind', 'name'] },
  citations: { columns: ['kind', 'number', 'issued'] },
  column_sets: { columns: ['content', 'name'] },
  layout_sizes: { columns: ['organisation_id', 'name'] },
  rest_years: { columns: ['year'] },
  phrases: { columns: ['key'] },
  column_mappings: { columns: ['heading'] },
  measurements: { columns: ['measure_id', 'period', 'unit_id'], optional: ['unit_id'] },
  occurrences: { columns: ['task_id', 'slot'] },
  issued_papers: { columns: ['plan_id'] },
  reports: { columns: ['plan_id'] },
  report_plans: { columns: ['report_id', 'plan_id'] },
  target_steps: { columns: ['target_id', 'year'] },
  target_tasks: { columns: ['target_id', 'task_id'] },
  coverage_links: { columns: ['reference_task_id', 'task_id', 'target_id'], optional: ['task_id', 'target_id'] },
};

/** Rows that are numbered within their owner: two clerks may each have a second one, and both stay. */
export const NUMBERED: Readonly<Record<string, { readonly scope: readonly string[]; readonly number: string }>> = {
  forms: { scope: ['unit_id', 'period'], number: 'round' },
  form_returns: { scope: ['form_id'], number: 'version' },
};

/** Tables whose rows stand in an order among neighbours, by the columns that name the neighbourhood. */
export const ORDERED: Readonly<Record<string, readonly string[]>> = {
  units: ['organisation_id'],
  people: ['organisation_id'],
  signing_titles: ['person_id'],
  former_profiles: ['organisation_id'],
  recipient_sets: ['organisation_id'],
  symbol_rules: ['organisation_id'],
  layout_sizes: ['organisation_id'],
  outline_nodes: ['plan_id'],
  task_groups: ['plan_id'],
  tasks: ['plan_id', 'group_id', 'parent_id'],
  target_sets: ['plan_id'],
  targets: ['set_id'],
  appendices: ['plan_id'],
  appendix_tables: ['appendix_id'],
  report_rules: ['plan_id'],
  saved_filters: [],
  reference_tasks: ['reference_plan_id'],
};

/** What an issued paper holds: rows of a document that nobody may change once it is issued, each with the way to its document. */
export const PAPER_TABLES: Readonly<Record<string, readonly (readonly [column: string, table: string])[]>> = {
  plans: [],
  issued_papers: [['plan_id', 'plans']],
  recipients: [['plan_id', 'plans']],
  plan_bases: [['plan_id', 'plans']],
  outline_nodes: [['plan_id', 'plans']],
  task_groups: [['plan_id', 'plans']],
  tasks: [['plan_id', 'plans']],
  task_products: [['task_id', 'tasks']],
  task_bases: [['task_id', 'tasks']],
  assignments: [
    ['task_id', 'tasks'],
    ['target_id', 'targets'],
  ],
  target_sets: [['plan_id', 'plans']],
  targets: [['set_id', 'target_sets']],
  appendices: [['plan_id', 'plans']],
  appendix_tables: [['appendix_id', 'appendices']],
};

/** Columns beside what is printed, which follow-up may set on an issued paper. */
export const BESIDE_PAPER: Readonly<Record<string, readonly string[]>> = {
  targets: ['measure_id', 'level'],
  plans: ['purpose', 'predecessor_id', 'relation'],
};
