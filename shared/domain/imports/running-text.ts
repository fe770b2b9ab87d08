// The running text of a draft: the legal bases that open it, the sentence that names what is replaced, and the outline around the tasks.
import type { OutlineNode } from '../outline.ts';
import { markedText } from '../rich-text.ts';
import type { BodyLine } from './body-lines.ts';
import { findCitations } from './citations-in-text.ts';
import type { ImportWarning } from './import-draft.ts';
import type { SourceLine } from './source-pieces.ts';

const OPENS_BASIS = /^(?:căn cứ|theo|xét|thực hiện|trên cơ sở)\s/iu;
const ENDS_BASIS = /[;.]$/;
const NAMES_DOCUMENT =
  /^(?:luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch|công văn|thông báo|chương trình)\s/iu;

/** A basis as it is kept: without "Căn cứ", which is printed anew, and without its closing mark. */
function basisText(text: string): string {
  return text.replace(/^căn cứ\s+/iu, '').replace(/\s*[;.,]+$/u, '');
}

/** Căn cứ at the head of the text, each a line that ends in ";" or "."; the sentence that leads to the text itself stays in it. */
export function takeBases(lines: readonly SourceLine[]): {
  readonly bases: readonly string[];
  readonly rest: readonly SourceLine[];
} {
  const bases: string[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.marker !== null) break;
    const { text } = line;
    const opens = OPENS_BASIS.test(text) || (bases.length > 0 && NAMES_DOCUMENT.test(text));
    if (!opens || (!/^căn cứ/iu.test(text) && findCitations(text).length === 0)) break;
    // "Thực hiện Kế hoạch … ." alone is a sentence of the text; a list of bases, and one in italics, is not.
    const isItalic = line.runs.every((run) => run.italic || run.text.trim() === '');
    if (!/^căn cứ/iu.test(text) && text.endsWith('.') && bases.length === 0 && !isItalic) break;
    if (ENDS_BASIS.test(text)) {
      bases.push(basisText(text));
      continue;
    }
    // "Căn cứ …; Sở … xây dựng Kế hoạch … như sau:": the last basis runs into the sentence behind it.
    const cut = text.lastIndexOf('; ');
    if (/^căn cứ/iu.test(text) && cut !== -1 && text.endsWith(':')) {
      bases.push(basisText(text.slice(0, cut)));
      const tail = text.slice(cut + 2);
      return {
        bases,
        rest: [{ ...line, text: tail, runs: [{ text: tail, bold: false, italic: false }] }, ...lines.slice(at + 1)],
      };
    }
    break;
  }
  return { bases, rest: lines.slice(at) };
}

const REPLACES =
  /^(?:kế hoạch|văn bản|báo cáo|chương trình|quyết định|công văn|thông báo) này thay thế\s+(.+?)[\s.;]*(?:\.\/\.)?$/iu;

/** "Kế hoạch này thay thế Kế hoạch số …": printed from its own field. */
export function takeReplaced(lines: readonly BodyLine[]): { readonly at: number; readonly text: string | null } {
  const at = lines.findIndex((line) => line.level === 'paragraph' && REPLACES.test(line.source.text));
  const line = lines[at];
  return line === undefined ? { at: -1, text: null } : { at, text: REPLACES.exec(line.source.text)?.[1] ?? null };
}

const END_MARK = /\s*\.\/\.?\s*$/u;
const ATTACHED = /^\((?:đính kèm|kèm theo)\s[^)]{0,200}\)$/iu;
const POINTS_TO_APPENDIX = /phụ lục|danh mục .*(?:kèm theo|đính kèm)|bảng .*(?:kèm theo|đính kèm)/iu;

function withoutEndMark(node: OutlineNode): OutlineNode {
  return {
    ...node,
    title: node.title?.replace(END_MARK, '') ?? null,
    text: node.text?.replace(END_MARK, '') ?? null,
  };
}

/** "(Đính kèm Phụ lục …)" at the end of the text is no line of it: the paper prints its Phụ lục anyway. It is said all the same. */
export function unprintedLines(lines: readonly BodyLine[]): readonly ImportWarning[] {
  return lines
    .filter(({ source }) => ATTACHED.test(source.text))
    .map(({ source }) => ({ code: 'text-unread', text: source.text.slice(0, 120), at: source.at }));
}

/**
 * The outline with the place of the tasks in it.
 * @param taken lines that were read as tasks @param replacedAt the line that names what is replaced @param tasks where the tasks stand
 */
export function outlineOf(
  lines: readonly BodyLine[],
  taken: ReadonlySet<number>,
  replacedAt: number,
  tasks: 'inline' | 'table' | 'none',
): readonly OutlineNode[] {
  const place = tasks === 'inline' ? Math.min(...taken) : tasks === 'table' ? pointerAt(lines) : -1;
  return lines.flatMap((line, at): readonly OutlineNode[] => {
    if (at === place && tasks === 'inline') return [{ level: 'tasks', title: null, text: null }];
    if (taken.has(at) || at === replacedAt) return [];
    if (at === place) return [{ level: 'tasks', title: null, text: markedText(line.source.runs).trim() }];
    if (ATTACHED.test(line.source.text)) return [];
    return [withoutEndMark(line.node)];
  });
}

/** The sentence that points to the tasks of an appendix: under a heading of its own, in a few words. */
function pointerAt(lines: readonly BodyLine[]): number {
  return lines.findIndex(
    ({ level, source }, at) =>
      level === 'paragraph' &&
      source.text.length < 220 &&
      POINTS_TO_APPENDIX.test(source.text) &&
      lines[at - 1]?.level !== 'paragraph',
  );
}
