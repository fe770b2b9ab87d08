// What is pasted from an older paper loses the marks that print themselves.
import { describe, expect, test } from 'vitest';
import {
  archiveText,
  listItem,
  readDocumentNumber,
  readRecipients,
  symbolText,
} from '../../../shared/domain/typed-marks.ts';

describe('a pasted list', () => {
  test.each([
    ['- UBND tỉnh;', 'UBND tỉnh'],
    ['– Sở Nội vụ;', 'Sở Nội vụ'],
    ['• Ban Giám đốc Sở', 'Ban Giám đốc Sở'],
    ['Các phòng, đơn vị thuộc Sở.', 'Các phòng, đơn vị thuộc Sở'],
    ['UBND tỉnh (B/c);', 'UBND tỉnh (B/c)'],
    ['VPUB: CVP, PCVP', 'VPUB: CVP, PCVP'],
  ])('«%s» is the item «%s»', (pasted, item) => {
    expect(listItem(pasted)).toBe(item);
  });

  test('gives its line "Lưu" apart and drops "Như trên"', () => {
    expect(readRecipients(['- Như trên;', '- UBND tỉnh;', '', '- Lưu: VT, VP.'])).toEqual({
      recipients: ['UBND tỉnh'],
      archive: 'VT, VP',
    });
    expect(readRecipients(['Sở Nội vụ', 'Lưu trữ tỉnh'])).toEqual({
      recipients: ['Sở Nội vụ', 'Lưu trữ tỉnh'],
      archive: null,
    });
  });
});

test('what stands behind "Lưu:" is kept without the word', () => {
  expect(['Lưu: VT, VP.', '- Lưu: VT', 'VT, TTHC'].map(archiveText)).toEqual(['VT, VP', 'VT', 'VT, TTHC']);
});

test('a whole number line is read apart, a number alone stays', () => {
  expect(readDocumentNumber('Số: 55/KH-SKHCN')).toEqual({ number: '55', symbol: 'KH-SKHCN' });
  expect(readDocumentNumber('0155')).toEqual({ number: '0155', symbol: null });
  expect(readDocumentNumber('12/2026/QĐ-UBND')).toEqual({ number: '12', symbol: '2026/QĐ-UBND' });
  expect(readDocumentNumber('')).toEqual({ number: '', symbol: null });
});

test('a symbol has no stroke before it', () => {
  expect(symbolText('/KH-SKHCN')).toBe('KH-SKHCN');
});
