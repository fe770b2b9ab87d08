// What stands at the head and the foot of a paper: letterhead, number, day, title, signature, Nơi nhận.
import { describe, expect, test } from 'vitest';
import { composePlan } from '../../../shared/document/compose-plan.ts';
import { SAMPLE_KEYS, SAMPLE_PACK, sampleDocument, samplePlan } from '../../support/sample.ts';

const { reform, control, administration, letter, oneStop } = SAMPLE_KEYS;
const BLANK_NUMBER = ' '.repeat(8);
const BLANK_DAY = ' '.repeat(6);

describe('the letterhead', () => {
  test('names the agency above and the agency itself', () => {
    expect(sampleDocument(reform).letterhead).toMatchObject({
      parent: ['UBND TỈNH SÔNG LAM'],
      agency: ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    });
  });

  test('has no line for an agency above where there is none', () => {
    const office = { ...SAMPLE_PACK, organisation: { ...SAMPLE_PACK.organisation, parentLetterhead: null } };
    expect(composePlan({ plan: samplePlan(reform), office, mode: 'paper' }).letterhead.parent).toEqual([]);
  });

  test('keeps the lines of a long name apart', () => {
    const office = {
      ...SAMPLE_PACK,
      organisation: { ...SAMPLE_PACK.organisation, letterhead: 'TRUNG TÂM\nCÔNG NGHỆ SỐ' },
    };
    expect(composePlan({ plan: samplePlan(reform), office, mode: 'paper' }).letterhead.agency).toEqual([
      'TRUNG TÂM',
      'CÔNG NGHỆ SỐ',
    ]);
  });

  test.each([
    [reform, 'Số: 15/KH-SKHCN', 'Sông Lam, ngày 19 tháng 01 năm 2026'],
    [administration, 'Số: 212/KH-SKHCN', 'Sông Lam, ngày 30 tháng 12 năm 2025'],
    [letter, 'Số: 356/SKHCN-VP', 'Sông Lam, ngày 25 tháng 02 năm 2026'],
    [control, `Số: ${BLANK_NUMBER}/KH-SKHCN`, `Sông Lam, ngày ${BLANK_DAY} tháng 01 năm 2026`],
    [oneStop, `Số: ${BLANK_NUMBER}/KH-SKHCN`, `Sông Lam, ngày ${BLANK_DAY} tháng 3 năm 2026`],
  ])('of %s has number and day, or room for them', (key, number, placeAndDay) => {
    expect(sampleDocument(key).letterhead).toMatchObject({ number, placeAndDay });
  });

  test.each([
    ['5', '05'],
    ['9', '09'],
    ['10', '10'],
    ['05', '05'],
    ['0155', '0155'],
    ['12a', '12a'],
  ])('prints the number «%s» as «%s»: only a single figure is padded', (number, printed) => {
    expect(sampleDocument(reform, { number }).letterhead.number).toBe(`Số: ${printed}/KH-SKHCN`);
  });

  test('without any day leaves day and month blank but keeps the year of the plan', () => {
    expect(sampleDocument(reform, { issued: null }).letterhead.placeAndDay).toBe(
      `Sông Lam, ngày ${BLANK_DAY} tháng ${BLANK_DAY} năm 2026`,
    );
  });

  test('is filled in the same way on an electronic paper', () => {
    expect(sampleDocument(reform, {}, 'electronic').letterhead).toEqual(sampleDocument(reform).letterhead);
  });
});

describe('the title', () => {
  test('is the kind in capitals over the subject', () => {
    expect(sampleDocument(reform).title).toEqual({
      kind: 'KẾ HOẠCH',
      subject: 'Cải cách thủ tục hành chính năm 2026 của Sở Khoa học và Công nghệ',
    });
  });

  test('has no full stop even where one was typed', () => {
    expect(sampleDocument(reform, { subject: 'Cải cách.' }).title?.subject).toBe('Cải cách');
  });

  test('of a công văn is missing: its subject stands under the number with "V/v"', () => {
    const document = sampleDocument(letter);
    expect(document.title).toBeNull();
    expect(document.letterhead.letterSubject).toBe('V/v đề xuất bổ sung nhiệm vụ cải cách hành chính năm 2026');
    expect(sampleDocument(reform).letterhead.letterSubject).toBeNull();
  });
});

describe('the signature', () => {
  test('has one space behind KT. and capitals over the name', () => {
    const people = [
      { key: 'p', name: 'Trần Thị B', unit: null, titles: [{ key: 't', lines: ['KT.Giám đốc', 'Phó Giám đốc'] }] },
    ];
    const document = composePlan({
      plan: { ...samplePlan(reform), signer: 't' },
      office: { ...SAMPLE_PACK, people },
      mode: 'paper',
    });
    expect(document.signature).toEqual({ lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Thị B' });
  });

  test('is the title the plan was signed with, not another of the same person', () => {
    expect(sampleDocument(oneStop).signature).toEqual({ lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Thị B' });
    expect(sampleDocument(reform).signature).toEqual({ lines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn A' });
  });

  test('stays empty without a signer', () => {
    expect(sampleDocument(reform, { signer: null }).signature).toEqual({ lines: [], name: null });
  });
});

describe('Nơi nhận', () => {
  test('of a công văn begins with "Như trên"', () => {
    expect(sampleDocument(letter).recipients[0]).toBe('- Như trên;');
  });

  test('of a plan begins with its first recipient', () => {
    expect(sampleDocument(reform).recipients[0]).toBe('- UBND tỉnh (báo cáo);');
  });

  test.each(Object.values(SAMPLE_KEYS))('of %s closes every item with ";" and the archive with "."', (key) => {
    const { recipients } = sampleDocument(key);
    expect(recipients.slice(0, -1).every((line) => /^- [^;]+;$/.test(line))).toBe(true);
    expect(recipients.at(-1)).toBe(`- Lưu: ${samplePlan(key).archive}.`);
  });

  test('has each mark once, whatever the clerk typed', () => {
    const recipients = ['Sở Nội vụ;', 'Văn phòng .', 'UBND tỉnh'];
    expect(sampleDocument(reform, { recipients, archive: 'VT, VP.' }).recipients).toEqual([
      '- Sở Nội vụ;',
      '- Văn phòng;',
      '- UBND tỉnh;',
      '- Lưu: VT, VP.',
    ]);
  });

  test('keeps a copy in the archive also where nothing was typed', () => {
    expect(sampleDocument(reform, { archive: '' }).recipients.at(-1)).toBe('- Lưu: VT.');
  });
});

describe('Kính gửi', () => {
  test('stands on the công văn and on no plan', () => {
    expect(sampleDocument(letter).addressees).toEqual(['Sở Nội vụ']);
    for (const key of [reform, control, administration, oneStop]) expect(sampleDocument(key).addressees).toEqual([]);
  });
});
