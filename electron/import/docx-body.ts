// The body of a Word file, read in one pass from its first element to its last: paragraphs and tables in their order.
import type { ReadBlock } from '../../shared/domain/imports/read-document.ts';
import { COUNTED, gridWidth, pageOf, SKIPPED, spanOf, type BodyCounts } from './docx-marks.ts';
import type { Numbering } from './docx-numbering.ts';
import { alignmentOf, type Styles } from './docx-styles-reader.ts';
import { Story } from './docx-story.ts';
import type { LegacyText } from './legacy-fonts.ts';
import { symbolOf } from './symbols.ts';
import { readXml } from './xml-text.ts';

export type Body = { readonly blocks: readonly ReadBlock[]; readonly counts: BodyCounts };
type Attributes = Readonly<Record<string, string>>;

type Reading = {
  readonly story: Story;
  readonly counts: BodyCounts;
  /** For every pair of drawings that say the same twice, whether one was taken. */
  readonly alternatives: boolean[];
  /** How deep inside of something that is left out. */
  skipped: number;
  inText: boolean;
  inFace: boolean;
  inParagraphProperties: boolean;
  inRowProperties: boolean;
};

function removed(reading: Reading): void {
  const { story, counts } = reading;
  counts.changes += 1;
  if (reading.inParagraphProperties) {
    if (story.paragraph !== undefined) story.paragraph.joins = true;
  } else if (reading.inRowProperties) story.table?.deleteRow();
  else reading.skipped = 1;
}

function added({ counts }: Reading): void {
  counts.changes += 1;
}

function alternative(reading: Reading): void {
  const { alternatives } = reading;
  if (alternatives.at(-1) === true) reading.skipped = 1;
  else if (alternatives.length > 0) alternatives[alternatives.length - 1] = true;
}

function tab({ story, inParagraphProperties }: Reading): void {
  // A stop that is set stands in the properties, a tab that is typed in a run.
  if (!inParagraphProperties) story.add('\t');
}

function inText(reading: Reading): void {
  reading.inText = true;
}

function lineEnd({ story }: Reading): void {
  story.add('\n');
}

type Open = (reading: Reading, attributes: Attributes) => void;

// Looked up by name once: most elements of a file say nothing that is read.
const OPEN = new Map<string, Open>([
  ['w:t', inText],
  ['m:t', inText],
  ['w:r', ({ story }) => story.openRun()],
  [
    'w:rPr',
    (reading) => {
      reading.inFace = reading.story.run !== undefined;
    },
  ],
  ['w:p', ({ story }) => story.openParagraph()],
  [
    'w:pPr',
    (reading) => {
      reading.inParagraphProperties = true;
    },
  ],
  [
    'w:pStyle',
    ({ story: { paragraph } }, attributes) => {
      if (paragraph !== undefined) paragraph.style = attributes['w:val'];
    },
  ],
  [
    'w:jc',
    ({ story: { paragraph } }, attributes) => {
      if (paragraph !== undefined) paragraph.align = alignmentOf(attributes['w:val']);
    },
  ],
  [
    'w:numId',
    ({ story: { paragraph } }, attributes) => {
      if (paragraph !== undefined) paragraph.num = attributes['w:val'] ?? '0';
    },
  ],
  [
    'w:ilvl',
    ({ story: { paragraph } }, attributes) => {
      if (paragraph !== undefined) paragraph.level = Number(attributes['w:val'] ?? 0);
    },
  ],
  ['w:tab', tab],
  ['w:ptab', tab],
  ['w:br', lineEnd],
  ['w:cr', lineEnd],
  ['w:noBreakHyphen', ({ story }) => story.add('-')],
  ['w:softHyphen', ({ story }) => story.addSoftHyphen()],
  [
    'w:sym',
    ({ story }, attributes) =>
      story.add(symbolOf(Number.parseInt(attributes['w:char'] ?? '0', 16), attributes['w:font'] ?? '')),
  ],
  ['w:tbl', ({ story }) => story.openTable()],
  ['w:gridCol', ({ story }, attributes) => story.table?.addColumn(gridWidth(attributes))],
  ['w:pgSz', ({ story }, attributes) => story.endSection(pageOf(attributes))],
  ['w:tr', ({ story }) => story.table?.openRow()],
  [
    'w:trPr',
    (reading) => {
      reading.inRowProperties = true;
    },
  ],
  ['w:gridBefore', ({ story }, attributes) => story.table?.leaveFree(spanOf(attributes), 'before')],
  ['w:gridAfter', ({ story }, attributes) => story.table?.leaveFree(spanOf(attributes), 'after')],
  ['w:tc', ({ story }) => story.openCell()],
  [
    'w:gridSpan',
    ({ story: { cell } }, attributes) => {
      if (cell !== undefined) cell.columns = spanOf(attributes);
    },
  ],
  [
    'w:vMerge',
    ({ story: { cell } }, attributes) => {
      if (cell !== undefined) cell.merge = attributes['w:val'] === 'restart' ? 'starts' : 'continues';
    },
  ],
  ['w:ins', added],
  ['w:moveTo', added],
  ['w:del', removed],
  ['w:moveFrom', removed],
  ['w:fldChar', ({ story }, attributes) => story.setField(attributes['w:fldCharType'])],
  ['w:txbxContent', ({ story }) => story.openBox()],
  ['mc:AlternateContent', ({ alternatives }) => void alternatives.push(false)],
  ['mc:Choice', alternative],
  ['mc:Fallback', alternative],
  ['w:sdt', ({ story }) => story.openControl()],
  ['w:showingPlcHdr', ({ story }) => story.hidePrompt()],
]);
for (const [name, what] of COUNTED)
  OPEN.set(name, ({ counts }) => {
    counts[what] += 1;
  });
