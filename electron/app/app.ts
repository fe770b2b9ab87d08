// The whole application without a window: a data file, a contract, and the calls between them. Three shells drive it.
import { statSync } from 'node:fs';
import type * as z from 'zod';
import type { Call } from '../../shared/contract/call.ts';
import { findCall, type CallName, type Reply, type Subject } from '../../shared/contract/contract.ts';
import { FaultError, type Fault } from '../../shared/domain/fault.ts';
import type { ActionContext } from '../handlers/context.ts';
import { handlers } from '../handlers/index.ts';
import type { Ports } from '../ports.ts';
import { openStore, type OpenedStore } from '../store/open.ts';
import type { WriteDb } from '../store/db.ts';

export type App = {
  readonly call: (name: string, input: unknown) => Promise<Reply>;
  readonly onChanged: (listener: () => void) => () => void;
  /** Has the worker look through the data file; where it is damaged, nothing is written any more and every call says so. */
  readonly checkData: () => Promise<void>;
  readonly close: () => void;
};

/** Commands that cannot be taken back: those that begin the data file, and the steps of undo themselves. */
const FIXED: ReadonlySet<string> = new Set<CallName>([
  'office.create',
  'office.takeSample',
  'exchange.importPack',
  'safety.undo',
  'safety.redo',
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
  const opened = async (): Promise<OpenedStore> => {
    if (damaged !== undefined && damaged.stamp === stampOf(ports.dataFile)) throw new FaultError(damaged.fault);
    opening ??= openStore(ports.dataFile, ports.backupFolder);
    try {
      store = await opening;
      return store;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  const changed = (): void => listeners.forEach((listener) => listener());

  const write = <T>(open: OpenedStore, name: string, work: (db: WriteDb) => T): T => {
    const command = FIXED.has(name) ? open.fixedCommand : open.command;
    const result = command({ id: ports.nextId(), name, at: ports.now(), actor: ports.actor }, work);
    changed();
    return result;
  };

  const run = async (name: string, call: Call, input: unknown): Promise<unknown> => {
    const open = await opened();
    const { db, file } = open;
    const parsed = parseInput(call, input);
    const handler = await handlerOf(name);
    switch (call.kind) {
      case 'query':
        return handler(db, parsed, { file, now: ports.now() });
      case 'command':
        return write(open, name, (writable) => handler(writable, parsed, { nextId: ports.nextId }));
      case 'action': {
        const context: ActionContext = { db, file, ports, write: (work) => write(open, name, work) };
        return await handler(context, parsed);
      }
    }
  };

  const closeStore = (): void => {
    store?.close();
    store = undefined;
    opening = undefined;
  };

  return {
    checkData: async () => {
      try {
        const { file } = await opened();
        await ports.jobs.run({ kind: 'check-data', path: file });
      } catch (error) {
        // What cannot be opened at all is said by the calls themselves.
        if (!(error instanceof FaultError) || error.fault.code !== 'data-damaged') return;
        closeStore();
        damaged = { fault: error.fault, stamp: stampOf(ports.dataFile) };
        changed();
      }
    },
    call: async (name, input) => {
      const call = await findCall(name);
      if (call === undefined) return { ok: false, fault: { code: 'call-unknown', name } };
      try {
        return { ok: true, value: await run(name, call, input) };
      } catch (error) {
        return { ok: false, fault: toFault(error, store?.file ?? ports.dataFile) };
      }
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      ports.jobs.close();
      closeStore();
    },
  };
}
