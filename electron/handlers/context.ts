// What handlers are given besides their input, and the types that keep them equal to the contract.
import type { Call, CallKind } from '../../shared/contract/call.ts';
import type { Contract, OutputOf, ParsedInputOf, Subject } from '../../shared/contract/contract.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Ports } from '../ports.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';

/** For an action: reads at any time, writes once and briefly, in one command. */
export type ActionContext = {
  readonly db: ReadDb;
  readonly file: string;
  readonly ports: Ports;
  readonly write: <T>(work: (db: WriteDb) => T) => T;
};

/** `now` is this moment as ISO 8601 text, `today` the day on the wall; `calendarFile` the days off that come with the program. */
export type Clock = { readonly now: string; readonly today: Day; readonly calendarFile: string };
export type QueryContext = Clock & { readonly file: string };
export type CommandContext = Clock & { readonly nextId: () => string };

/** For what is about the data file as a whole. */
export type ProgramContext = {
  /** The data file that is open, or was to be. */
  readonly file: string;
  readonly ports: Ports;
  /** Opens or creates another data file and leaves this one; answers its real path. A fault leaves everything as it was. */
  readonly switchTo: (file: string, how: 'open' | 'create') => Promise<string>;
};

type ByKind<Kind extends CallKind, In, Out> = {
  query: (db: ReadDb, input: In, context: QueryContext) => Out;
  command: (db: WriteDb, input: In, context: CommandContext) => Out;
  action: (context: ActionContext, input: In) => Promise<Out>;
  program: (context: ProgramContext, input: In) => Promise<Out>;
}[Kind];

export type HandlerOf<C> =
  C extends Call<infer Kind, infer _In, infer _Out> ? ByKind<Kind, ParsedInputOf<C>, OutputOf<C>> : never;

/** The handlers of one subject: a missing or mistyped one does not compile. */
export type HandlersOf<S extends Subject> = { readonly [C in keyof Contract[S]]: HandlerOf<Contract[S][C]> };
export type Handlers = { readonly [S in Subject]: () => Promise<HandlersOf<S>> };
