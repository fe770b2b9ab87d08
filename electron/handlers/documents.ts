// Papers: composes them from the store and lets the worker write them.
import { basename } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import { documentFileName } from '../../shared/document/file-name.ts';
import { readWholePack } from '../store/packs.ts';
import { compositionOf, printedParts } from './compositions.ts';
import type { HandlersOf } from './context.ts';
import { beginWithPack } from './office.ts';
import { freePath, writeFiles, type WantedFile } from './written-files.ts';

export const documents: HandlersOf<'documents'> = {
  preview: async ({ db, ports }, { planId, mode }) => {
    const { bytes } = await ports.jobs.run({
      kind: 'render-docx',
      document: printedParts(db, compositionOf(db, planId, mode)).document(),
    });
    return { docx: Buffer.from(bytes ?? []).toString('base64') };
  },
  export: async ({ db, ports }, { planId, docx, xlsx, mode, retry, existing }) => {
    const { plan, document, ...parts } = printedParts(db, compositionOf(db, planId, mode));
    const sheets = xlsx ? parts.sheets() : [];
    // A paper without tasks and targets has no Excel file: asked for both, it is written as Word alone.
    if (sheets.length === 0 && !docx) fail({ code: 'nothing-tabular' });
    const base = documentFileName(plan);
    const wanted: readonly WantedFile[] = [
      ...(docx ? [{ name: `${base}.docx`, job: { kind: 'write-docx', document: document() } } as const] : []),
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
