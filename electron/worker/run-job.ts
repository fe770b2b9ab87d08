// Carries out one job; the writers are loaded when the first of them is needed.
import type { Job, JobResult } from '../ports.ts';

export async function runJob(job: Job): Promise<JobResult> {
  switch (job.kind) {
    case 'check-data': {
      const { checkDataFile } = await import('../store/check.ts');
      checkDataFile(job.path);
      return { bytes: null };
    }
    case 'render-docx': {
      const { writeDocx } = await import('../export/docx-writer.ts');
      return { bytes: await writeDocx(job.document) };
    }
    case 'read-document': {
      const { readDocument } = await import('../import/read-document.ts');
      const read = await readDocument(job.path, job.name, job.keepLegacy);
      return { bytes: new TextEncoder().encode(JSON.stringify(read)) };
    }
    case 'write-eml': {
      const [{ writeEml }, { atomicWrite }] = await Promise.all([
        import('../export/eml-writer.ts'),
        import('../export/atomic-write.ts'),
      ]);
      await atomicWrite(job.path, await writeEml(job.mail));
      return { bytes: null };
    }
    case 'write-form': {
      const [{ writeForm }, { atomicWrite }] = await Promise.all([
        import('../export/form-writer.ts'),
        import('../export/atomic-write.ts'),
      ]);
      await atomicWrite(job.path, await writeForm(job.form));
      return { bytes: null };
    }
    case 'write-text': {
      const { atomicWrite } = await import('../export/atomic-write.ts');
      await atomicWrite(job.path, new TextEncoder().encode(job.text));
      return { bytes: null };
    }
    case 'write-binder': {
      const { writeBinder } = await import('../export/binder-writer.ts');
      await writeBinder(job.binder, job.path);
      return { bytes: null };
    }
    case 'write-handover': {
      const [{ writeHandover }, { copyData }] = await Promise.all([
        import('../export/handover-writer.ts'),
        import('../store/data-copy.ts'),
      ]);
      await writeHandover(job.head, job.sources, job.password, job.path, { from: job.data, copy: copyData });
      return { bytes: null };
    }
    case 'read-handover': {
      const [{ readHandover }, { checkDataFile }] = await Promise.all([
        import('../import/handover-reader.ts'),
        import('../store/check.ts'),
      ]);
      const read = await readHandover(job.path, job.name, job.password, job.folder, checkDataFile);
      return { bytes: new TextEncoder().encode(JSON.stringify(read)) };
    }
    case 'write-ics': {
      const [{ writeIcs }, { atomicWrite }] = await Promise.all([
        import('../export/ics-writer.ts'),
        import('../export/atomic-write.ts'),
      ]);
      await atomicWrite(job.path, writeIcs(job.calendar, job.stamp));
      return { bytes: null };
    }
    case 'write-docx': {
      const [{ writeDocx }, { atomicWrite }] = await Promise.all([
        import('../export/docx-writer.ts'),
        import('../export/atomic-write.ts'),
      ]);
      await atomicWrite(job.path, await writeDocx(job.document));
      return { bytes: null };
    }
    case 'write-xlsx': {
      const [{ writeXlsx }, { atomicWrite }] = await Promise.all([
        import('../export/xlsx-writer.ts'),
        import('../export/atomic-write.ts'),
      ]);
      await atomicWrite(job.path, await writeXlsx(job.sheets));
      return { bytes: null };
    }
  }
}
