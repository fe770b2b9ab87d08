// The running text of a document as lines with their level and number, and without the sign before them.
import { readMarker } from '../outline-markers.ts';
import type { OutlineLevel, OutlineNode } from '../outline.ts';
import { DEFAULT_INLINE_TITLES, type InlineTitles } from '../plans.ts';
import { readOutline } from '../outline-reader.ts';
import { markedText } from '../rich-text.ts';
import { fieldOfHeading, type TableField } from '../table-headings.ts';
import type { SourceLine } from './source-pieces.ts';

export type InlineField = Extract<TableField, 'lead' | 'coordinating' | 'time' | 'product' | 'basis'>;

export type BodyLine = {
  readonly source: SourceLine;
  readonly node: OutlineNode;
  readonly level: OutlineLevel;
  /** How deep the level lies, 0 for a section. */
  readonly rank: number;
  /** "6.2", "a", "III" as it stands there, without its stop; `null` for a dash and for running text. */
  readonly number: string | null;
  /** The words without the number or sign before them, on one line. */
  readonly words: string;
  /** Of a line such as "- Đơn vị chủ trì: Văn phòng Sở". */
  readonly field: { readonly field: InlineField; readonly title: string; readonly value: string } | null;
};

const RANK: Readonly<Record<OutlineLevel, number>> = {
  section: 0,
  clause: 1,
  subclause: 2,
  point: 3,
  paragraph: 4,
  tasks: 4,
  dash: 4,
  plus: 5,
};

const INLINE_FIELDS: ReadonlySet<string> = new Set(['lead', 'coordinating', 'time', 'product', 'basis']);
const LONGEST_LABEL = 48;

function fieldOf(words: string, level: OutlineLevel): BodyLine['field'] {
  if (level !== 'dash' && level !== 'plus' && level !== 'paragraph') return null;
  const colon = words.indexOf(':');
  if (colon <= 0 || colon > LONGEST_LABEL) return null;
  const title = words.slice(0, colon).trim();
  const field = fieldOfHeading(title);
  if (field === null || !INLINE_FIELDS.has(field)) return null;
  // "Báo cáo kết quả …:" and "Phòng … thực hiện …:" are sentences; a label says no more than what it is.
  if (
    !/^(?:các )?(?:đơn vị|cơ quan|bộ phận|người|cá nhân|phòng|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|dự kiến|căn cứ)/iu.test(
      title,
    )
  )
    return null;
  return { field: field as InlineField, title, value: words.slice(colon + 1).trim() };
}

function numberOf(source: SourceLine): string | null {
  const sign = source.marker ?? source.text.slice(0, readMarker(source.text)?.length ?? 0);
  const number = sign.trim().replace(/[.)/]+$/, '');
  return /^[\p{L}\d]+(?:\.\d+)*$/u.test(number) && number.length <= 8 ? number : null;
}

/** Lines of the body in their order. Every line of the source is one line here. */
export function bodyLines(sources: readonly SourceLine[]): readonly BodyLine[] {
  const { nodes } = readOutline(sources);
  return sources.map((source, at) => {
    // A line longer than a field is cut by the outline reader; then the levels are read again line by line.
    const node = nodes.length === sources.length ? nodes[at] : readOutline([source]).nodes[0];
    const known = node ?? { level: 'paragraph', title: null, text: markedText(source.runs) };
    const skipped = source.marker === null ? (readMarker(source.text)?.length ?? 0) : 0;
    const words = source.text.slice(skipped).trim();
    const { level } = known;
    return {
      source,
      node: known,
      level,
      rank: RANK[level],
      number: level === 'dash' || level === 'plus' || level === 'paragraph' ? null : numberOf(source),
      words,
      field: fieldOf(words, level),
    };
  });
}

/** The label most lines of a field have. */
function titleOf(lines: readonly BodyLine[], field: InlineField): string | null {
  const counts = new Map<string, number>();
  for (const line of lines)
    if (line.field?.field === field) counts.set(line.field.title, (counts.get(line.field.title) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

/** What the fields of the tasks are called here. */
export function titlesOf(lines: readonly BodyLine[]): InlineTitles {
  return {
    lead: titleOf(lines, 'lead') ?? DEFAULT_INLINE_TITLES.lead,
    coordinating: titleOf(lines, 'coordinating') ?? DEFAULT_INLINE_TITLES.coordinating,
    product: titleOf(lines, 'product') ?? DEFAULT_INLINE_TITLES.product,
    time: titleOf(lines, 'time') ?? DEFAULT_INLINE_TITLES.time,
    basis: titleOf(lines, 'basis'),
  };
}
