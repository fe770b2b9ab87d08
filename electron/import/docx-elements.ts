// What each element of a Word file's body means to its reader; those of which nothing is read are not here.
import { COUNTED, gridWidth, pageOf, SKIPPED, spanOf, type BodyCounts } from './docx-marks.ts';
import type { Story } from './docx-story.ts';
import { alignmentOf } from './docx-styles-reader.ts';
import { symbolOf } from './symbols.ts';

type Attributes = Readonly<Record<string, string>>;

/** Where the reading of a body stands. */
export type Reading = {
  readonly story: Story;
  readonly counts: BodyCounts;
  /** For every pair of drawings that say the same twice, whether one was taken. */
  readonly alternatives: boolean[];
  /** The elements around, without those that are left out. */
  readonly opened: (BodyElement | undefined)[];
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

function lineEnd({ story }: Reading): void {
  story.add('\n');
}

/** What an element does where it begins and where it ends; most of a file say nothing that is read. */
export type BodyElement = {
  readonly open?: (reading: Reading, attributes: Attributes) => void;
  readonly close?: (reading: Reading) => void;
};

const TEXT: BodyElement = {
  open: (reading) => {
    reading.inText = true;
  },
  close: (reading) => {
    reading.inText = false;
  },
};

export const ELEMENTS: ReadonlyMap<string, BodyElement> = new Map<string, BodyElement>([
  ['w:t', TEXT],
  ['m:t', TEXT],
  ['w:r', { open: ({ story }) => story.openRun(), close: ({ story }) => story.closeRun() }],
  [
    'w:rPr',
    {
      open: (reading) => {
        reading.inFace = reading.story.run !== undefined;
      },
      close: (reading) => {
        reading.inFace = false;
      },
    },
  ],
  ['w:p', { open: ({ story }) => story.openParagraph(), close: ({ story }) => story.closeParagraph() }],
  [
    'w:pPr',
    {
      open: (reading) => {
        reading.inParagraphProperties = true;
      },
      close: (reading) => {
        reading.inParagraphProperties = false;
      },
    },
  ],
  [
    'w:pStyle',
    {
      open: ({ story: { paragraph } }, attributes) => {
        if (paragraph !== undefined) paragraph.style = attributes['w:val'];
      },
    },
  ],
  [
    'w:jc',
    {
      open: ({ story: { paragraph } }, attributes) => {
        if (paragraph !== undefined) paragraph.align = alignmentOf(attributes['w:val']);
      },
    },
  ],
  [
    'w:numId',
    {
      open: ({ story: { paragraph } }, attributes) => {
        if (paragraph !== undefined) paragraph.num = attributes['w:val'] ?? '0';
      },
    },
  ],
  [
    'w:ilvl',
    {
      open: ({ story: { paragraph } }, attributes) => {
        if (paragraph !== undefined) paragraph.level = Number(attributes['w:val'] ?? 0);
      },
    },
  ],
  ['w:tab', { open: tab }],
  ['w:ptab', { open: tab }],
  ['w:br', { open: lineEnd }],
  ['w:cr', { open: lineEnd }],
  ['w:noBreakHyphen', { open: ({ story }) => story.add('-') }],
  ['w:softHyphen', { open: ({ story }) => story.addSoftHyphen() }],
  [
    'w:sym',
    {
      open: ({ story }, attributes) =>
        story.add(symbolOf(Number.parseInt(attributes['w:char'] ?? '0', 16), attributes['w:font'] ?? '')),
    },
  ],
  ['w:tbl', { open: ({ story }) => story.openTable(), close: ({ story }) => story.closeTable() }],
  ['w:gridCol', { open: ({ story }, attributes) => story.table?.addColumn(gridWidth(attributes)) }],
  ['w:pgSz', { open: ({ story }, attributes) => story.endSection(pageOf(attributes)) }],
  ['w:tr', { open: ({ story }) => story.table?.openRow(), close: ({ story }) => story.table?.closeRow() }],
  [
    'w:trPr',
    {
      open: (reading) => {
        reading.inRowProperties = true;
      },
      close: (reading) => {
        reading.inRowProperties = false;
      },
    },
  ],
  ['w:gridBefore', { open: ({ story }, attributes) => story.table?.leaveFree(spanOf(attributes), 'before') }],
  ['w:gridAfter', { open: ({ story }, attributes) => story.table?.leaveFree(spanOf(attributes), 'after') }],
  ['w:tc', { open: ({ story }) => story.openCell(), close: ({ story }) => story.closeCell() }],
  [
    'w:gridSpan',
    {
      open: ({ story: { cell } }, attributes) => {
        if (cell !== undefined) cell.columns = spanOf(attributes);
      },
    },
  ],
  [
    'w:vMerge',
    {
      open: ({ story: { cell } }, attributes) => {
        if (cell !== undefined) cell.merge = attributes['w:val'] === 'restart' ? 'starts' : 'continues';
      },
    },
  ],
  ['w:ins', { open: added }],
  ['w:moveTo', { open: added }],
  ['w:del', { open: removed }],
  ['w:moveFrom', { open: removed }],
  ['w:fldChar', { open: ({ story }, attributes) => story.setField(attributes['w:fldCharType']) }],
  ['w:txbxContent', { open: ({ story }) => story.openBox(), close: ({ story }) => story.closeBox() }],
  [
    'mc:AlternateContent',
    {
      open: ({ alternatives }) => void alternatives.push(false),
      close: ({ alternatives }) => void alternatives.pop(),
    },
  ],
  ['mc:Choice', { open: alternative }],
  ['mc:Fallback', { open: alternative }],
  ['w:sdt', { open: ({ story }) => story.openControl(), close: ({ story }) => story.closeControl() }],
  ['w:showingPlcHdr', { open: ({ story }) => story.hidePrompt() }],
  ...[...COUNTED].map(([name, what]): [string, BodyElement] => [
    name,
    {
      open: ({ counts }) => {
        counts[what] += 1;
      },
    },
  ]),
  ...[...SKIPPED].map((name): [string, BodyElement] => [
    name,
    {
      open: (reading) => {
        reading.skipped = 1;
      },
    },
  ]),
]);
