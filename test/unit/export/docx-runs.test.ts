// Bold and italic inside the running text, as real runs of the .docx.
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import type { Block } from '../../../shared/document/model.ts';
import { withoutEnd } from '../../../shared/document/wording.ts';
import type { OutlineNode } from '../../../shared/domain/outline.ts';
import { openDocx, paragraphsOf, textOf } from '../../support/docx-facts.ts';
import { SAMPLE_KEYS, sampleDocument } from '../../support/sample.ts';
import { allOf, at } from '../../support/xml.ts';

/** The runs of the running text in short: "b:đậm i:nghiêng :thường", one list a paragraph. */
async function runsOf(blocks: readonly Block[]): Promise<readonly (readonly string[])[]> {
  const docx = openDocx(await writeDocx({ ...sampleDocument(SAMPLE_KEYS.reform), blocks }));
  return paragraphsOf(docx)
    .filter(({ style }) => ['OBasis', 'OBody', 'OSection', 'OHeading'].includes(style ?? ''))
    .map(({ element }) =>
      allOf(element, 'w:r').map((run) => {
        const has = (name: string): string => (at(run, 'w:rPr', `w:${name}`) === undefined ? '' : name);
        return `${has('b')}${has('i')}:${textOf(run)}`;
      }),
    );
}

function block(level: Block['level'], number: string, title: string | null, text: string | null): Block {
  return { level, number, title, text };
}

describe('a marked text', () => {
  test('is printed in runs, over the face of its paragraph', async () => {
    expect(
      await runsOf([
        block('basis', '', null, 'Căn cứ **Luật A**;'),
        block('section', 'I.', 'Mục __đích__', null),
        block('clause', '1.', 'Yêu cầu __chung__', 'giao **Văn phòng**'),
        block('point', 'a)', null, '**Rà soát** __gấp__; số __/KH'),
        block('paragraph', '', null, '**đậm __cả hai__**'),
      ]),
    ).toEqual([
      [':Căn cứ ', 'b:Luật A', ':;'],
      [':I. ', ':MỤC ', 'i:ĐÍCH'],
      ['b:1. ', 'b:Yêu cầu ', 'bi:chung', 'b:: ', ':giao ', 'b:Văn phòng'],
      [':a) ', 'b:Rà soát', ': ', 'i:gấp', ':; số __/KH'],
      ['b:đậm ', 'bi:cả hai'],
    ]);
  });

  test('takes the end mark behind its last word, marked or not', async () => {
    const ends = ['Thực hiện **nghiêm túc.**', 'Thực hiện __**nghiêm túc**__.', 'Thực hiện **nghiêm túc**./.'];
    for (const text of ends) {
      const outline: OutlineNode[] = [{ level: 'paragraph', title: null, text }];
      const made = sampleDocument(SAMPLE_KEYS.reform, { outline, bases: [], tasks: [], groups: [], replaces: null });
      const [runs] = await runsOf(made.blocks);
      expect(runs?.slice(-2).map((run) => run.replace(/^bi/, 'b'))).toEqual(['b:nghiêm túc', ':./.']);
    }
    expect(['a ____', '**', 'x.**', '**Hết ./.**'].map(withoutEnd)).toEqual(['a ____', '**', 'x**', '**Hết**']);
  });
});
