// Small random plans and packs for properties: every part that a pack may have, with keys that point to something.
import fc from 'fast-check';
import { PAPERS, TARGET_FIELDS, TASK_FIELDS, type Appendix } from '../../shared/domain/appendices.ts';
import { OUTLINE_LEVELS } from '../../shared/domain/outline.ts';
import { TASK_PLACEMENTS } from '../../shared/domain/plans.ts';
import { readGoal } from '../../shared/domain/targets.ts';
import { TASK_NUMBERINGS } from '../../shared/domain/tasks.ts';
import type { Pack } from '../../shared/domain/pack.ts';
import { formerProfiles, restYears } from './office-lists.ts';
import { checkedPack } from './sample.ts';

const WORDS = [
  'rà soát',
  'báo cáo',
  'Quý I',
  'TTHC',
  '100%',
  'đề xuất',
  '"một cửa"',
  'a & b',
  '<b>',
  '📌',
  'số 12/KH-UBND',
  'kịp thời;',
  'thực hiện',
];

/** One line of words, never empty. */
export const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n'));

const UNITS = ['u0', 'u1', 'u2'];
const PEOPLE = ['p0', 'p1'];
const CITATIONS = ['c0', 'c1'];

const basis = fc.oneof(
  fc.constantFrom(...CITATIONS).map((citation) => ({ citation })),
  line.map((text) => ({ text })),
);
const assignee = fc.tuple(
  fc.oneof(
    fc.constantFrom(...UNITS).map((unit) => ({ unit })),
    fc.constantFrom(...PEOPLE).map((person) => ({ person })),
    line.map((phrase) => ({ phrase })),
  ),
  maybe(line),
);
const assignees = fc.array(
  assignee.map(([who, role]) => ({ ...who, role })),
  { maxLength: 3 },
);

const subtask = fc.record({
  content: lines,
  lead: assignees,
  coordinating: assignees,
  products: fc.array(line, { maxLength: 2 }),
  time: maybe(lines),
  bases: fc.array(basis, { maxLength: 2 }),
  note: maybe(line),
  shared: maybe(fc.constantFrom('both', 'three')),
});
const task = fc.tuple(subtask, fc.array(subtask, { maxLength: 2 })).map(([own, subtasks]) => ({ ...own, subtasks }));

const step = fc.record({ year: fc.nat(20).map((after) => 2010 + after), goal: line.map(readGoal) });
const TWO = { maxLength: 2 };
const target = fc.record({
  name: line,
  unit: maybe(line),
  goal: fc.oneof(line, fc.constantFrom('80', '09', 'Tối thiểu 80', '40 - 50', '')).map(readGoal),
  lead: assignees,
  coordinating: assignees,
  note: maybe(line),
  level: fc.constantFrom(0, 1),
  steps: fc
    .uniqueArray(step, { ...TWO, selector: ({ year }) => year })
    .map((all) => all.toSorted((one, other) => one.year - other.year)),
});
const targetSets = fc
  .array(fc.record({ title: line, mandate: maybe(line), targets: fc.array(target, { maxLength: 3 }) }), TWO)
  .map((sets) => sets.map((set, at) => ({ key: `s${at}`, ...set })));

