// The whole application without a window: a data file, a contract, and the calls between them. Three shells drive it.
import { existsSync, realpathSync, statSync } from 'node:fs';
import type * as z from 'zod';
import type { Call } from '../../shared/contract/call.ts';
import { findCall, type CallName, type Reply, type Subject } from '../../shared/contract/contract.ts';
import { fail, FaultError, type Fault } from '../../shared/domain/fault.ts';
import type { ActionContext, Clock, ProgramContext } from '../handlers/context.ts';
import { handlers } from '../handlers/index.ts';
import type { Ports } from '../ports.ts';
import { openStore, type OpenedStore } from '../store/open.ts';
import type { WriteDb } from '../store/db.ts';
import type { ReminderCounts } from '../../shared/domain/daily-reminder.ts';
import { watchDay } from './day-watch.ts';
import { backupFolderOf, placesOf } from './places.ts';

export type App = {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  readonly onChanged: (listener: () => void) => () => void;
  /** Has the worker look through the data file; where it is damaged, nothing is written any more and every call says so. */
  readonly checkData: () => Promise<void>;
  readonly close: () => void;
};

/** Commands that cannot be taken back: those that begin the data file, the note of a package that is out, and the steps of undo themselves. */
const FIXED: ReadonlySet<string> = new Set<CallName | 'deadlines.catchUp'>([
  'office.create',
  'office.takeSample',
  'exchange.importPack',
  'safety.undo',
  'safety.redo',
  'deadlines.catchUp',
  'handovers.give',
]);

type Handler = (...parts: readonly unknown[]) => unknown;

/** The handler of a call that the contract knows; the types of `handlers` see to it that there is one. */
async function handlerOf(name: string): Promise<Handler> {
  const [subject = '', verb = ''] = name.split('.');
  const known = (await handlers[subject as Subject]()) as unknown as Readonly<Record<string, Handler>>;
  return known[verb] as Handler;
}

