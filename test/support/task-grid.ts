// A small plan with groups, sub-tasks and units, for tests of the task grid.
import type { PlanView } from '../../shared/contract/plans.ts';
import type { TaskRecord } from '../../shared/domain/tasks.ts';
import type { CellContext } from '../../renderer/features/tasks/grid-fields.ts';

const OPEN = { validFrom: null, validTo: null, successor: null, email: null } as const;
const UNIT = { ...OPEN, kind: 'unit' } as const;
export const CONTEXT: CellContext = {
  staff: {
    units: [
      { ...UNIT, key: 'vp', name: 'Văn phòng Sở', aliases: ['Văn phòng'], members: [] },
      { ...UNIT, key: 'kh', name: 'Phòng Quản lý Khoa học', aliases: [], members: [] },
      { ...OPEN, key: 'all', kind: 'group', name: 'Các phòng, đơn vị thuộc Sở', aliases: [], members: ['vp', 'kh'] },
    ],
    people: [],
  },
  citations: [],
};

function task(
  id: string,
  groupId: string | null,
  parentId: string | null = null,
  fields: Partial<TaskRecord> = {},
): TaskRecord {
  return {
    id,
    groupId,
    parentId,
    content: `Việc ${id}`,
    lead: [],
    coordinating: [],
    products: [],
    time: null,
    bases: [],
    note: null,
    shared: null,
    ...fields,
  };
}

export const PLAN = {
  head: { key: 'plan', state: 'draft' },
  groups: [
    { id: 'g1', title: 'Nhóm một', numbering: 'point' },
    { id: 'g2', title: 'Nhóm hai', numbering: 'point' },
  ],
  tasks: [
    task('a', 'g1', null, { lead: [{ unit: 'vp', role: 'tổng hợp' }], time: 'Quý I' }),
    task('a1', 'g1', 'a'),
    task('b', 'g1', null, { lead: [{ unit: 'kh', role: null }] }),
    task('c', 'g2'),
    task('d', 'g2', null, { products: ['Báo cáo', 'Kế hoạch'] }),
  ],
  sharing: [],
  appendices: [],
} as unknown as PlanView;
