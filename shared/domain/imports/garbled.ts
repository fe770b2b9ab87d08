// Lines of scanned documents that resemble a fixed phrase of offices: what they probably mean, proposed line by line, changed only when accepted.
import { ALSO_RIGHT, OFFICE_PHRASES, type OfficePhrase } from './office-phrases.ts';
import { differing, distance, isDamaged, lettersOf, rightKey, shapeOf } from './resemblance.ts';
import type { ReadBlock, ReadCell, ReadDocument, SourcePlace } from './read-document.ts';
import { repairedPeriods } from './garbled-periods.ts';

/** A line: of a paragraph, or of a cell (its place among the cells of its row); `line` from 0. */
export type LinePlace = SourcePlace & { readonly cell: number | null; readonly line: number };

export type Repair = {
  readonly at: LinePlace;
  /** The line as it was read, and as it would be. */
  readonly line: string;
  readonly repaired: string;
  /** What of it changes: "Pon vi chu tri" → "Đơn vị chủ trì". `offset` is where it begins, in UTF-16 units. */
  readonly offset: number;
  readonly from: string;
  readonly to: string;
};
type Change = Pick<Repair, 'offset' | 'from' | 'to'>;

type Known = OfficePhrase & { readonly shape: string; readonly letters: number; readonly limit: number };

/** One letter in seven may be wrong beyond its accents and its shape; more is another phrase. */
const LETTERS_A_SLIP = 7;
const MOST_SLIPS = 3;
const SPLIT = 0.5;

const KNOWN: readonly Known[] = OFFICE_PHRASES.map((phrase) => {
  const shape = shapeOf(phrase.text);
  const limit = Math.min(MOST_SLIPS, Math.max(1, Math.floor(shape.length / LETTERS_A_SLIP)));
  return { ...phrase, shape, letters: lettersOf(shape), limit };
});
const RIGHT = new Set([...OFFICE_PHRASES.map(({ text }) => text), ...ALSO_RIGHT].map(rightKey));
const STARTS = KNOWN.filter(({ place }) => place === 'start');
const LONGEST_LABEL = 60;

