// Random plans as an office would write them, for files that are written and taken over again.
import fc from 'fast-check';
import { COLUMN_PRESETS } from '../../shared/domain/appendices.ts';
import type { Pack } from '../../shared/domain/pack.ts';
import { readGoal } from '../../shared/domain/targets.ts';
import { checkedPack } from './sample.ts';

/*
 * A paper has limits of its own, and these plans keep within them:
 * - a name holds no ";" and no second name behind "và": on paper that is two names;
 * - a text neither begins with a number or dash nor ends in a stop: the paper sets those itself;
 * - a list (time, products, a cell) has entries of one line; one entry alone has no dash;
 * - a sub-task in the running text has fields of its own, else it is a line of its task; only the last task of a group has them twice
 *   as deep as its own;
 * - tasks in the running text all name who leads them, and when: by that they are known;
 * - every task is printed by a table with a number, its content, and who leads it;
 * - a plan without a heading in its text has no tasks in it.
 */

const VERBS = [
  'Rà soát',
  'Xây dựng',
  'Tham mưu ban hành',
  'Kiểm tra',
  'Tổ chức tuyên truyền',
  'Cập nhật',
  'Báo cáo',
] as const;
const THINGS = [
  'thủ tục hành chính',
  'kế hoạch năm 2026',
  'danh mục dịch vụ công',
  'hồ sơ "một cửa"',
  'cơ sở dữ liệu & phần mềm',
  'quy chế <nội bộ>',
  '100% văn bản',
] as const;
const ENDS = [
  '',
  ' của Sở',
  ' (nếu có)',
  ' theo Quyết định số 12/QĐ-UBND',
  ' tại cơ quan, đơn vị',
  ', định kỳ hàng tháng',
] as const;
const sentence = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...THINGS), fc.constantFrom(...ENDS))
  .map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`);
const HEADINGS = ['MỤC ĐÍCH, YÊU CẦU', 'NỘI DUNG', 'GIẢI PHÁP', 'KINH PHÍ'] as const;
const TIMES = ['Quý I năm 2026', 'Trước ngày 30/6/2026', 'Thường xuyên', 'Hàng tháng', 'Tháng 12 năm 2026'] as const;
const PRODUCTS = ['Kế hoạch', 'Báo cáo', 'Quyết định ban hành', 'Tờ trình, dự thảo'] as const;
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const UNITS = ['Văn phòng Sở', 'Phòng Kế hoạch - Tài chính', 'Trung tâm Ứng dụng và Chuyển giao công nghệ'] as const;
const owner = fc.oneof(
  fc.constantFrom('u0', 'u1', 'u2').map((unit) => ({ unit, role: null })),
  fc.constantFrom('u0', 'u1').map((unit) => ({ unit, role: 'thẩm định kinh phí' })),
  fc
    .constantFrom('Sở Nội vụ', 'UBND các xã, phường', 'Các phòng, đơn vị có liên quan')
    .map((phrase) => ({ phrase, role: null })),
);
const nameOf = (one: { readonly unit?: string; readonly phrase?: string }): string => one.unit ?? one.phrase ?? '';
const owners = (least: number): fc.Arbitrary<readonly unknown[]> =>
  fc.uniqueArray(owner, { minLength: least, maxLength: 3, selector: nameOf });

const BASES = [
  'Luật Tổ chức chính quyền địa phương',
  'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ',
  'Kế hoạch số 5/KH-UBND ngày 02 tháng 01 năm 2026 của UBND tỉnh',
] as const;
const basis = fc.constantFrom(...BASES).map((text) => ({ text }));

type Shape = { readonly inline: boolean };
const fields = ({ inline }: Shape): Record<string, fc.Arbitrary<unknown>> => ({
  content: inline ? sentence : fc.array(sentence, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n')),
  lead: owners(1),
  coordinating: owners(0),
  products: fc.uniqueArray(fc.constantFrom(...PRODUCTS), { maxLength: 2 }),
  time: inline ? fc.constantFrom(...TIMES) : maybe(fc.constantFrom(...TIMES)),
  bases: inline
    ? fc.constant([])
    : fc
        .array(fc.constantFrom('Nghị định số 61/2018/NĐ-CP', 'Luật Khiếu nại'), { maxLength: 1 })
        .map((texts) => texts.map((text) => ({ text }))),
});
const task = (shape: Shape): fc.Arbitrary<unknown> =>
  fc.record({ ...fields(shape), subtasks: fc.array(fc.record(fields(shape)), { maxLength: 2 }) });
const tasks = (shape: Shape, least: number): fc.Arbitrary<readonly unknown[]> =>
  fc.array(task(shape), { minLength: least, maxLength: 3 });

const target = fc.record({
  name: sentence,
  unit: maybe(fc.constantFrom('%', 'hồ sơ')),
  goal: fc.constantFrom('80', 'Tối thiểu 80', '40 - 50', 'Trên 96,5').map(readGoal),
  lead: owners(0),
  coordinating: owners(0),
  note: maybe(fc.constantFrom('Báo cáo hàng quý', 'Đã giao')),
  level: fc.constantFrom(0, 0, 1),
});
const set = fc.record({
  title: fc.constantFrom('Chỉ tiêu được giao', 'Chỉ tiêu phấn đấu'),
  targets: fc.array(target, { minLength: 1, maxLength: 3 }),
});

const node = (
  level: string,
  words: fc.Arbitrary<{ title: string | null; text: string | null }>,
): fc.Arbitrary<unknown> => words.map((own) => ({ level, ...own }));
const text = fc
  .tuple(sentence, fc.constantFrom('', '**', '__'))
  .map(([one, mark]) => ({ title: null, text: `${mark}${one}${mark} theo quy định.` }));
const body = fc.array(
  fc.oneof(
    node(
      'clause',
      fc
        .tuple(fc.constantFrom('Mục đích', 'Yêu cầu chung'), maybe(sentence))
        .map(([title, words]) => ({ title, text: words === null ? null : `${words}.` })),
    ),
    node('clause', text),
    node('point', text),
    node('dash', text),
    node('plus', text),
    node('paragraph', text),
  ),
  { maxLength: 4 },
);

const plan = fc.boolean().chain((inline) =>
  fc.tuple(fc.boolean(), fc.array(set, { maxLength: 2 })).chain(([grouped, sets]) =>
    fc
      .record({
        kind: fc.constantFrom('KH', 'BC', 'CV'),
        number: maybe(fc.constantFrom('05', '155')),
        issued: fc.constantFrom('2026', '2026-03', '2026-01-05'),
        subject: sentence.map((one) => `${one} năm 2026`),
        signer: maybe(fc.constantFrom('t0', 't1')),
        replaces: maybe(fc.constant({ text: 'Kế hoạch số 19/KH-SNV ngày 16 tháng 01 năm 2025' })),
        recipients: fc.uniqueArray(fc.constantFrom('UBND tỉnh (báo cáo)', 'Các phòng, đơn vị', 'Ban Giám đốc'), {
          maxLength: 3,
        }),
        addressees: fc.uniqueArray(fc.constantFrom('UBND tỉnh', 'Sở Nội vụ'), { minLength: 1, maxLength: 2 }),
        bases: fc.uniqueArray(basis, { maxLength: 3, selector: ({ text: words }) => words }),
        opening: body,
        tasks: grouped ? fc.constant([]) : tasks({ inline }, 1),
        groups: grouped
          ? fc.array(
              fc.record({
                title: sentence,
                numbering: fc.constantFrom('point', 'subclause'),
                tasks: tasks({ inline }, 2),
              }),
              {
                minLength: 1,
                maxLength: 2,
              },
            )
          : fc.constant([]),
        preset: fc.constantFrom('tasks-full' as const, 'tasks-brief' as const),
        numbering: fc.constantFrom('restart', 'continuous'),
        orientation: fc.constantFrom('portrait', 'landscape'),
      })
      .map(({ opening, preset, numbering, orientation, ...own }) => ({
        ...own,
        key: 'k',
        year: 2026,
        symbol: own.kind === 'CV' ? 'SNV-VP' : `${own.kind}-SNV`,
        archive: 'VT, VP',
        addressees: own.kind === 'KH' ? [] : own.addressees,
        taskPlacement: inline ? 'inline' : 'appendix',
        taskNumbering: 'clause',
        inlineTitles: {
          lead: 'Đơn vị chủ trì',
          coordinating: 'Đơn vị phối hợp',
          product: 'Sản phẩm',
          time: 'Thời gian thực hiện',
          basis: null,
        },
        outline: [
          { level: 'section', title: HEADINGS[0], text: null },
          ...opening,
          { level: 'section', title: HEADINGS[1], text: null },
          { level: 'tasks', title: null, text: null },
          { level: 'section', title: 'TỔ CHỨC THỰC HIỆN', text: null },
          { level: 'paragraph', title: null, text: 'Yêu cầu các phòng, đơn vị triển khai thực hiện.' },
        ],
        targetSets: sets.map((one, at) => ({ key: `s${at}`, mandate: null, ...one })),
        appendices: [
          ...(inline
            ? []
            : [
                {
                  title: 'DANH MỤC NHIỆM VỤ',
                  orientation,
                  tables: [
                    { title: null, content: 'tasks', targetSet: null, numbering, columns: COLUMN_PRESETS[preset] },
                  ],
                },
              ]),
          ...(sets.length === 0
            ? []
            : [
                {
                  title: 'CHỈ TIÊU NĂM 2026',
                  orientation: 'portrait',
                  tables: sets.map((one, at) => ({
                    title: `${at + 1}. ${one.title}`,
                    content: 'targets',
                    targetSet: `s${at}`,
                    numbering: 'restart',
                    columns: COLUMN_PRESETS.targets,
                  })),
                },
              ]),
        ],
      })),
  ),
);

/** One office with one plan that a paper can tell as a whole. */
export const writablePacks: fc.Arbitrary<Pack> = plan.map((own) =>
  checkedPack({
    format: 'so-ke-hoach-pack',
    version: 1,
    organisation: {
      name: 'Sở Nội vụ tỉnh Sông Lam',
      letterhead: 'SỞ NỘI VỤ',
      parentLetterhead: 'UBND TỈNH SÔNG LAM',
      symbol: 'SNV',
      draftingSymbol: 'VP',
      place: 'Sông Lam',
    },
    units: UNITS.map((name, at) => ({ key: `u${at}`, kind: 'unit', name, aliases: [], members: [] })),
    people: [
      {
        key: 'p',
        name: 'Nguyễn Văn A',
        unit: null,
        titles: [
          { key: 't0', lines: ['GIÁM ĐỐC'] },
          { key: 't1', lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] },
        ],
      },
    ],
    citations: [],
    plans: [own],
  }),
);
