// What a clerk should look at before a report goes out: parts that are missing, numbers typed by hand, names that nothing answers.
import type { Figures } from './figures.ts';
import { listTokenOf, piecesOf } from './tokens.ts';
import type { OutlineNode } from '../outline.ts';

export type ReportFinding =
  | { readonly kind: 'unknown-number'; readonly name: string; readonly line: number }
  /** A number in the text that follows nothing. */
  | { readonly kind: 'typed-number'; readonly number: string; readonly line: number }
  | { readonly kind: 'empty-section'; readonly title: string; readonly line: number }
  | { readonly kind: 'silent-unit'; readonly name: string; readonly count: number }
  | { readonly kind: 'unmeasured-targets'; readonly count: number }
  | { readonly kind: 'no-addressee' }
  | { readonly kind: 'figures-open' };

// Days, years, numbers of documents, shares of a law are no figures of this report; "1.234", "63/125" and "tổng số 45" are.
const OTHER_NUMBERS = new RegExp(
  [
    String.raw`(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)`,
    String.raw`(?<![\d.,/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/%])`,
    String.raw`(?<![\d.,/])(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d)`,
    String.raw`\d+(?:\/(?:19|20)\d\d)?\/\p{L}[\p{L}\d/-]*|\d+-\p{L}{2,}[\p{L}\d/-]*`,
    String.raw`(?<!\p{L})(?<!(?:tổng|trong|con|một) )số\s+\d+(?:[/-][\p{L}\d/-]+)?`,
    String.raw`(?<!\p{L})(?<!(?:danh|hạng|tài) )(?:ngày|tháng|năm|quý|điều|khoản|giai đoạn|phụ lục|chương|mục|thứ)\s+\d+(?:\s*[-–/]\s*\d+|\.\d+)*`,
    String.raw`\d+ tháng (?:đầu|cuối)`,
    String.raw`(?<![\d.,/])(?:19|20)\d\d(?![\d.,]*\d|%)`,
  ].join('|'),
  'giu',
);

/** Numbers of a text that are typed by hand; days, years and numbers of documents are none. */
export function typedNumbers(text: string): readonly string[] {
  const plain = text.replace(OTHER_NUMBERS, ' ');
  return plain.match(/\d+(?:[.,]\d+)*%?/g) ?? [];
}

function lineFindings(
  node: OutlineNode,
  figures: Figures,
  line: number,
  saidByUnits: ReadonlySet<string>,
): readonly ReportFinding[] {
  if ((node.title === null && listTokenOf(node.text) !== null) || (node.text !== null && saidByUnits.has(node.text)))
    return [];
  return piecesOf(`${node.title ?? ''} ${node.text ?? ''}`, figures).flatMap((piece): readonly ReportFinding[] => {
    if (piece.kind === 'token') return piece.value === null ? [{ kind: 'unknown-number', name: piece.name, line }] : [];
    return typedNumbers(piece.text).map((number) => ({ kind: 'typed-number', number, line }));
  });
}

/** Headings with nothing below them before the next heading of their rank. */
function emptySections(outline: readonly OutlineNode[]): readonly ReportFinding[] {
  return outline.flatMap((node, at): readonly ReportFinding[] => {
    if (node.level !== 'section' || (node.text ?? '') !== '') return [];
    const next = outline[at + 1];
    const isEmpty = next === undefined || next.level === 'section';
    return isEmpty ? [{ kind: 'empty-section', title: node.title ?? '', line: at }] : [];
  });
}

/**
 * Looks a report through.
 * @param saidByUnits lines that were taken from the units as they wrote them: their numbers are theirs
 */
export function checkReport(
  outline: readonly OutlineNode[],
  figures: Figures,
  facts: { readonly closed: boolean; readonly addressees: number; readonly saidByUnits: ReadonlySet<string> },
): readonly ReportFinding[] {
  const { silent, unmeasured } = figures;
  return [
    ...(!facts.closed ? [{ kind: 'figures-open' } as const] : []),
    ...(facts.addressees === 0 ? [{ kind: 'no-addressee' } as const] : []),
    ...silent.map(({ name, ids }): ReportFinding => ({ kind: 'silent-unit', name, count: ids.length })),
    ...(unmeasured.length > 0 ? [{ kind: 'unmeasured-targets', count: unmeasured.length } as const] : []),
    ...emptySections(outline),
    ...outline.flatMap((node, line) => lineFindings(node, figures, line, facts.saidByUnits)),
  ];
}
