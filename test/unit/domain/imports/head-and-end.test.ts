// The head and the end of a paper: agency, number, day, subject, "Kính gửi", Nơi nhận and signature, in tables and in lines.
import { describe, expect, test } from 'vitest';
import { draftOf, line, table, told } from '../../../support/read-documents.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const BODY = 'I. MỤC ĐÍCH';

describe('a letterhead', () => {
  test.each([
    ['UBND TỈNH SÔNG LAM\nSỞ NỘI VỤ\nSố: 55/KH-SNV', 'UBND TỈNH SÔNG LAM', 'SỞ NỘI VỤ', '55', 'KH-SNV'],
    ['SỞ NỘI VỤ\nSố: 5/KH-SNV', null, 'SỞ NỘI VỤ', '5', 'KH-SNV'],
    [
      'ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nVĂN PHÒNG\nSố:        /VP-TTHC',
      'ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM',
      'VĂN PHÒNG',
      null,
      'VP-TTHC',
    ],
    [
      'UBND TỈNH SÔNG LAM\nSỞ KHOA HỌC\nVÀ CÔNG NGHỆ\nSố: …../KH-SKHCN',
      'UBND TỈNH SÔNG LAM',
      'SỞ KHOA HỌC\nVÀ CÔNG NGHỆ',
      null,
      'KH-SKHCN',
    ],
  ])('in a table «%s» names the agencies and the number', (left, parentLetterhead, letterhead, number, symbol) => {
    const draft = draftOf(
      table([left, `${NATION}\nSông Lam, ngày 19 tháng 3 năm 2024`]),
      '^KẾ HOẠCH',
      '^Rà soát năm 2024',
      BODY,
    );
    expect(draft.header).toMatchObject({
      parentLetterhead,
      letterhead,
      number,
      symbol,
      place: 'Sông Lam',
      issued: '2024-03-19',
    });
  });

  test.each([
    ['Sông Lam, ngày     tháng 3 năm 2024', '2024-03'],
    ['Sông Lam, ngày … tháng … năm 2024', '2024'],
    ['Sông Lam, ngày 05 tháng 12 năm 2024', '2024-12-05'],
  ])('«%s» is the day as far as it is written', (day, issued) => {
    expect(draftOf(table(['SỞ NỘI VỤ', `${NATION}\n${day}`]), '^KẾ HOẠCH', '^A').header.issued).toBe(issued);
  });

  test('in lines, also with both halves on one line, is read as in a table', () => {
    const draft = draftOf(
      'UBND TỈNH SÔNG LAM     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ     Độc lập - Tự do - Hạnh phúc',
      'Số:      /KH-SNV     Sông Lam, ngày 19 tháng 3 năm 2024',
      '^KẾ HOẠCH',
      '^Rà soát năm 2024',
    );
    expect(draft.header).toMatchObject({
      parentLetterhead: 'UBND TỈNH SÔNG LAM',
      letterhead: 'SỞ NỘI VỤ',
      number: null,
      symbol: 'KH-SNV',
      place: 'Sông Lam',
      issued: '2024-03-19',
      kind: 'KH',
    });
  });

  test('that lacks parts says which; what is none of it is shown', () => {
    const draft = draftOf(table(['SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHỎA TỐC']), '^KẾ HOẠCH', '^A', BODY);
    expect(told(draft)).toEqual(['no-number', 'no-day', 'text-unread: HỎA TỐC']);
    expect(told(draftOf('Chỉ một dòng.'))).toEqual(['no-header']);
  });

  test('with a day that cannot be keeps the words and says so', () => {
    const draft = draftOf('SỞ NỘI VỤ', 'Sông Lam, ngày 45 tháng 13 năm 2026', '^KẾ HOẠCH', '^A');
    expect(draft.header.issued).toBeNull();
    expect(told(draft)).toContain('text-unread: Sông Lam, ngày 45 tháng 13 năm 2026');
  });
});

