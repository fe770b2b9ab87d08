// Follow-up on paper: composes what is printed or written from the lists, and lets the worker write it.
import { composeList, composeListSheet, type ListPrint } from '../../shared/document/compose-list.ts';
import { plainFileName } from '../../shared/document/file-name.ts';
import { layoutProfile } from '../../shared/document/layout-sizes.ts';
import { fail } from '../../shared/domain/fault.ts';
import type { ReadDb } from '../store/db.ts';
import { findOffice } from '../store/packs.ts';
import type { HandlersOf } from './context.ts';
import { writeFiles, type WantedFile } from './written-files.ts';

function printOf(db: ReadDb, format: ListPrint['format']): ListPrint {
  const office = findOffice(db) ?? fail({ code: 'office-missing' });
  return { format, profile: layoutProfile(office.layoutSizes), agency: office.organisation.name };
}

export const followPapers: HandlersOf<'followPapers'> = {
  preview: async ({ db, ports }, { paper, format }) => {
    const document = composeList(paper, printOf(db, format));
    const { bytes } = await ports.jobs.run({ kind: 'render-docx', document });
    return { docx: Buffer.from(bytes ?? []).toString('base64') };
  },
  export: async ({ db, ports }, { paper, format, docx, xlsx, ...target }) => {
    const print = printOf(db, format);
    const base = plainFileName(paper.title);
    const wanted: readonly WantedFile[] = [
      ...(docx
        ? [{ name: `${base}.docx`, job: { kind: 'write-docx', document: composeList(paper, print) } } as const]
        : []),
      ...(xlsx
        ? [{ name: `${base}.xlsx`, job: { kind: 'write-xlsx', sheets: [composeListSheet(paper, print)] } } as const]
        : []),
    ];
    return { files: await writeFiles(ports, wanted, target) };
  },
};
