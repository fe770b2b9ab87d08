// What every command of the terminal shares: its options, a data file opened for one piece of work, plans found by what was typed.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createClient } from '../../shared/contract/client.ts';
import type { Client } from '../../shared/contract/contract.ts';
import type { PlanSummary } from '../../shared/contract/plans.ts';
import { fail } from '../../shared/domain/fault.ts';
import { fold } from '../../shared/domain/text.ts';
import { createApp } from '../app/app.ts';
import { forkWorker } from '../app/fork-worker.ts';
import { createJobs } from '../app/jobs.ts';
import { machinePorts } from '../app/machine.ts';
import type { Say } from '../sentences.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');

/** A mistake in the words of the command; its message is already a sentence. */
export class UsageError extends Error {}

export type Options = {
  readonly [
    name in
      | 'db'
      | 'docx'
      | 'xlsx'
      | 'mode'
      | 'out'
      | 'year'
      | 'document-date'
      | 'plans'
      | 'period'
      | 'from'
      | 'to'
      | 'password-env'
  ]?: string | undefined;
} & {
  readonly [name in 'json' | 'include-day' | 'dry-run']?: boolean | undefined;
};

/** Runs `work` on a data file; exported files go to `targets`, in the order they are asked for. */
export async function withData<T>(
  dataFile: string,
  targets: () => readonly string[],
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const jobs = createJobs(forkWorker);
  const files = {
    pickTargets: async () => targets(),
    pickDataFile: async () => null,
    offer: () => null,
    open: async () => {},
    reveal: async () => {},
  };
  const app = createApp(machinePorts({ dataFile: resolve(dataFile), resources: RESOURCES, jobs, files }));
  try {
    return await work(createClient(app));
  } finally {
    app.close();
  }
}

export const noTargets = (): readonly string[] => [];

export function required(value: string | undefined, what: string, say: Say): string {
  if (value === undefined || value === '') throw new UsageError(say('cli.usageMissing', { what }));
  return value;
}

/** A data file that must be there already: a mistyped name must not make a new one. */
export function existing(db: string): string {
  return existsSync(db) ? db : fail({ code: 'data-unreachable', file: db, reason: 'ENOENT' });
}

/** A plan by its id, its number with symbol, or a part of its subject that no other has. */
export function choosePlan(plans: readonly PlanSummary[], wanted: string, say: Say): PlanSummary {
  const exact = plans.filter((plan) => plan.id === wanted || `${plan.number ?? ''}/${plan.symbol}` === wanted);
  const found = exact.length > 0 ? exact : plans.filter((plan) => fold(plan.subject).includes(fold(wanted)));
  const [only] = found;
  if (only === undefined) throw new UsageError(say('cli.planUnknown', { plan: wanted }));
  if (found.length > 1) throw new UsageError(say('cli.planSeveral', { plan: wanted, count: found.length }));
  return only;
}
