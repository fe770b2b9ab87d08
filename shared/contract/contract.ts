// The whole contract on one page: every call the screen, the cli or a test may make. Handlers and client types are derived from it.
import type * as z from 'zod';
import type { Fault } from '../domain/fault.ts';
import type { Call } from './call.ts';
import { documentCalls, exchangeCalls } from './documents.ts';
import { citationCalls, officeCalls, organisationCalls, personCalls, unitCalls } from './office.ts';
import { appendixCalls, outlineCalls, planCalls } from './plans.ts';
import { targetCalls, targetSetCalls } from './targets.ts';
import { taskCalls, taskGroupCalls } from './tasks.ts';

export const contract = {
  office: officeCalls,
  organisation: organisationCalls,
  units: unitCalls,
  people: personCalls,
  citations: citationCalls,
  plans: planCalls,
  outline: outlineCalls,
  taskGroups: taskGroupCalls,
  tasks: taskCalls,
  targetSets: targetSetCalls,
  targets: targetCalls,
  appendices: appendixCalls,
  documents: documentCalls,
  exchange: exchangeCalls,
} as const;

export type Contract = typeof contract;
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
  readonly [S in Subject]: { readonly [C in keyof Contract[S]]: (input: InputOf<Contract[S][C]>) => Promise<OutputOf<Contract[S][C]>> };
};

/** The call of a name, `undefined` where the contract has none. */
export function findCall(name: string): Call | undefined {
  const [subject = '', verb = ''] = name.split('.');
  const calls: Readonly<Record<string, Readonly<Record<string, Call>>>> = contract;
  if (!Object.hasOwn(calls, subject)) return undefined;
  const of = calls[subject];
  return of !== undefined && Object.hasOwn(of, verb) ? of[verb] : undefined;
}