function columns<Field extends string>(
  fields: readonly Field[],
): fc.Arbitrary<readonly { field: Field; title: string; spanning: string | null; widthMm: number }[]> {
  return fc.array(
    fc.record({
      field: fc.constantFrom(...fields),
      title: line,
      spanning: maybe(fc.constantFrom('Phân công', 'Kết quả')),
      widthMm: fc.integer({ min: 5, max: 250 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
}

function table(sets: readonly { readonly key: string }[]): fc.Arbitrary<Appendix['tables'][number]> {
  const head = { title: maybe(line), numbering: fc.constantFrom('restart' as const, 'continuous' as const) };
  const tasks = fc.record({
    ...head,
    content: fc.constant('tasks' as const),
    targetSet: fc.constant(null),
    columns: columns(TASK_FIELDS),
  });
  if (sets.length === 0) return tasks as fc.Arbitrary<Appendix['tables'][number]>;
  const targets = fc.record({
    ...head,
    content: fc.constant('targets' as const),
    targetSet: fc.constantFrom(...sets.map((set) => set.key)),
    columns: columns(TARGET_FIELDS),
  });
  return fc.oneof(tasks, targets) as fc.Arbitrary<Appendix['tables'][number]>;
}

const plan = targetSets.chain((sets) =>
  fc.record({
    kind: fc.constantFrom('KH', 'CV', 'BC', 'TTr'),
    year: fc.integer({ min: 1990, max: 2100 }),
    number: maybe(fc.constantFrom('5', '05', '0155', '212')),
    symbol: fc.constantFrom('KH-SKHCN', 'SKHCN-VP'),
    issued: maybe(fc.constantFrom('2026', '2026-03', '2026-01-05', '2025-12-30')),
    subject: line,
    archive: fc.constantFrom('VT, VP', 'VT', ''),
    signer: maybe(fc.constantFrom('t0', 't1')),
    replaces: maybe(basis),
    taskPlacement: fc.constantFrom(...TASK_PLACEMENTS),
    taskNumbering: fc.constantFrom(...TASK_NUMBERINGS),
    inlineTitles: fc.record({
      lead: maybe(line),
      coordinating: maybe(line),
      product: maybe(line),
      time: maybe(line),
      basis: maybe(line),
    }),
    addressees: fc.array(line, { maxLength: 3 }),
    recipients: fc.array(line, { maxLength: 3 }),
    bases: fc.array(basis, { maxLength: 3 }),
    outline: fc.array(
      fc.record({ level: fc.constantFrom(...OUTLINE_LEVELS), title: maybe(line), text: maybe(lines) }),
      { maxLength: 6 },
    ),
    tasks: fc.array(task, { maxLength: 3 }),
    groups: fc.array(
      fc.record({
        title: line,
        numbering: fc.constantFrom(...TASK_NUMBERINGS),
        tasks: fc.array(task, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    targetSets: fc.constant(sets),
    appendices: fc.array(
      fc.record({
        title: line,
        orientation: fc.constantFrom('portrait', 'landscape'),
        paper: fc.constantFrom(...PAPERS),
        tables: fc.array(table(sets), { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
  }),
);

const columnSets = fc.array(
  fc.oneof(
    fc.record({ name: line, content: fc.constant('tasks' as const), columns: columns(TASK_FIELDS) }),
    fc.record({ name: line, content: fc.constant('targets' as const), columns: columns(TARGET_FIELDS) }),
  ),
  { maxLength: 2 },
);
const recipientSets = fc.array(fc.record({ name: line, lines: fc.array(line, { maxLength: 3 }) }), { maxLength: 2 });

const symbolRules = fc.array(
  fc.record({ kind: fc.constantFrom('KH', 'CV'), unit: maybe(fc.constantFrom(...UNITS)), symbol: line }),
  { maxLength: 2 },
);
const layoutSizes = fc.uniqueArray(
  fc.constantFrom({ name: 'bodyType', value: 13.5 }, { name: 'marginTop', value: 25 }, { name: 'other', value: 1 }),
  { maxLength: 2, selector: (size) => size.name },
);

/** Packs of one office with up to three plans. */
export const packs: fc.Arbitrary<Pack> = fc
  .record({
    plans: fc.array(plan, { minLength: 1, maxLength: 3 }),
    aliases: fc.array(line, { maxLength: 2 }),
    columnSets,
    recipientSets,
    symbolRules,
    layoutSizes,
    beforeIncludesDay: fc.boolean(),
    restYears: restYears(line),
    validFrom: maybe(fc.constantFrom('2024-07-01', '2025-03-01')),
  })
  .map(
    ({
      plans,
      aliases,
      columnSets: named,
      recipientSets: sets,
      symbolRules: rules,
      layoutSizes: sizes,
      validFrom,
      ...calendar
    }) =>
      checkedPack({
        format: 'so-ke-hoach-pack',
        version: 1,
        organisation: {
          name: 'Sở A',
          letterhead: 'SỞ A',
          parentLetterhead: null,
          symbol: 'SKHCN',
          draftingSymbol: '',
          place: 'Sông Lam',
          validFrom,
        },
        formerProfiles: formerProfiles(validFrom),
        units: UNITS.map((key, at) => ({
          key,
          kind: at === 0 ? 'group' : 'unit',
          name: `Đơn vị ${at}`,
          aliases,
          members: at === 0 ? ['u1', 'u2'] : [],
          validFrom: at === 2 ? validFrom : null,
          validTo: at === 1 && validFrom !== null ? '2025-06-30' : null,
          successor: at === 1 && validFrom !== null ? 'u2' : null,
          email: at === 2 ? 'b@so.vn' : null,
        })),
        people: PEOPLE.map((key, at) => ({
          key,
          name: `Người ${at}`,
          unit: at === 0 ? null : 'u1',
          titles: [{ key: `t${at}`, lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'].slice(0, at + 1) }],
        })),
        citations: CITATIONS.map((key, at) => {
          const number = at === 0 ? null : '1/KH';
          return { key, kind: 'Kế hoạch', number, issued: '2025-01', issuer: null, subject: 'về A' };
        }),
        ...calendar,
        columnSets: named,
        symbolRules: rules.map((rule, at) => ({ key: `y${at}`, ...rule })),
        layoutSizes: sizes,
        recipientSets: sets.map((set, at) => ({ key: `r${at}`, ...set })),
        plans: plans.map((one, at) => ({ key: `k${at}`, ...one })),
      }),
  );
