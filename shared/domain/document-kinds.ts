// The kinds of official documents the office writes, as data: a further kind is a further row.
import { symbolRuleFor, type SymbolRule } from './office-rules.ts';

/**
 * `form`: "named" prints the kind over the subject (mẫu 1.4), "letter" is a công văn without a name (mẫu 1.5).
 * `addressed`: whether "Kính gửi" stands over the text (Nghị định 30/2020, Phụ lục I, II.9.c–d).
 */
export type DocumentKind = {
  readonly code: string;
  readonly name: string;
  readonly form: 'named' | 'letter';
  readonly addressed: 'never' | 'optional' | 'always';
};

// Codes of Nghị định 30/2020, Phụ lục III, mục I; a công văn has none there, "CV" is spoken usage and never printed.
// The first five are those the office writes most; the others share mẫu 1.4 ("văn bản có tên loại").
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  { code: 'KH', name: 'Kế hoạch', form: 'named', addressed: 'never' },
  { code: 'CV', name: 'Công văn', form: 'letter', addressed: 'always' },
  { code: 'BC', name: 'Báo cáo', form: 'named', addressed: 'optional' },
  { code: 'TTr', name: 'Tờ trình', form: 'named', addressed: 'always' },
  { code: 'TB', name: 'Thông báo', form: 'named', addressed: 'never' },
  { code: 'CTr', name: 'Chương trình', form: 'named', addressed: 'never' },
  { code: 'HD', name: 'Hướng dẫn', form: 'named', addressed: 'never' },
  { code: 'PA', name: 'Phương án', form: 'named', addressed: 'never' },
  { code: 'ĐA', name: 'Đề án', form: 'named', addressed: 'never' },
  { code: 'DA', name: 'Dự án', form: 'named', addressed: 'never' },
  { code: 'TC', name: 'Thông cáo', form: 'named', addressed: 'never' },
];

/** The kind of a code; a code no longer listed prints under its own letters, so that an old paper still opens. */
export function documentKind(code: string): DocumentKind {
  return (
    DOCUMENT_KINDS.find((kind) => kind.code === code) ?? { code, name: code, form: 'named', addressed: 'optional' }
  );
}

/** "Kế hoạch số 12/KH-SKHCN": a document in a sentence; "…" stands for a number that is not given yet. */
export function documentLabel(kind: string, number: string | null, symbol: string): string {
  return `${documentKind(kind).name} số ${number ?? '…'}/${symbol}`;
}

/**
 * The symbol a new document of this kind starts with: "KH-SKHCN" for a named kind, "SKHCN-VP" for a công văn
 * (Nghị định 30/2020, Phụ lục I, II.3.b), unless the office has a rule of its own.
 * @param unit key of the drafting unit, where one was chosen
 */
export function suggestedSymbol(
  kind: DocumentKind,
  agencySymbol: string,
  draftingSymbol: string,
  rules: readonly SymbolRule[] = [],
  unit: string | null = null,
): string {
  const rule = symbolRuleFor(rules, kind.code, unit);
  if (rule !== undefined) return rule.symbol;
  return kind.form === 'letter' ? `${agencySymbol}-${draftingSymbol}` : `${kind.code}-${agencySymbol}`;
}
