// The word diff: syllables stay whole, both texts can be read from it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, type DiffPart } from '../../../renderer/features/safety/word-diff.ts';

const side = (parts: readonly DiffPart[], kind: 'removed' | 'added'): string =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.text)
    .join('');
const shown = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

test('a syllable whose marks differ is another syllable, whole', () => {
  expect(shown('Trước ngày 30/9/2026', 'Trước ngày 15/9/2026')).toBe('Trước ngày [-30-][+15+]/9/2026');
  expect(shown('hoàn thiện hệ thống', 'hoàn thành hệ thống')).toBe('hoàn [-thiện-][+thành+] hệ thống');
  expect(shown('Sở Tài chính', 'Sở Tài chính, Sở Nội vụ')).toBe('Sở Tài chính[+, Sở Nội vụ+]');
});

test('a changed phrase reads as one, and the same text in another form of Unicode is no change', () => {
  expect(shown('phối hợp các đơn vị', 'chủ trì mọi sở ngành')).toBe('[-phối hợp các đơn vị-][+chủ trì mọi sở ngành+]');
  expect(shown('Kế hoạch'.normalize('NFD'), 'Kế hoạch')).toBe('Kế hoạch');
  expect(shown('', 'mới')).toBe('[+mới+]');
  expect(diffWords('', '')).toEqual([]);
});

test('both texts can be read from the parts, and no part begins or ends inside a syllable', () => {
  const words = fc.constantFrom(
    'Sở',
    'sở',
    'kế',
    'hoạch',
    'quý',
    'II',
    '2026',
    'đơn',
    'vị',
    'ờ',
    ',',
    '.',
    '(',
    ' ',
    '  ',
    '\n',
    '\u0301',
  );
  const texts = fc.array(words, { maxLength: 12 }).map((list) => list.join(''));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = diffWords(before, after);
      expect(side(parts, 'removed')).toBe(before.normalize('NFC'));
      expect(side(parts, 'added')).toBe(after.normalize('NFC'));
      for (const kind of ['removed', 'added'] as const) {
        const own = parts.filter((part) => part.kind === 'same' || part.kind === kind);
        const borders = own.slice(1).map((part, at) => `${own[at]?.text.at(-1) ?? ''}|${part.text}`);
        expect(borders.filter((border) => /^[\p{L}\p{M}\p{N}]\|[\p{L}\p{M}\p{N}]/u.test(border))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
