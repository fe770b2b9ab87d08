// Whatever is pasted as lines of the running text: never a fault, never a word lost; and the real documents.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOutline, type OutlineNode } from '../../../shared/domain/outline.ts';
import { plainParagraphs, readOutline } from '../../../shared/domain/outline-reader.ts';
import { readMarker } from '../../../shared/domain/outline-markers.ts';
import { plainText } from '../../../shared/domain/rich-text.ts';
import { bodyLines } from '../../support/source-text.ts';
import { sourceFacts, sourcesArePresent, SOURCE_NAMES } from '../../support/source-facts.ts';

/** Lines as they would be typed: number, heading and text. */
function typed(nodes: readonly OutlineNode[]): readonly string[] {
  return numberOutline(nodes).map(({ number, title, text }) =>
    [number, [title, text].filter((part) => part !== null).join(': ')].filter(Boolean).join(' '),
  );
}

describe('whatever is pasted', () => {
  const PIECES = [
    'I. ',
    'C. ',
    '1. ',
    '1) ',
    '1.1 ',
    '1.2. ',
    'a) ',
    'đ)',
    '- ',
    '+ ',
    '• ',
    '2026',
    '1.500 ',
    ': ',
    '.',
    ' ',
    'mục đích',
    'MỤC ĐÍCH',
    'Rà soát',
    '**',
    '__',
    '\t',
    '\u0000',
    '(',
    'vv',
  ];
  const piece = fc.constantFrom(...PIECES);
  const line = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

  test('is read, keeps every letter that is no marker, and every line in its order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const kept = readOutline(plainParagraphs(lines.join('\n'))).nodes.map((node) =>
          letters(plainText(node.title ?? '') + plainText(node.text ?? '')),
        );
        const expected = lines
          .map((one) => plainText(one).replace(/[\u0000\t]/g, (sign) => (sign === '\t' ? ' ' : '')))
          .map((one) => one.trim().replace(/\s+/g, ' '))
          .filter((one) => one !== '')
          .map((one) => letters(one.slice(readMarker(one)?.length ?? 0)));
        expect(kept).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same when the result is typed out and read again', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const bare = lines.map((one) => one.replace(/[*_]/g, ''));
        const { nodes } = readOutline(plainParagraphs(bare.join('\n')));
        expect(readOutline(plainParagraphs(typed(nodes).join('\n'))).nodes).toEqual(nodes);
      }),
      { numRuns: 200 },
    );
  });

  test('of any characters and any list is read without a fault', () => {
    const odd = ['\u0000', '\uFFFE', '\uD800', '\uDC00', '\u0301', '\uF0B7', '\u202E', '\n', '\u00A0', '📌'];
    const unit = fc.constantFrom(...odd, 'a', 'I', '1', '.', ')', '-', '*', '_', ':', ' ');
    const any = fc.record({
      runs: fc.array(
        fc.record({ text: fc.string({ unit, maxLength: 12 }), bold: fc.boolean(), italic: fc.boolean() }),
        { maxLength: 3 },
      ),
      marker: fc.option(fc.string({ unit, maxLength: 4 })),
      depth: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (paragraphs) => {
        expect(readOutline(paragraphs).nodes.length).toBeLessThanOrEqual(paragraphs.length);
      }),
      { numRuns: 100 },
    );
  });
});

if (!sourcesArePresent) test.skip('the five source documents are not beside this clone', () => {});

describe.runIf(sourcesArePresent)('the real documents', () => {
  test.each([...SOURCE_NAMES])('%s pasted as plain text has the headings of the original, and every word', (name) => {
    const lines = bodyLines(name);
    const { nodes } = readOutline(plainParagraphs(lines.join('\n')));
    const headings = numberOutline(nodes).map(
      (node) => `${node.number.replace(/\.$/, '')} ${(node.title ?? node.text ?? '').replace(/:$/, '')}`,
    );
    const expected = sourceFacts(name)
      .sections.filter((section) => /^([IVX]+|\d+)$/.test(section.number) && section.heading.length < 200)
      .map((section) => `${section.number} ${section.heading.replace(/:$/, '')}`);
    expect(expected.filter((heading) => !headings.some((one) => one.startsWith(heading)))).toEqual([]);
    const words = nodes.map((node) => [node.title, node.text].filter((part) => part !== null).join(': '));
    expect(words).toHaveLength(lines.flatMap((one) => one.split('\n')).length);
  });
});
