// The whole contract on one page: every call the screen, the cli or a test may make. Handlers and client types are derived from it.
import type * as z from 'zod';
import type { Fault } from '../domain/fault.ts';
import type { Call } from './call.ts';
import { startCalls } from './start.ts';

/**
 * The calls of each subject, loaded when the first of them is made: building all schemas at once would cost a third of the start.
 * A subject may share its file with another.
 */
export const contract = {
  // Asked at every start: the only calls that are not loaded later.
  start: () => Promise.resolve(startCalls),
  office: async () => (await import('./office.ts')).officeCalls,
  books: async () => (await import('./books.ts')).bookCalls,
  organisation: async () => (await import('./organisation.ts')).organisationCalls,
  units: async () => (await import('./organisation.ts')).unitCalls,
  people: async () => (await import('./organisation.ts')).personCalls,
  recipientSets: async () => (await import('./office-rules.ts')).recipientSetCalls,
  symbolRules: async () => (await import('./office-rules.ts')).symbolRuleCalls,
  layoutSizes: async () => (await import('./office-rules.ts')).layoutSizeCalls,
  citations: async () => (await import('./citations.ts')).citationCalls,
  plans: async () => (await import('./plans.ts')).planCalls,
  templates: async () => (await import('./templates.ts')).templateCalls,
  outline: async () => (await import('./plans.ts')).outlineCalls,
  appendices: async () => (await import('./appendices.ts')).appendixCalls,
  columnSets: async () => (await import('./column-sets.ts')).columnSetCalls,
  taskGroups: async () => (await import('./tasks.ts')).taskGroupCalls,
  tasks: async () => (await import('./tasks.ts')).taskCalls,
  deadlines: async () => (await import('./deadlines.ts')).deadlineCalls,
  progress: async () => (await import('./deadlines.ts')).progressCalls,
  evidence: async () => (await import('./deadlines.ts')).evidenceCalls,
  filters: async () => (await import('./deadlines.ts')).filterCalls,
  followUp: async () => (await import('./deadlines.ts')).followUpCalls,
  followPapers: async () => (await import('./follow-papers.ts')).followPaperCalls,
  calendar: async () => (await import('./deadlines.ts')).calendarCalls,
  targetSets: async () => (await import('./targets.ts')).targetSetCalls,
  targets: async () => (await import('./targets.ts')).targetCalls,
  reports: async () => (await import('./reports.ts')).reportCalls,
  phrases: async () => (await import('./reports.ts')).phraseCalls,
  measures: async () => (await import('./measures.ts')).measureCalls,
  measurements: async () => (await import('./measures.ts')).measurementCalls,
  reportRules: async () => (await import('./report-rules.ts')).reportRuleCalls,
  targetTasks: async () => (await import('./target-tasks.ts')).targetTaskCalls,
  binder: async () => (await import('./binder.ts')).binderCalls,
  handovers: async () => (await import('./handovers.ts')).handoverCalls,
  overview: async () => (await import('./overview.ts')).overviewCalls,
  imports: async () => (await import('./imports.ts')).importCalls,
  forms: async () => (await import('./forms.ts')).formCalls,
  formReturns: async () => (await import('./forms.ts')).formReturnCalls,
  documents: async () => (await import('./documents.ts')).documentCalls,
  references: async () => (await import('./references.ts')).referenceCalls,
  dispatches: async () => (await import('./dispatches.ts')).dispatchCalls,
  safety: async () => (await import('./safety.ts')).safetyCalls,
  exchange: async () => (await import('./documents.ts')).exchangeCalls,
} as const;

export type Contract = { readonly [S in keyof typeof contract]: Awaited<ReturnType<(typeof contract)[S]>> };
export type Subject = keyof Contract;

/** "plans.list" and so on. */
export type CallName = { [S in Subject]: `${S}.${Extract<keyof Contract[S], string>}` }[Subject];

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault };

/** The one thing that stands between the window and the rest: one channel in, one channel out. */
export type Bridge = {
  readonly shell: 'desktop' | 'loopback';
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  /** Calls `listener` after every committed change; returns what ends it. */
  readonly onChanged: (listener: () => void) => () => void;
};

export type InputOf<C> = C extends Call<infer _Kind, infer Input, infer _Output> ? z.input<Input> : never;
export type ParsedInputOf<C> = C extends Call<infer _Kind, infer Input, infer _Output> ? z.output<Input> : never;
export type OutputOf<C> = C extends Call<infer _Kind, infer _Input, infer Output> ? z.output<Output> : never;

export type Client = {
  readonly [S in Subject]: {
    readonly [C in keyof Contract[S]]: (input: InputOf<Contract[S][C]>) => Promise<OutputOf<Contract[S][C]>>;
  };
};

/** The call of a name, `undefined` where the contract has none. */
export async function findCall(name: string): Promise<Call | undefined> {
  const [subject = '', verb = ''] = name.split('.');
  if (!Object.hasOwn(contract, subject)) return undefined;
  const calls: Readonly<Record<string, Call>> = await contract[subject as Subject]();
  return Object.hasOwn(calls, verb) ? calls[verb] : undefined;
}
