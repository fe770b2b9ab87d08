// The evidence binder: gathers criteria, tasks and files of some documents, and lets the worker write them.
import { existsSync } from 'node:fs';
import { binderName } from '../../shared/document/compose-binder.ts';
import { layoutProfile } from '../../shared/document/layout-sizes.ts';
import { binderOf, type Binder, type BinderPlan, type BinderWork } from '../../shared/domain/binder.ts';
import type { Day } from '../../shared/domain/day.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { fail } from '../../shared/domain/fault.ts';
import { FollowFilterSchema } from '../../shared/domain/follow-up.ts';
import type { Ports } from '../ports.ts';
import type { ReadDb } from '../store/db.ts';
import { listFollow } from '../store/follow-lists.ts';
import { findOffice } from '../store/packs.ts';
import { listEvidence } from '../store/progress.ts';
import { listTargetTasks } from '../store/target-tasks.ts';
import { listTargets, listTargetSets } from '../store/targets.ts';
import { listTaskGroups, listTaskPlaces } from '../store/tasks.ts';
import type { HandlersOf } from './context.ts';
import { pathOfKept } from './kept-files.ts';
import { requireHead } from './plan-life.ts';
import { writeFiles } from './written-files.ts';

// A zip without its 64-bit parts, which old programs cannot read, holds less than 4 GB.
const LIMIT_GB = 4;
const MAX_BYTES = LIMIT_GB * 1024 ** 3 - 64 * 1024 ** 2;

type Scope = { readonly planIds: readonly string[]; readonly year: number | null };
type Sources = Readonly<Record<string, string>>;

function planOf(db: ReadDb, planId: string): BinderPlan & { readonly year: number } {
  const { kind, number, symbol, subject, year } = requireHead(db, planId);
  const linked = Map.groupBy(listTargetTasks(db, planId), ({ targetId }) => targetId);
  const targets = listTargets(db, planId);
  return {
    year,
    title: `${documentKind(kind).name} ${number ?? '…'}/${symbol} ${subject}`,
    sets: listTargetSets(db, planId).map(({ id, title }) => ({
      title,
      targets: targets
        .filter(({ setId }) => setId === id)
        .map((target) => ({ name: target.name, taskIds: (linked.get(target.id) ?? []).map((task) => task.id) })),
    })),
    groups: listTaskGroups(db, planId),
    tasks: [...listTaskPlaces(db, planId)].map(([id, groupId]) => ({ id, groupId })),
  };
}

/** Followed work by its tasks, with the files attached to it. */
function workOf(db: ReadDb, year: number | null, { folder, today }: { readonly folder: string; readonly today: Day }) {
  const rows = listFollow(db, FollowFilterSchema.parse({ bucket: 'all' }), today).filter(
    ({ due }) => year === null || due === null || due.startsWith(`${year}-`),
  );
  const files = Map.groupBy(listEvidence(db, null).toReversed(), ({ occurrenceId }) => occurrenceId);
  const sources: Record<string, string> = {};
  const work = new Map<string, BinderWork>();
  for (const [taskId, own] of Map.groupBy(rows, (row) => row.taskId)) {
    const attached = own.flatMap((row) => files.get(row.id) ?? []);
    for (const file of attached) sources[file.id] = pathOfKept(folder, file);
    work.set(taskId, {
      id: taskId,
      content: own[0]?.content ?? '',
      statuses: own.map(({ status }) => status),
      files: attached.map(({ id, name, bytes, sha256 }) => ({
        id,
        name,
        bytes,
        sha256,
        missing: !existsSync(sources[id] ?? ''),
      })),
    });
  }
  return { work, sources };
}

function readBinder(
  db: ReadDb,
  { planIds, year }: Scope,
  ports: Ports,
): { readonly binder: Binder; readonly sources: Sources } {
  const today = ports.today();
  const plans = [...new Set(planIds)].map((id) => planOf(db, id));
  const { work, sources } = workOf(db, year, { folder: ports.evidenceFolder, today });
  const named = year ?? Math.max(...plans.map((plan) => plan.year), 0);
  return { binder: binderOf(named === 0 ? Number(today.slice(0, 4)) : named, plans, work), sources };
}

export const binder: HandlersOf<'binder'> = {
  preview: async ({ db, ports }, scope) => readBinder(db, scope, ports).binder,
  export: async ({ db, ports }, { planIds, year, ...target }) => {
    const { binder: read, sources } = readBinder(db, { planIds, year }, ports);
    if (read.tasks === 0) fail({ code: 'nothing-to-write' });
    if (read.bytes > MAX_BYTES) fail({ code: 'binder-too-large', limit: LIMIT_GB });
    const office = findOffice(db) ?? fail({ code: 'office-missing' });
    const print = {
      format: 'A4',
      profile: layoutProfile(office.layoutSizes),
      agency: office.organisation.name,
    } as const;
    const job = { kind: 'write-binder', binder: { binder: read, print, sources } } as const;
    return { files: await writeFiles(ports, [{ name: `${binderName(read.year)}.zip`, job }], target) };
  },
};