for (const name of SKIPPED)
  OPEN.set(name, (reading) => {
    reading.skipped = 1;
  });

function outOfText(reading: Reading): void {
  reading.inText = false;
}

const CLOSE = new Map<string, (reading: Reading) => void>([
  ['w:t', outOfText],
  ['m:t', outOfText],
  ['w:r', ({ story }) => story.closeRun()],
  [
    'w:rPr',
    (reading) => {
      reading.inFace = false;
    },
  ],
  ['w:p', ({ story }) => story.closeParagraph()],
  [
    'w:pPr',
    (reading) => {
      reading.inParagraphProperties = false;
    },
  ],
  [
    'w:trPr',
    (reading) => {
      reading.inRowProperties = false;
    },
  ],
  ['w:tc', ({ story }) => story.closeCell()],
  ['w:tr', ({ story }) => story.table?.closeRow()],
  ['w:tbl', ({ story }) => story.closeTable()],
  ['w:txbxContent', ({ story }) => story.closeBox()],
  ['w:sdt', ({ story }) => story.closeControl()],
  ['mc:AlternateContent', ({ alternatives }) => void alternatives.pop()],
]);

function open(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.skipped > 0) reading.skipped += 1;
  else if (!reading.inFace) OPEN.get(name)?.(reading, attributes);
  else if (SKIPPED.has(name)) reading.skipped = 1;
  else reading.story.setFace(name, attributes);
}

/** Reads the XML of the main part. @throws RefusedFile damaged */
export function readBody(xml: string, styles: Styles, numbering: Numbering, legacy: LegacyText): Body {
  const reading: Reading = {
    story: new Story(styles, numbering, legacy),
    counts: { pictures: 0, footnotes: 0, changes: 0, comments: 0 },
    alternatives: [],
    skipped: 0,
    inText: false,
    inFace: false,
    inParagraphProperties: false,
    inRowProperties: false,
  };
  readXml(xml, {
    open: (name, attributes) => open(reading, name, attributes),
    close: (name) => {
      if (reading.skipped > 0) reading.skipped -= 1;
      else CLOSE.get(name)?.(reading);
    },
    text: (text) => {
      if (reading.inText) reading.story.add(text);
    },
  });
  return { blocks: reading.story.blocks(), counts: reading.counts };
}