/** The number, letter or dash a line begins with, which is no part of a phrase. */
const LEAD = /^[\s*•"“«(]*(?:[-–—+]\s*|(?:\d{1,2}|[IVX]{1,5})[.)](?:\d{1,2}\.?)?\s+|[a-zđ]\)\s*)?[\s"“«(]*/u;
const TRAIL = /[\s.,;:*”"»)]+$/u;

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

/** A figure of its own belongs to no phrase: "Bao cao 1" is a report with a number, which must not be lost. */
const FIGURE = /(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/u;

function nearest(text: string, among: readonly Known[]): Known | undefined {
  if (FIGURE.test(text)) return undefined;
  const shape = shapeOf(text);
  const letters = lettersOf(shape);
  let best: { readonly known: Known; readonly cost: number } | undefined;
  for (const known of among) {
    if (Math.abs(known.shape.length - shape.length) > known.limit) continue;
    if (differing(known.letters, letters) > 2 * known.limit + 2) continue;
    const cost = distance(shape, known.shape, known.limit);
    // Words may be torn or run together, but one more or less is another phrase.
    if (cost > SPLIT && wordsIn(text) !== wordsIn(known.text)) continue;
    if (cost <= known.limit && (best === undefined || cost < best.cost)) best = { known, cost };
  }
  return best !== undefined && isDamaged(text, best.known.text, best.cost) ? best.known : undefined;
}

/** A phrase in the letters the source has it in: capitals, or its first letter small. */
function inLetters(phrase: string, source: string): string {
  const letters = source.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter === letter.toUpperCase()).length;
  if (letters.length > 2 && capitals * 4 >= letters.length * 3) return phrase.toUpperCase();
  const [first = ''] = letters;
  return first === first.toUpperCase() ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

function labelChange(line: string, offset: number): Change | undefined {
  const rest = line.slice(offset);
  const colon = rest.indexOf(':');
  const label = (colon === -1 ? rest : rest.slice(0, colon)).replace(TRAIL, '');
  if (label.length < 4 || label.length > LONGEST_LABEL || RIGHT.has(rightKey(label))) return undefined;
  const known = nearest(label, KNOWN);
  return known === undefined ? undefined : { offset, from: label, to: inLetters(known.text, label) };
}

/** A phrase the line only begins with: as many of its words as come near the length of the phrase. */
function startChange(line: string, offset: number): Change | undefined {
  const rest = line.slice(offset);
  const ends = [...rest.slice(0, LONGEST_LABEL).matchAll(/\S+(?=\s)/g)].map(
    ({ 0: word, index }) => index + word.length,
  );
  for (const end of ends.slice(1, 8).reverse()) {
    const piece = rest.slice(0, end).replace(TRAIL, '');
    if (RIGHT.has(rightKey(piece))) return undefined;
    const known = nearest(piece, STARTS);
    // The last word must be the phrase's own: "của Sở" is not taken in.
    if (known !== undefined && piece.split(/\s+/).length <= known.text.split(/\s+/).length)
      return { offset, from: piece, to: inLetters(known.text, piece) };
  }
  return undefined;
}

function changesOf(line: string): readonly Change[] {
  const offset = LEAD.exec(line)?.[0].length ?? 0;
  const change = labelChange(line, offset) ?? startChange(line, offset);
  const behind = change === undefined ? 0 : change.offset + change.from.length;
  return [...(change === undefined ? [] : [change]), ...repairedPeriods(line, behind)];
}

/** One change from the first place that changes to the last. */
function joined(line: string, changes: readonly Change[]): Change | undefined {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  let to = '';
  let at = first.offset;
  for (const change of changes) {
    to += line.slice(at, change.offset) + change.to;
    at = change.offset + change.from.length;
  }
  return { offset: first.offset, from: line.slice(first.offset, at), to };
}

function textsOf(
  block: ReadBlock,
): readonly { readonly row: number | null; readonly cell: number | null; readonly text: string }[] {
  if (block.kind === 'paragraph') return [{ row: null, cell: null, text: block.runs.map((run) => run.text).join('') }];
  return block.rows.flatMap((cells, row) => cells.map(({ text }, cell) => ({ row, cell, text })));
}

/** What the scanned lines of a document probably mean. Lines that are right, and ordinary words, get no proposal. */
export function proposeRepairs(read: ReadDocument): readonly Repair[] {
  // The same units and times come back in many rows.
  const seen = new Map<string, Change | undefined>();
  const changeOf = (line: string): Change | undefined => {
    if (!seen.has(line)) seen.set(line, joined(line, changesOf(line)));
    return seen.get(line);
  };
  return read.parts.flatMap(({ blocks }, part) =>
    blocks.flatMap((one, block) =>
      textsOf(one).flatMap(({ row, cell, text }) =>
        text.split('\n').flatMap((line, index): readonly Repair[] => {
          // The labels of a restored text ("kinh_gui: …") are no words of it.
          const change = /^[a-z]+_[a-z_]+:/.test(line) ? undefined : changeOf(line);
          if (change === undefined) return [];
          const { offset, from, to } = change;
          const repaired = line.slice(0, offset) + to + line.slice(offset + from.length);
          return [{ at: { part, block, row, cell, line: index }, line, repaired, ...change }];
        }),
      ),
    ),
  );
}

function keyOf({ part, block, row, cell, line }: LinePlace): string {
  return [part, block, row, cell, line].join('/');
}

/** The lines of one text, changed where a repair was accepted for exactly this line. */
function repairedText(text: string, repairOf: (line: number) => Repair | undefined): string {
  return text
    .split('\n')
    .map((line, at) => {
      const repair = repairOf(at);
      return repair?.line === line ? repair.repaired : line;
    })
    .join('\n');
}

/** The document with the accepted repairs; a repair whose line is not there any more changes nothing. Bold and italic stay where they are. */
export function applyRepairs(read: ReadDocument, accepted: readonly Repair[]): ReadDocument {
  const repairs = new Map(accepted.map((repair) => [keyOf(repair.at), repair]));
  if (repairs.size === 0) return read;
  const parts = read.parts.map((part, partAt) => ({
    ...part,
    blocks: part.blocks.map((block, blockAt): ReadBlock => {
      const repairIn =
        (row: number | null, cell: number | null) =>
        (line: number): Repair | undefined =>
          repairs.get(keyOf({ part: partAt, block: blockAt, row, cell, line }));
      if (block.kind === 'paragraph') return { ...block, runs: repairedRuns(block.runs, repairIn(null, null)) };
      const rows = block.rows.map((cells, row) =>
        cells.map((cell, at): ReadCell => ({ ...cell, text: repairedText(cell.text, repairIn(row, at)) })),
      );
      return { ...block, rows };
    }),
  }));
  return { ...read, parts };
}

type Runs = Extract<ReadBlock, { kind: 'paragraph' }>['runs'];

/** The new words stand in the run in which the old ones began. */
function repairedRuns(runs: Runs, repairOf: (line: number) => Repair | undefined): Runs {
  const words = runs.map((run) => run.text).join('');
  let start = 0;
  const cuts: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  words.split('\n').forEach((line, at) => {
    const repair = repairOf(at);
    if (repair?.line === line)
      cuts.push({ from: start + repair.offset, to: start + repair.offset + repair.from.length, text: repair.to });
    start += line.length + 1;
  });
  if (cuts.length === 0) return runs;
  let at = 0;
  return runs.map((run) => {
    const [first, last] = [at, at + run.text.length];
    at = last;
    let text = '';
    let next = first;
    for (const cut of cuts) {
      if (cut.to <= first || cut.from >= last) continue;
      text += words.slice(next, Math.max(next, cut.from));
      if (cut.from >= first) text += cut.text;
      next = Math.min(last, cut.to);
    }
    return { ...run, text: text + words.slice(next, last) };
  });
}
