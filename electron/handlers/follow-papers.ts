// Follow-up on paper: composes what is printed or written from the lists, and lets the worker write it.
import { composeAssignment, composeAssignmentSheet } from '../../shared/document/compose-assignment.ts';
import { composeCalendar } from '../../shared/document/compose-calendar.ts';
import { composeMorning } from '../../shared/document/compose-morning.ts';
import { composeList, composeListSheet, type ListPrint } from '../../shared/document/compose-list.ts';
import { plainFileName } from '../../shared/document/file-name.ts';
import { layoutProfile } from '../../shared/document/layout-sizes.ts';
import { fail } from '../../shared/domain/fault.ts';
import { FollowFilterSchema } from '../../shared/domain/follow-up.ts';
import { listCoordinating } from '../store/assignments.ts';
import type { ReadDb } from '../store/db.ts';
import { listWaitingPlans } from '../store/follow-counts.ts';
import { listFollow } from '../store/follow-lists.ts';
import { findOffice } from '../store/packs.ts';
import { listUnits } from '../store/units.ts';
import type { HandlersOf } from './context.ts';
import { listHome } from './deadlines.ts';
import { writeFiles, type WantedFile } from './written-files.ts';

function printOf(db: ReadDb, format: ListPrint['format']): ListPrint {
  const office = findOffice(db) ?? fail({ code: 'office-missing' });
  return { format, profile: layoutProfile(office.layoutSizes), agency: office.organisation.name };
}

function unitNames(db: ReadDb): ReadonlyMap<string, string> {
  return new Map(listUnits(db).map(({ key, name }) => [key, name]));
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
  assignment: async ({ db, ports }, { unitIds, year, signer, docx, xlsx, ...target }) => {
    const office = findOffice(db) ?? fail({ code: 'office-missing' });
    const today = ports.today();
    const wanted = unitIds.flatMap((unitId): readonly WantedFile[] => {
      const unit =
        office.units.find(({ key }) => key === unitId) ?? fail({ code: 'not-found', what: 'unit', id: unitId });
      const rows = listFollow(db, FollowFilterSchema.parse({ bucket: 'open', units: [unitId], year }), today);
      if (rows.length === 0) return [];
      const coordinating = listCoordinating(db, [...new Set(rows.map(({ taskId }) => taskId))]);
      const assignment = { office, unit, rows, coordinating, year, today, signer };
      const base = plainFileName(`Phieu giao viec ${year} - ${unit.name}`);
      return [
        ...(docx
          ? [{ name: `${base}.docx`, job: { kind: 'write-docx', document: composeAssignment(assignment) } } as const]
          : []),
        ...(xlsx
          ? [
              {
                name: `${base}.xlsx`,
                job: { kind: 'write-xlsx', sheets: [composeAssignmentSheet(assignment)] },
              } as const,
            ]
          : []),
      ];
    });
    if (wanted.length === 0) fail({ code: 'nothing-to-write' });
    return { files: await writeFiles(ports, wanted, target) };
  },
  morning: (db, _input, { today }) => {
    const { profile } = printOf(db, 'A4');
    const [rows, waitingPlans] = [listHome(db, today), listWaitingPlans(db)];
    return composeMorning({ today, rows, waitingPlans, units: unitNames(db), profile });
  },
  calendar: async ({ db, ports }, { filter, ...target }) => {
    const calendar = composeCalendar(listFollow(db, filter, ports.today()), unitNames(db));
    if (calendar.entries.length === 0) fail({ code: 'nothing-to-write' });
    const job = { kind: 'write-ics', calendar, stamp: ports.now() } as const;
    return { files: await writeFiles(ports, [{ name: `${plainFileName(calendar.name)}.ics`, job }], target) };
  },
};
