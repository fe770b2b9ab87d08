// Files of evidence: copied into the folder beside the data file, opened, and looked through.
import { fail } from '../../shared/domain/fault.ts';
import type { ReadDb } from '../store/db.ts';
import { deleteEvidence, findEvidence, insertEvidence, listEvidence, type Evidence } from '../store/progress.ts';
import type { HandlersOf } from './context.ts';
import { requireOccurrence } from './deadlines.ts';
import { keepFile, openKept, problemOfKept } from './kept-files.ts';

function requireEvidence(db: ReadDb, id: string): Evidence {
  return findEvidence(db, id) ?? fail({ code: 'not-found', what: 'evidence', id });
}

export const evidence: HandlersOf<'evidence'> = {
  add: async ({ db, ports, write }, { occurrenceId, name, base64 }) => {
    const { taskId } = requireOccurrence(db, occurrenceId);
    const kept = await keepFile(ports.evidenceFolder, name, base64);
    const id = ports.nextId();
    const file = { id, occurrenceId, at: ports.now(), ...kept };
    write((writable) => insertEvidence(writable, taskId, file));
    return { id };
  },
  remove: (db, { id }) => {
    requireEvidence(db, id);
    deleteEvidence(db, id);
    return {};
  },
  open: async ({ db, ports }, { id }) => ({ href: await openKept(ports, requireEvidence(db, id)) }),
  check: async ({ db, ports }) => {
    const files = listEvidence(db, null);
    const broken = [];
    for (const file of files) {
      const problem = await problemOfKept(ports.evidenceFolder, file);
      if (problem !== null) broken.push({ ...file, problem });
    }
    return { total: files.length, broken };
  },
};
