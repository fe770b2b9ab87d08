// Pasted paragraphs become lines of the running text: levels from typed numbers and lists, headings, nothing lost.
import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../../shared/domain/outline.ts';
import { plainParagraphs, readOutline, type PastedParagraph } from '../../../shared/domain/outline-reader.ts';

function shown({ level, title, text }: OutlineNode): string {
  return `${level}: ${title === null ? '' : `«${title}» `}${text ?? ''}`.trim();
}

function read(...lines: readonly string[]): readonly string[] {
  return readOutline(plainParagraphs(lines.join('\n'))).nodes.map(shown);
}

/** One paragraph from pieces like "b:Mục đích", "i:…", ":…". */
function paragraph(pieces: readonly string[], marker: string | null = null, depth = 0): PastedParagraph {
  const runs = pieces.map((piece) => {
    const [face = '', ...words] = piece.split(':');
    return { text: words.join(':'), bold: face.includes('b'), italic: face.includes('i') };
  });
  return { runs, marker, depth };
}

describe('typed numbers', () => {
  test('give the levels and are dropped', () => {
    expect(
      read(
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Mục đích',
        'a) Nâng cao chất lượng.',
        'đ) Bảo đảm tiến độ.',
        '- Gạch thứ nhất;',
        '– gạch dài',
        '+ Cộng.',
        '2. Yêu cầu:',
        '2.1. Chung',
        '•\tChấm tròn',
        'Đoạn văn thường.',
        'II. TỔ CHỨC THỰC HIỆN',
        '1.1 Giao Văn phòng Sở theo dõi.',
      ),
    ).toEqual([
      'section: «MỤC ĐÍCH, YÊU CẦU»',
      'clause: «Mục đích»',
      'point: Nâng cao chất lượng.',
      'point: Bảo đảm tiến độ.',
      'dash: Gạch thứ nhất;',
      'dash: gạch dài',
      'plus: Cộng.',
      'clause: «Yêu cầu»',
      'subclause: «Chung»',
      'dash: Chấm tròn',
      'paragraph: Đoạn văn thường.',
      'section: «TỔ CHỨC THỰC HIỆN»',
      'subclause: Giao Văn phòng Sở theo dõi.',
    ]);
  });

  test.each([
    ['I/ MỤC TIÊU', 'section: «MỤC TIÊU»'],
    ['IV.NHIỆM VỤ', 'section: «NHIỆM VỤ»'],
    ['A. PHẦN CHUNG', 'section: «PHẦN CHUNG»'],
    ['1.Rà soát thủ tục.', 'clause: Rà soát thủ tục.'],
    ['a. Rà soát', 'point: Rà soát'],
    ['aa) Rà soát', 'point: Rà soát'],
    ['1.2.3. Rà soát', 'point: Rà soát'],
    ['-Rà soát', 'dash: Rà soát'],
    ['* Lưu ý', 'dash: Lưu ý'],
    ['1. Mục đích: nâng cao chất lượng', 'clause: «Mục đích» nâng cao chất lượng'],
    ['I. MỤC TIÊU: chung', 'section: «MỤC TIÊU» chung'],
  ])('«%s» is %s', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  test.each([
    '1.500 hồ sơ được giải quyết',
    '30/9/2026 là hạn cuối',
    '30.9.2026 là hạn cuối',
    '2026',
    '2026. Năm bản lề',
    '2.5 triệu đồng',
    '-5% so với năm trước',
    '+84 912 000 000',
    '10 giờ sáng',
    'V. I. Lênin toàn tập',
    'C. Mác và Ph. Ăngghen',
    'vv) và nhiều việc khác',
    '1.',
    'a)',
    '----',
  ])('«%s» stays text', (line) => {
    expect(read(line)).toEqual([`paragraph: ${line}`]);
  });

  test('"1)" is a clause of its own, and a point where "1." is there too', () => {
    expect(read('1) Rà soát.', '2) Báo cáo.')).toEqual(['clause: Rà soát.', 'clause: Báo cáo.']);
    expect(read('1. Rà soát', '1) Hồ sơ;')).toEqual(['clause: «Rà soát»', 'point: Hồ sơ;']);
  });
});

describe('a formatted paragraph', () => {
  const nodes = (...paragraphs: readonly PastedParagraph[]): readonly string[] =>
    readOutline(paragraphs).nodes.map(shown);

  test('is a heading where all of it is bold, and a heading with text where its beginning is', () => {
    expect(
      nodes(
        paragraph(['b:1. Mục đích']),
        paragraph([':- Việc ', 'b:gấp', ':, làm ', 'i:ngay']),
        paragraph(['b:2. Yêu cầu: ', ':bám sát ', 'i:kế hoạch']),
        paragraph([':3. Tổ chức ', 'b:họp', ': giao ban']),
        paragraph([':4. Giao việc: nêu rõ']),
        paragraph(['b:Lưu ý']),
      ),
    ).toEqual([
      'clause: «Mục đích»',
      'dash: Việc **gấp**, làm __ngay__',
      'clause: «Yêu cầu» bám sát __kế hoạch__',
      'clause: Tổ chức **họp** giao ban',
      'clause: Giao việc: nêu rõ',
      'paragraph: **Lưu ý**',
    ]);
  });

  test('takes its level from the list it stands in', () => {
    expect(
      nodes(
        paragraph(['b:MỤC TIÊU'], 'I.', 1),
        paragraph([':Rà soát.'], '1.', 2),
        paragraph([':Hồ sơ.'], '1.', 3),
        paragraph([':Cấp tỉnh.'], 'a)', 4),
        paragraph([':Ngoài.'], '·', 1),
        paragraph([':Trong.'], 'o', 2),
        paragraph([':Gạch.'], '-', 2),
        paragraph([':Cộng.'], '+', 2),
        paragraph([':Lạ.'], '◊', 1),
        paragraph([':Hai.'], '2.', 2),
        paragraph([':Sâu mà đứng đầu.'], '•', 3),
      ),
    ).toEqual([
      'section: «MỤC TIÊU»',
      'clause: Rà soát.',
      'subclause: Hồ sơ.',
      'point: Cấp tỉnh.',
      'dash: Ngoài.',
      'plus: Trong.',
      'dash: Gạch.',
      'plus: Cộng.',
      'dash: Lạ.',
      'clause: Hai.',
      'dash: Sâu mà đứng đầu.',
    ]);
  });

  test('is cleaned at the text border, and what was taken off is counted', () => {
    const reading = readOutline([
      paragraph([`:1.\u00A0Ra\u0300 soa\u0301t\u0000\uFFFE.`]),
      paragraph([':  \u00A0']),
      paragraph([':\uF0B7 Chấm của Word']),
    ]);
    expect(reading.nodes.map(shown)).toEqual(['clause: Rà soát.', 'dash: Chấm của Word']);
    expect(reading).toMatchObject({ blanks: 1, markers: 2, strange: 2 });
  });

  test('longer than a field goes on in the next line', () => {
    const { nodes: made } = readOutline([paragraph([`:${'a'.repeat(40_000)}`])]);
    expect(made.map((node) => node.text?.length)).toEqual([16_000, 16_000, 8_000]);
  });
});
