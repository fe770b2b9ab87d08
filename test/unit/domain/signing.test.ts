// The lines over a signature, as the decree writes them.
import { describe, expect, test } from 'vitest';
import { knownHeadTitle, signingLines, signingParts } from '../../../shared/domain/signing.ts';

describe('the lines over a signature', () => {
  test.each([
    ['the head signs by his own office', ['own', '', 'Giám đốc'], ['GIÁM ĐỐC']],
    ['a deputy signs for the head', ['KT', 'Giám đốc', 'Phó Giám đốc'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['a unit head signs by order', ['TL', 'giám đốc', ' Chánh  Văn phòng '], ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
    ['by authorisation', ['TUQ', 'GIÁM ĐỐC', 'Trưởng phòng'], ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
    ['an acting head takes the title of the head', ['Q', 'Giám đốc', ''], ['Q. GIÁM ĐỐC']],
    ['the head of a body', ['TM', 'Chủ tịch', '', 'Ủy ban nhân dân'], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [
      'a deputy of a body signs for its head',
      ['TM', 'Chủ tịch', 'Phó Chủ tịch', 'Ủy ban nhân dân'],
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['a part that is missing leaves its line out', ['KT', '', 'Phó Giám đốc'], ['PHÓ GIÁM ĐỐC']],
  ] as const)('%s', (_, parts, printed) => {
    const [authority, head, own, body] = parts;
    expect(signingLines(authority, head, own, body)).toEqual(printed);
  });

  test('ask for what they are made of, no more', () => {
    expect(signingParts('own')).toEqual({ head: false, own: true, body: false });
    expect(signingParts('Q')).toEqual({ head: true, own: false, body: false });
    expect(signingParts('TM').body).toBe(true);
  });
});

test('the title of the head is known from what others sign with', () => {
  const person = (...titles: readonly (readonly string[])[]) => ({
    titles: titles.map((lines, at) => ({ key: String(at), lines: [...lines] })),
  });
  expect(knownHeadTitle([])).toBe('');
  expect(knownHeadTitle([person(['GIÁM ĐỐC'])])).toBe('GIÁM ĐỐC');
  expect(knownHeadTitle([person(['VIỆN TRƯỞNG']), person(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])])).toBe('GIÁM ĐỐC');
  expect(knownHeadTitle([person(['TM. ỦY BAN'])])).toBe('');
});
