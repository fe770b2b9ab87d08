// Names of exported files: allowed on every file system, short, and telling.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentFileName, plainFileName } from '../../../shared/document/file-name.ts';
import { SAMPLE_PACK } from '../../support/sample.ts';

const DEVICES = [
  'CON',
  'PRN',
  'AUX',
  'NUL',
  ...Array.from({ length: 9 }, (_, at) => [`COM${at + 1}`, `LPT${at + 1}`]).flat(),
];

/** What Windows, macOS and Linux refuse or change silently, checked without the code under test. */
function troubles(name: string): readonly string[] {
  const checks: readonly (readonly [string, boolean])[] = [
    ['empty', name === ''],
    ['forbidden sign', /[\\/:*?"<>|]/.test(name)],
    ['control character', Array.from(name).some((sign) => sign.charCodeAt(0) < 32)],
    ['dot or space at an end', /^[ .]|[ .]$/.test(name)],
    ['device name', DEVICES.includes((name.split('.')[0] ?? '').trim().toUpperCase())],
    ['longer than 240 bytes', Buffer.byteLength(name) > 240],
    ['not composed', name !== name.normalize('NFC')],
  ];
  return checks.filter(([, found]) => found).map(([trouble]) => trouble);
}

describe('a file name', () => {
  test.each([
    'a\\b/c:d*e?f"g<h>i|j',
    'tên.',
    'tên ',
    ' tên',
    '...',
    '..',
    '/etc/passwd',
    'C:\\Windows',
    'a\u0000b\nc\td',
    '📌🎉',
    'ế'.repeat(300),
    'Kế hoạch tháng 01/2026',
    '---',
    '',
    ...DEVICES,
    ...DEVICES.map((name) => `${name.toLowerCase()}.txt`),
  ])('made from %j is allowed everywhere', (text) => {
    expect(troubles(plainFileName(text))).toEqual([]);
  });

  test('is allowed everywhere whatever it is made from, with any of our endings', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) =>
          troubles(plainFileName(text)).length === 0 && troubles(`${plainFileName(text)} - Phu luc.xlsx`).length === 0,
      ),
    );
  });

  test('keeps the letters of a Vietnamese text without their marks', () => {
    expect(plainFileName('Kế hoạch số 12/KH-UBND: đẩy mạnh "một cửa"')).toBe(
      'Ke hoach so 12-KH-UBND- day manh mot cua',
    );
    expect(plainFileName('Kế hoạch'.normalize('NFD'))).toBe('Ke hoach');
  });

  test('is at most 90 characters long', () => {
    expect(plainFileName('Đ'.repeat(500))).toHaveLength(90);
  });
});

describe('the file name of a document', () => {
  const plan = {
    kind: 'KH',
    number: '55',
    symbol: 'KH-SKHCN',
    subject: 'Cải cách thủ tục hành chính năm 2026 của Sở Khoa học và Công nghệ',
  };

  test('has kind, number, symbol and the first words of the subject', () => {
    expect(documentFileName(plan)).toBe('Ke hoach 55-KH-SKHCN - Cai cach thu tuc hanh chinh nam 2026 cua So');
  });

  test('of a draft says so', () => {
    expect(documentFileName({ ...plan, number: null })).toMatch(/^Ke hoach du thao-KH-SKHCN - /);
  });

  test('is another one for each plan of the sample', () => {
    const names = SAMPLE_PACK.plans.map(documentFileName);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.flatMap(troubles)).toEqual([]);
  });
});
