// The numbers in the list of tasks are those of the table on the paper.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridRows } from '../../../renderer/features/tasks/grid-rows.ts';
import { composeSheets } from '../../../shared/document/compose-plan.ts';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { SAMPLE_PACK, samplePlan, SAMPLE_KEYS } from '../../support/sample.ts';
import { COLUMN_PRESETS } from '../../../shared/domain/appendices.ts';

const [TASK] = samplePlan(SAMPLE_KEYS.oneStop).groups[0]?.tasks ?? [];

test('the list numbers tasks as the first table of tasks does, or without one as the table the program makes', () => {
  const counts = fc.array(fc.nat(3), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(counts, fc.constantFrom('restart', 'continuous', null), ([loose = 0, ...groups], numbering) => {
      const made = (count: number): NonNullable<typeof TASK>[] =>
        TASK === undefined ? [] : Array.from({ length: count }, () => TASK);
      const columns = [...COLUMN_PRESETS['tasks-brief']];
      const tables = [
        { title: null, content: 'tasks' as const, targetSet: null, numbering: numbering ?? 'restart', columns },
      ];
      const appendices =
        numbering === null ? [] : [{ title: 'A', paper: 'A4' as const, orientation: 'portrait' as const, tables }];
      const plan = {
        ...samplePlan(SAMPLE_KEYS.oneStop),
        tasks: made(loose),
        groups: groups.map((count) => ({ title: 'Nhóm', numbering: 'point' as const, tasks: made(count) })),
        appendices,
      };
      const printed = composeSheets({ plan, office: SAMPLE_PACK, mode: 'paper' })
        .flatMap((sheet) => sheet.appendix.tables.flatMap((one) => one.rows))
        .flatMap((row) => (row.kind === 'cells' ? (row.cells[0] ?? []) : []))
        .filter((number) => !number.includes('.'));

      let next = 0;
      const record = (groupId: string | null) => ({ id: `t${(next += 1)}`, groupId, parentId: null });
      const view = {
        tasks: [
          ...made(loose).map(() => record(null)),
          ...groups.flatMap((count, at) => made(count).map(() => record(`g${at}`))),
        ],
        groups: groups.map((_, at) => ({ id: `g${at}` })),
        appendices,
      } as unknown as PlanView;
      const listed = gridRows(view).flatMap((row) => (row.kind === 'task' ? [row.number] : []));
      expect(listed).toEqual(printed);
    }),
    { numRuns: 30 },
  );
});
