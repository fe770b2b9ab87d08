// Several documents in one file, and a Phụ lục that is a file of its own.
import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../../../shared/domain/imports/import-draft.ts';
import { recogniseDocument } from '../../../../shared/domain/imports/recognise-document.ts';
import { documentOf, draftOf, table, told } from '../../../support/read-documents.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

function paper(subject: string): readonly (string | ReturnType<typeof table>)[] {
  return [
    table(['UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ', NATION], ['Số: 5/KH-SNV', 'Sông Lam, ngày 19 tháng 3 năm 2026']),
    '^KẾ HOẠCH',
    `^${subject}`,
    'I. MỤC ĐÍCH',
    `Việc của ${subject}.`,
    table(['Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.', 'GIÁM ĐỐC\n\nNguyễn Văn A']),
  ];
}

describe('a file with two documents', () => {
  const read = documentOf(...paper('Rà soát năm 2026'), ...paper('Kiểm tra năm 2026'));

  test('names both, takes the first and says so', () => {
    const draft = recogniseDocument(read, NO_CHOICES);
    expect(draft.documents).toEqual(['Rà soát năm 2026', 'Kiểm tra năm 2026']);
    expect(draft.header.subject).toBe('Rà soát năm 2026');
    expect(told(draft)).toEqual(['several-documents: Rà soát năm 2026', 'several-documents: Kiểm tra năm 2026']);
  });

  test('gives the one that is asked for, whole and alone', () => {
    const second = recogniseDocument(read, { ...NO_CHOICES, document: 1 });
    expect(second.header).toMatchObject({ subject: 'Kiểm tra năm 2026', symbol: 'KH-SNV', issued: '2026-03-19' });
    expect(second.outline.map(({ title, text }) => title ?? text)).toEqual(['MỤC ĐÍCH', 'Việc của Kiểm tra năm 2026.']);
    expect(second.signature.name).toBe('Nguyễn Văn A');
  });

  test('has its second letterhead also in lines', () => {
    const lines = ['SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '^KẾ HOẠCH', '^Kiểm tra', 'I. NỘI DUNG', 'Việc.'];
    const draft = draftOf(...paper('Rà soát năm 2026'), ...lines);
    expect(draft.documents).toEqual(['Rà soát năm 2026', 'Kiểm tra']);
  });
});

test('a paper alone names no documents to choose from', () => {
  expect(draftOf(...paper('Rà soát năm 2026')).documents).toEqual([]);
});

test('a Phụ lục of text alone, in a file of its own, is the text itself', () => {
  const draft = draftOf(
    '^Phụ lục I',
    '^(Kèm theo Kế hoạch số 5/KH-SNV ngày 19 tháng 3 năm 2026)',
    'I. QUY ĐỊNH',
    'Một dòng.',
  );
  expect(draft.outline.map(({ title, text }) => title ?? text)).toContain('Một dòng.');
});
