// Papers: composes them from the store and lets the worker write them.
import { basename } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import { composePlan, composeSheets, type Composition, type DocumentMode } from '../../shared/document/compose-plan.ts';
import { documentFileName } from '../../shared/document/file-name.ts';
import type { ReadDb } from '../store/db.ts';
import { findOffice, readWholePack } from '../store/packs.ts';
import { findIssuedPaper } from '../store/plan-life.ts';
import { findPlan } from '../store/plans.ts';
import type { HandlersOf } from './context.ts';
import { beginWithPack } from './office.ts';
import { freePath, writeFiles, type WantedFile } from './written-files.ts';

/** What is issued is printed as it was issued, whatever the office is called today. */
function compositionOf(db: ReadDb, planId: string, mode: DocumentMode): Composition {
  const issued = findIssuedPaper(db, planId);
  if (issued !== undefined) return { ...issued, mode };
  const office = findOffice(db) ?? fail({ code: 'office-missing' });
  const plan = findPlan(db, planId) ?? fail({ code: 'not-found', what: 'plan', id: planId });
  return { plan, office, mode };
}

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
    return { files: await writeFiles(ports, wanted, { retry, existing }) };
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
