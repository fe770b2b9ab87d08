// Forms that came back: kept, read, held against what was sent, their answers taken over in one command, or given back to the unit.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { formFileName } from '../../shared/document/compose-form.ts';
import { fail } from '../../shared/domain/fault.ts';
import { findForm as findMark } from '../../shared/domain/forms/find-form.ts';
import { figuresWith, progressOf } from '../../shared/domain/forms/form-answers.ts';
import { lockedTexts, rowsOf } from '../../shared/domain/forms/form-content.ts';
import { isSameCell, NOTHING_DECIDED, type FormCellKey } from '../../shared/domain/forms/form-decisions.ts';
import { returnMail, type FormMail } from '../../shared/domain/forms/form-mail.ts';
import type { FormReading } from '../../shared/domain/forms/form-reading.ts';
import { formName, headingOf, SEAL_WORDS } from '../../shared/domain/forms/form-words.ts';
import { readForm } from '../../shared/domain/forms/read-form.ts';
import type { ReadDocument } from '../../shared/domain/imports/read-document.ts';
import type { ReadDb } from '../store/db.ts';
import {
  findForm,
  findReturnOfFile,
  insertReturn,
  listReturns,
  updateReturn,
  type FormRecord,
} from '../store/forms.ts';
import { findOrganisation } from '../store/organisation.ts';
import type { ActionContext, HandlersOf } from './context.ts';
import { headOf, mailHeadOf, requireForm, requireReturn } from './form-heads.ts';
import { problemsOf, reviewedRows, toReviewRow } from './form-reviews.ts';
import { keepFile, openKept, pathOfKept } from './kept-files.ts';
import { setFigures } from './measurements.ts';
import { recordProgress } from './progress.ts';
import { writeFiles } from './written-files.ts';

type Receiving = { readonly name: string; readonly formId: string | null; readonly altered: 'refuse' | 'ignore' };

/** The form a file is, and what was read in it. @throws the faults of a file that is not the wanted form */
function recognise(
  db: ReadDb,
  read: ReadDocument,
  { name: file, formId, altered }: Receiving,
): { readonly form: FormRecord; readonly reading: FormReading } {
  const mark = findMark(read) ?? fail({ code: 'not-a-form', file });
  const office = findOrganisation(db)?.name ?? '';
  const form = findForm(db, mark.formId);
  if (form === undefined) {
    if (mark.office !== null && mark.office !== office) fail({ code: 'form-foreign', file, office: mark.office });
    return fail({ code: 'form-unknown', file });
  }
  if (formId !== null && formId !== form.id) {
    const wanted = requireForm(db, formId).content;
    fail({ code: 'form-elsewhere', file, form: formName(form.content), wanted: formName(wanted) });
  }
  const reading = readForm(read, form.id, form.content) ?? fail({ code: 'not-a-form', file });
  if (reading.rows.length === 0) fail({ code: 'not-a-form', file });
  // A seal that was changed names no cell; what stands in the cells is held against the content all the same.
  const isResealed = mark.checksum !== null && mark.checksum !== form.checksum;
  if (altered === 'refuse' && (reading.altered.length > 0 || isResealed)) {
    const named = reading.altered.slice(0, 3).map(({ row, field, now }) => `${row}, ${headingOf(field)}: «${now}»`);
    const cells = named.length === 0 ? SEAL_WORDS : named.join('; ');
    fail({ code: 'form-altered', file, count: Math.max(1, reading.altered.length), cells });
  }
  return { form, reading };
}

async function readKept({ ports }: ActionContext, kept: { sha256: string; name: string }): Promise<ReadDocument> {
  const path = pathOfKept(ports.evidenceFolder, kept);
  const { bytes } = await ports.jobs.run({ kind: 'read-document', path, name: kept.name, keepLegacy: false });
  return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as ReadDocument;
}

function returnMailOf(db: ReadDb, id: string): FormMail {
  const version = requireReturn(db, id);
  const form = requireForm(db, version.formId);
  const answers = new Map(version.reading.rows.map(({ row, replies }) => [row, replies]));
  const refused = version.decisions.refused.map(({ row, field, why }) => {
    const own = rowsOf(form.content).find((one) => one.row === row);
    const { content, name } = own === undefined ? {} : lockedTexts(own);
    const answer = answers.get(row)?.find((reply) => reply.field === field)?.text ?? '';
    return { place: `${row} (${content ?? name ?? ''}), ${headingOf(field)}`, answer, why: why ?? '' };
  });
  return returnMail(mailHeadOf(db, form), version.reason ?? '', refused);
}