/** Tells one state of a file from another: a copy put in its place is looked at anew. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return `${stat?.ino} ${stat?.size} ${stat?.mtimeMs}`;
}

function toFault(error: unknown, file: string): Fault {
  if (error instanceof FaultError) return error.fault;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A key that points to nothing: the store's last word, where no handler looked.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return { code: 'input-invalid', flaws: [{ path: '', reason: 'key-unknown' }] };
  if (code === 'SQLITE_FULL') return { code: 'disk-full', file };
  if (code.startsWith('SQLITE_BUSY')) return { code: 'data-in-use', file };
  if (code.startsWith('SQLITE_CORRUPT')) return { code: 'data-damaged', file };
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY')
    return { code: 'write-failed', file, reason: code };
  return { code: 'internal', reason: error instanceof Error ? error.message : String(error) };
}

function parseInput(call: Call, input: unknown): unknown {
  const parsed = call.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const flaws = parsed.error.issues.map((issue: z.core.$ZodIssue) => ({
    path: issue.path.map(String).join('.'),
    reason: issue.message,
  }));
  throw new FaultError({ code: 'input-invalid', flaws });
}

/** Opens the data file lazily and again after a fault, so that a file freed meanwhile is opened by the next call. */
export function createApp(ports: Ports): App {
  const listeners = new Set<() => void>();
  let opening: Promise<OpenedStore> | undefined;
  let store: OpenedStore | undefined;
  let damaged: { readonly fault: Fault; readonly stamp: string } | undefined;
  // The data file of this moment; handlers see the ports with it in its place.
  let here: Ports = ports;
  const running = new Set<Promise<unknown>>();
  const opened = async (): Promise<OpenedStore> => {
    if (damaged !== undefined && damaged.stamp === stampOf(here.dataFile)) throw new FaultError(damaged.fault);
    // A file that was there before is not begun anew where it is missing now.
    if (opening === undefined && here.books.list().includes(here.dataFile) && !existsSync(here.dataFile))
      fail({ code: 'data-missing', file: here.dataFile });
    opening ??= openStore(here.dataFile, here.backupFolder);
    try {
      store = await opening;
      return store;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  const changed = (): void => listeners.forEach((listener) => listener());

  const clock = (): Clock => ({ now: ports.now(), today: ports.today(), calendarFile: ports.calendarFile });

  const write = <T>(open: OpenedStore, name: string, work: (db: WriteDb) => T): T => {
    const command = FIXED.has(name) ? open.fixedCommand : open.command;
    const result = command({ id: ports.nextId(), name, at: ports.now(), actor: ports.actor }, work);
    changed();
    return result;
  };

  /** Opens the other file before it leaves this one: where that fails, nothing has changed. */
  const switchTo: ProgramContext['switchTo'] = async (wanted, how) => {
    const there = existsSync(wanted);
    if (how === 'create' && there) fail({ code: 'data-exists', file: wanted });
    if (how === 'open' && !there) fail({ code: 'data-missing', file: wanted });
    if (store !== undefined && there && realpathSync(wanted) === store.file) return store.file;
    const next = await openStore(wanted, backupFolderOf(wanted));
    // Calls under way end on the file they began with.
    while (running.size > 0) await Promise.allSettled(running);
    if (store !== undefined) here.books.note(store.file);
    closeStore();
    store = next;
    opening = Promise.resolve(next);
    damaged = undefined;
    here = { ...ports, ...placesOf(next.file) };
    here.books.note(next.file);
    changed();
    void checkData();
    return next.file;
  };

  const runProgram = async (name: string, call: Call, input: unknown): Promise<unknown> => {
    const handler = await handlerOf(name);
    const context: ProgramContext = { file: store?.file ?? here.dataFile, ports: here, switchTo };
    return await handler(context, parseInput(call, input));
  };

  const run = async (name: string, call: Call, input: unknown): Promise<unknown> => {
    const open = await opened();
    const { db, file } = open;
    const parsed = parseInput(call, input);
    const handler = await handlerOf(name);
    switch (call.kind) {
      case 'query':
        return handler(db, parsed, { file, ...clock() });
      case 'command':
        return write(open, name, (writable) => handler(writable, parsed, { nextId: ports.nextId, ...clock() }));
      case 'action': {
        const context: ActionContext = { db, file, ports: here, write: (work) => write(open, name, work) };
        return await handler(context, parsed);
      }
      case 'program':
        return runProgram(name, call, input);
    }
  };

  const closeStore = (): void => {
    store?.close();
    store = undefined;
    opening = undefined;
  };

  /** Documents issued before the book kept a schedule, or brought in with one, get theirs; not to be taken back by a person. */
  const catchUp = async (open: OpenedStore): Promise<void> => {
    const { hasUnscheduled, schedulePlans } = await import('../handlers/schedules.ts');
    if (!hasUnscheduled(open.db)) return;
    write(open, 'deadlines.catchUp', (db) => schedulePlans(db, 'unscheduled', ports, ports.nextId));
  };

  /** Says what needs a hand today; a book that cannot be read says so by its calls. */
  const remind = async (): Promise<void> => {
    const reply = await call('deadlines.counts', {});
    if (!reply.ok) return;
    // Loaded here: the start of the program needs none of it.
    const { saysAnything } = await import('../../shared/domain/daily-reminder.ts');
    const { counts } = reply.value as { readonly counts: ReminderCounts };
    if (saysAnything(counts)) here.notices.remind(counts);
  };
  const watch = watchDay(ports.today, () => {
    changed();
    void remind();
  });

  const checkData = async (): Promise<void> => {
    const checked = here.dataFile;
    try {
      const open = await opened();
      await catchUp(open);
      void remind();
      const { file } = open;
      await ports.jobs.run({ kind: 'check-data', path: file });
    } catch (error) {
      // What cannot be opened at all is said by the calls themselves; a file left meanwhile no longer matters.
      if (!(error instanceof FaultError) || error.fault.code !== 'data-damaged' || checked !== here.dataFile) return;
      closeStore();
      damaged = { fault: error.fault, stamp: stampOf(here.dataFile) };
      changed();
    }
  };

  const call = async (name: string, input: unknown): Promise<Reply> => {
    watch.look();
    const call = await findCall(name);
    if (call === undefined) return { ok: false, fault: { code: 'call-unknown', name } };
    try {
      if (call.kind === 'program') return { ok: true, value: await runProgram(name, call, input) };
      const work = run(name, call, input);
      running.add(work);
      return { ok: true, value: await work.finally(() => running.delete(work)) };
    } catch (error) {
      return { ok: false, fault: toFault(error, store?.file ?? here.dataFile) };
    }
  };

  return {
    checkData,
    call,
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      watch.stop();
      ports.jobs.close();
      closeStore();
    },
  };
}
