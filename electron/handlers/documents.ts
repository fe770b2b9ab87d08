// Papers: composes them from the store and lets the worker write them.
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import { composePlan, composeSheets, type Composition, type DocumentMode } from '../../shared/document/compose-plan.ts';
import { documentFileName } from '../../shared/document/file-name.ts';
import type { ReadDb } from '../store/db.ts';
import { findOffice, readWholePack } from '../store/packs.ts';
import { findIssuedPaper } from '../store/plan-life.ts';
import { findPlan } from '../store/plans.ts';
import type { Job } from '../ports.ts';
import type { HandlersOf } from './context.ts';
import { beginWithPack } from './office.ts';

/** What is issued is printed as it was issued, whatever the office is called today. */
function compositionOf(db: ReadDb, planId: string, mode: DocumentMode): Composition {
  const issued = findIssuedPaper(db, planId);
  if (issued !== undefined) return { ...issued, mode };
  const office = findOffice(db) ?? fail({ code: 'office-missing' });
  const plan = findPlan(db, planId) ?? fail({ code: 'not-found', what: 'plan', id: planId });
  return { plan, office, mode };
}

/** The path itself, or with "(2)", "(3)" … where a file of that name is not to be replaced. */
function freePath(path: string, existing: 'ask' | 'replace' | 'rename'): string {
  const ending = extname(path);
  let free = path;
  for (let number = 2; existing === 'rename' && existsSync(free); number += 1)
    free = `${path.slice(0, path.length - ending.length)} (${number})${ending}`;
  return free;
}

type Writing = Extract<Job, { readonly path: string; readonly kind: 'write-docx' | 'write-xlsx' }>;
type Unplaced<J> = J extends Writing ? Omit<J, 'path'> : never;
type WantedFile = { readonly name: string; readonly job: Unplaced<Writing> };

export const documents: HandlersOf<'documents'> = {
  preview: async ({ db, ports }, { planId, mode }) => {
    const { bytes } = await ports.jobs.run({
      kind: 'render-docx',
      document: composePlan(compositionOf(db, planId, mode)),
    });
    return { docx: Buffer.from(bytes ?? []).toString('base64') };
  },
  export: async ({ db, ports }, { planId, docx, xlsx, mode, retry, existing }) => {
    const composition = compositionOf(db, planId, mode);
    const sheets = xlsx ? composeSheets(composition) : [];
    // A paper without tasks and targets has no Excel file: asked for both, it is written as Word alone.
    if (sheets.length === 0 && !docx) fail({ code: 'nothing-tabular' });
    const base = documentFileName(composition.plan);
    const wanted: readonly WantedFile[] = [
      ...(docx
        ? [{ name: `${base}.docx`, job: { kind: 'write-docx', document: composePlan(composition) } } as const]
        : []),
      ...(sheets.length > 0 ? [{ name: `${base} - Phu luc.xlsx`, job: { kind: 'write-xlsx', sheets } } as const] : []),
    ];
    const names = wanted.map((file) => file.name);
    const targets = (await ports.files.pickTargets(names, retry)) ?? fail({ code: 'stopped' });
    const there = existing === 'ask' ? targets.find((target) => existsSync(target)) : undefined;
    if (there !== undefined) fail({ code: 'file-exists', file: basename(there) });
    const files = [];
    for (const [at, { name, job }] of wanted.entries()) {
      const path = freePath(targets[at] ?? name, existing);
      await ports.jobs.run({ ...job, path });
      files.push({ name: basename(path), path, href: ports.files.offer(path) });
    }
    return { files };
  },
  stop: async ({ ports }) => {
    ports.jobs.stop();
    return {};
  },
  open: async ({ ports }, { path }) => {
    await ports.files.open(path);
    return {};
  },
  reveal: async ({ ports }, { path }) => {
    await ports.files.reveal(path);
    return {};
  },
};

const PACK_FILE = 'goi-so-ke-hoach.json';

export const exchange: HandlersOf<'exchange'> = {
  importPack: async (context, { file, json }) => ({ plans: [...(await beginWithPack(context, json, file))] }),
  writePack: async ({ db, ports }) => {
    const pack = readWholePack(db) ?? fail({ code: 'office-missing' });
    const [target] = (await ports.files.pickTargets([PACK_FILE], false)) ?? fail({ code: 'stopped' });
    const path = freePath(target ?? PACK_FILE, 'rename');
    await ports.jobs.run({ kind: 'write-text', text: JSON.stringify(pack, null, 1), path });
    return { name: basename(path), path, href: ports.files.offer(path) };
  },
  exportPack: (db) => readWholePack(db) ?? fail({ code: 'office-missing' }),
};