describe('what the paper is about', () => {
  test('goes over several centred lines, up to the text', () => {
    const draft = draftOf('^KẾ HOẠCH', '^Cải cách hành chính', '^năm 2026 của Sở', '^Căn cứ Luật A;', BODY);
    expect(draft.header.subject).toBe('Cải cách hành chính năm 2026 của Sở');
    expect(draft.bases).toEqual(['Luật A']);
  });

  test('stands behind «V/v» in a công văn, and goes on below it', () => {
    const draft = draftOf(
      table(['SỞ NỘI VỤ\nSố: 2/SNV-VP\nV/v đề xuất nhiệm vụ\nnăm 2026', NATION]),
      'Kính gửi: Sở Tư pháp',
      'Sở đề xuất.',
    );
    expect(draft.header).toMatchObject({
      kind: 'CV',
      subject: 'đề xuất nhiệm vụ năm 2026',
      addressees: ['Sở Tư pháp'],
    });
  });

  test('is addressed to one, to several on one line, or to a list', () => {
    expect(draftOf('Kính gửi: Sở A; Sở B.', 'Nội dung.').header.addressees).toEqual(['Sở A', 'Sở B']);
    expect(draftOf('Kính gửi:', '- Sở A;', '- Sở B.', 'Nội dung.').header.addressees).toEqual(['Sở A', 'Sở B']);
  });
});

describe('the end of a paper', () => {
  const END = {
    recipients: ['UBND tỉnh (báo cáo)', 'Các phòng'],
    archive: 'VT, VP',
    signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn A' },
  };
  const LEFT = 'Nơi nhận:\n- UBND tỉnh (báo cáo);\n- Các phòng;\n- Lưu: VT, VP.';

  test('in a table', () => {
    const closing = table([LEFT, 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n(Đã ký)\n\nNguyễn Văn A']);
    expect(draftOf('^KẾ HOẠCH', '^A', BODY, closing)).toMatchObject(END);
  });

  test('in lines, the signature below or above', () => {
    const sign = ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn A'];
    expect(draftOf('^KẾ HOẠCH', '^A', BODY, ...LEFT.split('\n'), ...sign)).toMatchObject(END);
    const above = draftOf('^KẾ HOẠCH', '^A', BODY, ...sign, ...LEFT.split('\n'));
    expect(above).toMatchObject(END);
    expect(above.outline).toHaveLength(1);
  });

  test('«Lưu VT.» without its colon is the archive; «Như trên» prints itself', () => {
    const draft = draftOf('^KẾ HOẠCH', '^A', 'Nơi nhận:', '- Như trên;', '- Lưu VT.');
    expect(draft).toMatchObject({ recipients: [], archive: 'VT' });
  });

  test('words behind the signature are shown, not lost', () => {
    const draft = draftOf(
      '^KẾ HOẠCH',
      '^A',
      'Nơi nhận:',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Người liên hệ: số 12',
      'Nguyễn Văn A',
    );
    expect(told(draft)).toContain('text-unread: Người liên hệ: số 12');
  });
});

describe('legal bases', () => {
  test('are taken with and without «Căn cứ», their closing marks set anew', () => {
    const draft = draftOf(
      '^KẾ HOẠCH',
      '^A',
      'Căn cứ Luật B;',
      'Nghị định số 5/2020/NĐ-CP ngày 01/02/2020;',
      'Theo đề nghị của Văn phòng tại Công văn số 3/VP.',
      BODY,
    );
    expect(draft.bases).toEqual([
      'Luật B',
      'Nghị định số 5/2020/NĐ-CP ngày 01/02/2020',
      'Theo đề nghị của Văn phòng tại Công văn số 3/VP',
    ]);
  });

  test('end where the last one runs into the sentence that opens the text', () => {
    const draft = draftOf(
      '^KẾ HOẠCH',
      '^A',
      'Căn cứ Luật B;',
      'Căn cứ Kế hoạch số 5/KH-UBND; Sở Nội vụ xây dựng Kế hoạch như sau:',
      BODY,
    );
    expect(draft.bases).toEqual(['Luật B', 'Kế hoạch số 5/KH-UBND']);
    expect(draft.outline[0]?.text).toBe('Sở Nội vụ xây dựng Kế hoạch như sau:');
  });

  test('«Kế hoạch này thay thế …» is a field of its own', () => {
    const draft = draftOf(
      '^KẾ HOẠCH',
      '^A',
      BODY,
      line('Kế hoạch này thay thế Kế hoạch số 19/KH-SNV ngày 16/01/2024.'),
      'Yêu cầu thực hiện./.',
    );
    expect(draft.replaces).toBe('Kế hoạch số 19/KH-SNV ngày 16/01/2024');
    expect(draft.outline.map(({ title, text }) => title ?? text)).toEqual(['MỤC ĐÍCH', 'Yêu cầu thực hiện']);
  });
});
