// Who does it, as cells and lines say it: names are split where another unit begins, and no letter is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOwners, splitOwners } from '../../../../shared/domain/imports/owners.ts';
import { fold } from '../../../../shared/domain/text.ts';

const NONE: ReadonlySet<string> = new Set();
const names = (text: string, known = NONE): readonly string[] => splitOwners(text, known).pieces;

describe('names in one cell', () => {
  test.each([
    ['Văn phòng Sở và các phòng, đơn vị thuộc Sở', ['Văn phòng Sở', 'các phòng, đơn vị thuộc Sở']],
    ['Các phòng, đơn vị có liên quan', ['Các phòng, đơn vị có liên quan']],
    [
      'Phòng Hành chính - Tổng hợp và Phòng Quản lý Khoa học',
      ['Phòng Hành chính - Tổng hợp', 'Phòng Quản lý Khoa học'],
    ],
    ['Sở Khoa học và Công nghệ', ['Sở Khoa học và Công nghệ']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Nội vụ, Sở Tài chính, UBND các huyện', ['Sở Nội vụ', 'Sở Tài chính', 'UBND các huyện']],
    ['Sở Nội vụ; Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
    ['- Phó Giám đốc Trần Thị B\n- Cá nhân phụ trách', ['Phó Giám đốc Trần Thị B', 'Cá nhân phụ trách']],
    [
      'Văn phòng UBND tỉnh (Trung tâm Phục vụ, Sở Nội vụ và các sở)',
      ['Văn phòng UBND tỉnh (Trung tâm Phục vụ, Sở Nội vụ và các sở)'],
    ],
    ['Chi cục Tiêu chuẩn Đo lường Chất lượng', ['Chi cục Tiêu chuẩn Đo lường Chất lượng']],
    ['Thanh tra Sở và Văn phòng', ['Thanh tra Sở', 'Văn phòng']],
    ['Trung tâm Nghiên cứu, Chuyển giao Công nghệ và ĐMST.', ['Trung tâm Nghiên cứu, Chuyển giao Công nghệ và ĐMST']],
  ])('«%s» names %j', (text, pieces) => expect(names(text)).toEqual(pieces));

  test.each([
    ['P. QLCN và P. KHTC', ['P. QLCN', 'P. KHTC']],
    ['VP, P.KHTC', ['VP', 'P.KHTC']],
    ['CĐS, KHTC và VP', ['CĐS', 'KHTC', 'VP']],
    ['Sở VH, TT và DL', ['Sở VH, TT và DL']],
    ['Nguyễn Văn A, đ/c Lê Thị B và VP', ['Nguyễn Văn A', 'đ/c Lê Thị B', 'VP']],
    ['Hội Khoa học, Kỹ thuật', ['Hội Khoa học, Kỹ thuật']],
  ])('short names are names: «%s» is %j', (text, pieces) =>
    expect(names(text, new Set(['CĐS', 'KHTC', 'VP', 'TT'].map(fold)))).toEqual(pieces),
  );

  test('a unit the office knows is never cut, whatever its words look like', () => {
    const known = new Set([fold('Phòng Kế hoạch và Phòng ngừa'), fold('Ban Chỉ đạo và Tổ giúp việc')]);
    expect(names('Phòng Kế hoạch và Phòng ngừa', known)).toEqual(['Phòng Kế hoạch và Phòng ngừa']);
    expect(names('Ban Chỉ đạo và Tổ giúp việc; Văn phòng', known)).toEqual([
      'Ban Chỉ đạo và Tổ giúp việc',
      'Văn phòng',
    ]);
  });
});

const PIECES = [
  'Sở Nội vụ',
  ' và ',
  ', ',
  '; ',
  '\n- ',
  '(',
  ')',
  'các phòng',
  'đơn vị',
  'Tổ',
  '.',
  ' ',
  'và',
  'Văn phòng',
  'x',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 14 })
  .map((parts) => parts.join(''));

describe('whatever stands in a cell', () => {
  test('its pieces with what stood between them are the very text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { before, pieces, between, behind } = splitOwners(text);
        expect(before + pieces.map((piece, at) => piece + (between[at] ?? '')).join('') + behind).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing inside brackets is cut', () => {
    const inner = anyText.map((text) => text.replace(/[()]/g, ''));
    fc.assert(
      fc.property(
        anyText.map((text) => text.replace(/[()]/g, '')),
        inner,
        (outer, within) => {
          const whole = splitOwners(`Sở A${outer}(${within})`).pieces;
          expect(whole.some((piece) => piece.includes(`(${within})`))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the names of the office come out as they went in, however they are put together', () => {
    const office = ['Phòng Kế hoạch và Phòng ngừa', 'Ban Chỉ đạo, Tổ giúp việc', 'Văn phòng Sở', 'Sở Y tế'];
    const known = new Set(office.map(fold));
    const listed = fc.uniqueArray(fc.constantFrom(...office), { minLength: 1 });
    fc.assert(
      fc.property(listed, fc.constantFrom('; ', '\n- ', '\n'), (units, between) => {
        expect(splitOwners(units.join(between), known).pieces).toEqual(units);
      }),
    );
  });

  test('every word of it is in a name or in what is done, but for the «và» between two names', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = readOwners(text)
          .map(({ phrase, role }) => `${phrase} ${role ?? ''}`)
          .join(' ');
        for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) if (!/^và$/iu.test(word)) expect(kept).toContain(word);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what only one of them does', () => {
  test.each([
    [
      '+ Sở Tài chính chủ trì, phối hợp với Sở Nội vụ',
      [{ phrase: 'Sở Tài chính', role: 'chủ trì, phối hợp với Sở Nội vụ' }],
    ],
    [
      'Sở Y tế thực hiện công khai; thực hiện giải trình',
      [{ phrase: 'Sở Y tế', role: 'thực hiện công khai; thực hiện giải trình' }],
    ],
    ['Phòng Tổng hợp', [{ phrase: 'Phòng Tổng hợp', role: null }]],
    ['Các đơn vị thực hiện nhiệm vụ', [{ phrase: 'Các đơn vị thực hiện nhiệm vụ', role: null }]],
    ['Trung tâm kiểm soát bệnh tật', [{ phrase: 'Trung tâm kiểm soát bệnh tật', role: null }]],
    ['', []],
    [' ; ', []],
  ])('«%s» is %j', (text, owners) => expect(readOwners(text)).toEqual(owners));

  test('of units the office knows, stands with each of them', () => {
    const known = new Set(['so tai chinh', 'so noi vu']);
    expect(readOwners('Sở Tài chính và Sở Nội vụ thẩm định kinh phí', known)).toEqual([
      { phrase: 'Sở Tài chính', role: 'thẩm định kinh phí' },
      { phrase: 'Sở Nội vụ', role: 'thẩm định kinh phí' },
    ]);
  });
});
