// Sizes as the clerk types them.
import { expect, test } from 'vitest';
import { sizeChoice, type SizeChoice } from '../../../shared/document/layout-sizes.ts';
import { readSize, shownSize, sizeFlaw } from '../../../renderer/features/organisation/layout-size-text.ts';

const body = sizeChoice('bodyType') as SizeChoice;

test.each([
  ['13,5', null, 13.5],
  ['13.5', null, 13.5],
  [' 13 ', null, 13],
  ['14', null, null],
  ['', null, null],
  ['12', 'outside', 12],
  ['13,2', 'coarse', 13.2],
  ['mười ba', 'notNumber', null],
  ['-13', 'notNumber', null],
])('«%s» is read as a size of the text', (text, flaw, value) => {
  expect(sizeFlaw(text, body)).toBe(flaw);
  expect(readSize(text, body)).toBe(value);
});

test('a size is shown with a comma', () => {
  expect(shownSize(12.7)).toBe('12,7');
});
