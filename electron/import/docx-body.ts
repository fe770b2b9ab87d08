// The body of a Word file, read in one pass from its first element to its last: paragraphs and tables in their order.
import type { ReadBlock } from '../../shared/domain/imports/read-document.ts';
import { ELEMENTS, type BodyElement, type Reading } from './docx-elements.ts';
import { SKIPPED, type BodyCounts } from './docx-marks.ts';
import type { Numbering } from './docx-numbering.ts';
import { Story } from './docx-story.ts';
import type { Styles } from './docx-styles-reader.ts';
import type { LegacyText } from './legacy-fonts.ts';
import { readXml, type XmlTag } from './xml-text.ts';

export type Body = { readonly blocks: readonly ReadBlock[]; readonly counts: BodyCounts };

function open(reading: Reading, { name, attributes }: XmlTag): void {
  if (reading.skipped > 0) {
    reading.skipped += 1;
    return;
  }
  // Looked up once, for both ends: a long table has a quarter of a million elements.
  let element: BodyElement | undefined;
  if (!reading.inFace) {
    element = ELEMENTS.get(name);
    element?.open?.(reading, attributes);
  } else if (SKIPPED.has(name)) reading.skipped = 1;
  else reading.story.setFace(name, attributes);
  if (reading.skipped === 0) reading.opened.push(element);
}

function close(reading: Reading): void {
  if (reading.skipped > 0) reading.skipped -= 1;
  else reading.opened.pop()?.close?.(reading);
}

/** Reads the XML of the main part. @throws RefusedFile damaged */
export function readBody(xml: string, styles: Styles, numbering: Numbering, legacy: LegacyText): Body {
  const reading: Reading = {
    story: new Story(styles, numbering, legacy),
    counts: { pictures: 0, footnotes: 0, changes: 0, comments: 0 },
    alternatives: [],
    opened: [],
    skipped: 0,
    inText: false,
    inFace: false,
    inParagraphProperties: false,
    inRowProperties: false,
  };
  readXml(xml, {
    open: (tag) => open(reading, tag),
    close: () => close(reading),
    text: (text) => {
      if (reading.inText) reading.story.add(text);
    },
  });
  return { blocks: reading.story.blocks(), counts: reading.counts };
}
