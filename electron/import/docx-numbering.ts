// The lists of a Word file: the number or bullet every paragraph shows, counted as Word counts.
import { childOf, xmlTree, type XmlNode } from './xml-text.ts';
import { shownSymbol } from './symbols.ts';

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly restart: number;
  readonly plainFigures: boolean;
  readonly style: string | undefined;
};
type List = {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

export type Numbering = {
  /** Counts one paragraph and says what stands before it; `null` where nothing does. `level` from 0. */
  readonly next: (num: string, level: number) => string | null;
  /** The level of a list that belongs to a paragraph style. */
  readonly levelOf: (num: string, style: string) => number | undefined;
};

function valueOf(node: XmlNode, name: string): string | undefined {
  return childOf(node, name)?.attributes['w:val'];
}

function levelOf(node: XmlNode, index: number): Level {
  return {
    start: Number(valueOf(node, 'w:start') ?? 1),
    format: valueOf(node, 'w:numFmt') ?? 'decimal',
    text: valueOf(node, 'w:lvlText') ?? '',
    restart: Number(valueOf(node, 'w:lvlRestart') ?? index),
    plainFigures: childOf(node, 'w:isLgl') !== undefined,
    style: valueOf(node, 'w:pStyle'),
  };
}

function levelsOf(node: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of node.children) {
    if (child.name !== 'w:lvl') continue;
    const index = Number(child.attributes['w:ilvl'] ?? 0);
    levels.set(index, levelOf(child, index));
  }
  return levels;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const MAX_ROMAN = 3999;

function roman(number: number): string {
  if (number < 1 || number > MAX_ROMAN) return String(number);
  let [rest, text] = [number, ''];
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** a … z, aa, bb …, as Word goes on. */
function letters(number: number): string {
  if (number < 1) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(10, Math.ceil(number / 26)));
}

function shown(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}

function listsOf(root: XmlNode | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  for (const node of root?.children ?? [])
    if (node.name === 'w:abstractNum') abstracts.set(node.attributes['w:abstractNumId'] ?? '', levelsOf(node));
  for (const node of root?.children ?? []) {
    if (node.name !== 'w:num') continue;
    const abstract = valueOf(node, 'w:abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstract) ?? []);
    const starts = new Map<number, number>();
    for (const change of node.children) {
      if (change.name !== 'w:lvlOverride') continue;
      const index = Number(change.attributes['w:ilvl'] ?? 0);
      for (const [at, level] of levelsOf(change)) levels.set(at, level);
      const start = valueOf(change, 'w:startOverride');
      if (start !== undefined) starts.set(index, Number(start));
    }
    lists.set(node.attributes['w:numId'] ?? '', { abstract, levels, starts });
  }
  return lists;
}

/** Reads `word/numbering.xml`; without it nothing has a number. */
export function readNumbering(xml: string | undefined): Numbering {
  const lists = listsOf(xml === undefined ? undefined : xmlTree(xml));
  // Lists over one abstract list go on counting; a start of their own counts once.
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    levelOf: (num, style) => [...(lists.get(num)?.levels ?? [])].find(([, level]) => level.style === style)?.[0],
    next: (num, at) => {
      const list = lists.get(num);
      const level = list?.levels.get(at);
      if (list === undefined || level === undefined) return null;
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      const start = list.starts.get(at);
      if (start !== undefined && !begun.has(`${num}/${at}`)) {
        begun.add(`${num}/${at}`);
        counts[at] = start;
      } else counts[at] = (counts[at] ?? level.start - 1) + 1;
      for (const [deeper, { restart }] of list.levels)
        if (deeper > at && restart !== 0 && at < Math.max(restart, 1)) counts[deeper] = undefined;
      if (level.format === 'bullet') return shownSymbol(level.text) || null;
      const text = level.text.replace(/%(\d)/g, (_, sign: string) => {
        const index = Number(sign) - 1;
        const other = list.levels.get(index);
        const number = counts[index] ?? other?.start ?? 1;
        return shown(number, level.plainFigures && other?.format !== 'none' ? 'decimal' : (other?.format ?? 'decimal'));
      });
      return text.trim() === '' ? null : text.trim();
    },
  };
}