export const formReturns: HandlersOf<'formReturns'> = {
  receive: async (context, { base64, ...receiving }) => {
    const { db, ports, write } = context;
    const { name } = receiving;
    const before = new Set<string>();
    const folder = ports.evidenceFolder;
    const probe = await keepFile(folder, name, base64, (path) => {
      if (existsSync(path)) before.add(path);
    });
    const { form, reading } = await (async () => {
      try {
        const found = recognise(db, await readKept(context, probe), receiving);
        const twin = findReturnOfFile(db, found.form.id, probe.sha256);
        if (twin !== undefined) fail({ code: 'form-twice', file: name, version: twin.version });
        return found;
      } catch (error) {
        // Nothing is kept of a file that was refused, unless it was kept for something else.
        const path = pathOfKept(folder, probe);
        if (!before.has(path)) await rm(path, { force: true }).catch(() => undefined);
        throw error;
      }
    })();
    const [id, at, received] = [ports.nextId(), ports.now(), ports.today()];
    write((writable) => {
      const version = (listReturns(writable, [form.id]).at(-1)?.version ?? 0) + 1;
      const file = { name: probe.name, sha256: probe.sha256, bytes: probe.bytes };
      insertReturn(
        writable,
        {
          id,
          formId: form.id,
          version,
          received,
          file,
          reading,
          decisions: NOTHING_DECIDED,
          state: 'received',
          reason: null,
        },
        at,
      );
    });
    return { id, formId: form.id };
  },
  review: (db, { id }, { today }) => {
    const version = requireReturn(db, id);
    const record = requireForm(db, version.formId);
    const form = headOf(db, version.formId, today);
    const own = form.versions.find((one) => one.id === id) ?? fail({ code: 'not-found', what: 'form-return', id });
    const { added, altered, reporter, missing } = version.reading;
    const rows = reviewedRows(db, record, version, today);
    return {
      form,
      version: own,
      rows: rows.map((row) => toReviewRow(row, missing, version.decisions, today)),
      added,
      altered,
      reporter,
    };
  },
  open: async ({ db, ports }, { id }) => ({ href: await openKept(ports, requireReturn(db, id).file) }),
  settle: (db, { id, accepted }, { nextId, now, today }) => {
    const version = requireReturn(db, id);
    const form = requireForm(db, version.formId);
    const { reporter } = version.reading;
    const { unitId } = form;
    const taken: FormCellKey[] = [];
    const refused: FormCellKey[] = [];
    const before = version.decisions.accepted;
    let written = 0;
    for (const reviewed of reviewedRows(db, form, version, today)) {
      const { row, replies, work, figures } = reviewed;
      const cellOf = (field: FormCellKey['field']): FormCellKey => ({ row: row.row, field });
      const isIn = (list: readonly FormCellKey[], field: FormCellKey['field']): boolean =>
        list.some((cell) => isSameCell(cell, cellOf(field)));
      // What was taken over once is not written again.
      const wanted = replies.filter(({ field }) => isIn(accepted, field) && !isIn(before, field));
      const problems = problemsOf(reviewed, wanted, today);
      const sound = wanted.filter(({ field }) => problems.get(field)?.blocks !== true);
      for (const { field } of replies)
        (sound.some((reply) => reply.field === field) || isIn(before, field) ? taken : refused).push(cellOf(field));
      if (sound.length === 0) continue;
      written += 1;
      if ('taskId' in row && work !== null) {
        const report = progressOf(sound, work, version.received);
        if (report !== null)
          recordProgress(
            db,
            [row.occurrenceId],
            { product: null, productDay: null, reporter, unitId, ...report },
            { rest: false, nextId, now, today },
          );
      } else if ('measureId' in row && figures !== null) {
        const note = sound.find(({ field }) => field === 'note')?.value ?? figures.note;
        const place = { measureId: row.measureId, period: row.period, unitId };
        setFigures(db, place, { figures: figuresWith(sound, figures), note, reporter }, nextId(), now);
      }
    }
    const decisions = { accepted: taken, refused: refused.map((cell) => ({ ...cell, why: null })) };
    updateReturn(db, id, { decisions, state: 'settled', reason: null });
    return { written, refused: refused.length };
  },
  giveBack: (db, { id, reason, refused }) => {
    const { decisions } = requireReturn(db, id);
    const known = refused.filter((cell) => !decisions.accepted.some((other) => isSameCell(cell, other)));
    updateReturn(db, id, { decisions: { ...decisions, refused: known }, state: 'returned', reason });
    return {};
  },
  mail: (db, { id }) => returnMailOf(db, id),
  writeMail: async ({ db, ports }, { id, ...target }) => {
    const { to, subject, text } = returnMailOf(db, id);
    const { content } = requireForm(db, requireReturn(db, id).formId);
    const mail = { to: to === null ? [] : [to], subject, text, attachments: [] };
    const name = `${formFileName(content)} tra lai.eml`;
    return { files: await writeFiles(ports, [{ name, job: { kind: 'write-eml', mail } }], target) };
  },
};
