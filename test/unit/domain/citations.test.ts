// How legal documents are named on paper.
import { describe, expect, test } from 'vitest';
import {
  BasisSchema,
  CitationSchema,
  printFullCitation,
  printShortCitation,
  type Citation,
} from '../../../shared/domain/citations.ts';

const UNCHECKED = { state: 'unknown', replacedBy: null, checkedOn: null, source: null } as const;

const decree: Citation = {
  ...UNCHECKED,
  key: 'nd',
  kind: 'Nghị định',
  number: '63/2010/NĐ-CP',
  issued: '2010-06-08',
  issuer: 'Chính phủ',
  subject: 'về kiểm soát thủ tục hành chính',
};
const law: Citation = {
  ...UNCHECKED,
  key: 'luat',
  kind: 'Luật',
  number: '72/2025/QH15',
  issued: '2025-06-16',
  issuer: 'Quốc hội',
  subject: 'Tổ chức chính quyền địa phương',
};

describe('a citation', () => {
  test('is named in full with kind, number, day, issuer and subject', () => {
    expect(printFullCitation(decree)).toBe(
      'Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính',
    );
  });

  test('is named in short with kind and number only', () => {
    expect(printShortCitation(decree)).toBe('Nghị định số 63/2010/NĐ-CP');
  });

  test.each(['Luật', 'Bộ luật', 'Pháp lệnh', 'luật'])('of the kind «%s» goes without number and issuer', (kind) => {
    expect(printFullCitation({ ...law, kind })).toBe(`${kind} Tổ chức chính quyền địa phương ngày 16/6/2025`);
  });

  test('of a law without number is named by its subject in short', () => {
    expect(printShortCitation({ ...law, number: null })).toBe('Luật Tổ chức chính quyền địa phương');
  });

  test('leaves out what is not known, without double spaces', () => {
    expect(printFullCitation({ ...decree, issued: null, issuer: null, subject: null })).toBe(
      'Nghị định số 63/2010/NĐ-CP',
    );
    expect(printFullCitation({ ...decree, number: null, issued: '2010-06' })).toBe(
      'Nghị định ngày 6/2010 của Chính phủ về kiểm soát thủ tục hành chính',
    );
  });

  test('may carry the number of a Party document as it stands', () => {
    expect(printShortCitation({ ...decree, kind: 'Nghị quyết', number: '04-NQ/TU' })).toBe('Nghị quyết số 04-NQ/TU');
  });

  test('with a day that is none is refused', () => {
    expect(CitationSchema.safeParse({ ...decree, issued: '2010-06-31' }).success).toBe(false);
  });
});

describe('a basis', () => {
  test('is a document of the library or words, never both', () => {
    expect(BasisSchema.safeParse({ citation: 'nd' }).success).toBe(true);
    expect(BasisSchema.safeParse({ text: 'Chương trình công tác' }).success).toBe(true);
    expect(BasisSchema.safeParse({ citation: 'nd', text: 'x' }).success).toBe(false);
    expect(BasisSchema.safeParse({}).success).toBe(false);
    expect(BasisSchema.safeParse({ text: '  ' }).success).toBe(false);
  });
});
