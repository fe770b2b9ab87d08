// What is looked at before a document goes to the agency above, the names of its files, and the mail that carries them.
import { describe, expect, test } from 'vitest';
import { composeDispatchMail, dispatchFileNames, dispatchFolder } from '../../../shared/document/compose-dispatch.ts';
import type { Sheet } from '../../../shared/document/model.ts';
import type { Citation } from '../../../shared/domain/citations.ts';
import { checkDispatch, type DispatchFacts } from '../../../shared/domain/dispatch.ts';
import { readMailAddresses } from '../../../shared/domain/mail-address.ts';
import { DEFAULT_INLINE_TITLES, PlanSchema, type Plan } from '../../../shared/domain/plans.ts';

const WHOLE: Plan = PlanSchema.parse({
  key: 'p',
  kind: 'KH',
  year: 2026,
  number: '55',
  symbol: 'KH-SKHCN',
  issued: '2026-01-10',
  subject: 'Cải cách thủ tục hành chính năm 2026',
  archive: 'VT, VP',
  signer: 'gd',
  replaces: null,
  taskPlacement: 'appendix',
  taskNumbering: 'point',
  inlineTitles: DEFAULT_INLINE_TITLES,
  state: 'issued',
  addressees: [],
  recipients: ['UBND tỉnh (để b/c)'],
  bases: [{ citation: 'c' }],
  outline: [
    { level: 'section', title: 'MỤC TIÊU', text: null },
    { level: 'paragraph', title: null, text: 'Đơn giản hóa thủ tục.' },
    { level: 'paragraph', title: null, text: 'Trên đây là Kế hoạch' },
  ],
  tasks: [{ content: 'Rà soát', lead: [{ unit: 'vp' }], time: 'Quý I' }],
  groups: [],
  targetSets: [],
  appendices: [],
});
const CITATION: Citation = {
  key: 'c',
  kind: 'Nghị định',
  number: '61/2018/NĐ-CP',
  issued: null,
  issuer: null,
  subject: null,
  state: 'in-force',
  replacedBy: null,
  checkedOn: null,
  source: null,
};

function found(plan: Partial<Plan>, facts: Partial<DispatchFacts> = {}): readonly string[] {
  const all = { citations: [CITATION], receiver: 'UBND tỉnh', today: '2026-11-21', report: null, ...facts };
  return checkDispatch({ plan: { ...WHOLE, ...plan }, ...all }).map(({ severity, kind }) => `${severity} ${kind}`);
}

describe('before a document is sent', () => {
  test('nothing is said of one that is whole', () => {
    expect(found({})).toEqual([]);
  });

  test('what the paper cannot do without is an error, and errors come first', () => {
    expect(found({ number: null, issued: '2026', signer: null, state: 'waiting' }, { receiver: ' ' })).toEqual([
      'error no-number',
      'error no-day',
      'error no-signer',
      'error no-receiver',
      'warning not-issued',
    ]);
    expect(found({ outline: [], tasks: [] })).toEqual(['error no-text']);
  });

  test('a document no longer in force, a day to come and empty fields deserve a look', () => {
    expect(found({}, { citations: [{ ...CITATION, state: 'expired' }] })).toEqual(['warning outdated']);
    expect(found({ issued: '2026-12-01' })).toEqual(['warning day-to-come']);
    const empty = { ...WHOLE.tasks[0], lead: [], time: null } as Plan['tasks'][number];
    expect(found({ tasks: [empty] })).toEqual(['warning tasks-without-lead', 'warning tasks-without-time']);
  });

  test('every line but the last ends in a mark, and none but the last in the end mark', () => {
    const line = (text: string): Plan['outline'][number] => ({ level: 'paragraph', title: null, text });
    expect(found({ outline: [line('Không dấu'), line('Hết')] })).toEqual(['warning no-mark']);
    expect(found({ outline: [line('Hết./.'), line('Còn nữa')] })).toEqual(['warning early-end']);
  });

  test('open figures of a report are an error; numbers typed by hand are told once', () => {
    const typed = { kind: 'typed-number', number: '5', line: 0 } as const;
    expect(found({}, { report: [{ kind: 'figures-open' }, typed, typed] })).toEqual([
      'error figures-open',
      'warning typed-numbers',
    ]);
  });
});

test('files bear the number of the paper and the label of their Phụ lục, without marks; the folder its day', () => {
  const sheets = ['Phụ lục I', 'Phụ lục II', 'Phụ lục II'].map((label) => ({ appendix: { label } }) as Sheet);
  expect(dispatchFileNames(WHOLE, sheets)).toEqual({
    paper: '55-KH-SKHCN.docx',
    tables: ['55-KH-SKHCN Phu luc I.xlsx', '55-KH-SKHCN Phu luc II.xlsx', '55-KH-SKHCN Phu luc II 2.xlsx'],
  });
  expect(dispatchFolder(WHOLE, '2026-11-21')).toBe('2026-11-21 55-KH-SKHCN');
  expect(dispatchFolder({ ...WHOLE, number: null }, '2026-11-21')).toBe('2026-11-21 chua so-KH-SKHCN');
});

test('the mail says who sends what to whom, with the files by their names', () => {
  const office = 'Sở Khoa học và Công nghệ';
  const files = ['55-KH-SKHCN.docx', '55-KH-SKHCN Phu luc.xlsx'];
  const mail = composeDispatchMail({ office, head: WHOLE, subject: WHOLE.subject, receiver: 'UBND tỉnh', files });
  expect(mail.subject).toBe('Sở Khoa học và Công nghệ gửi Kế hoạch số 55/KH-SKHCN ngày 10/01/2026');
  expect(mail.text).toBe(
    [
      'Kính gửi: UBND tỉnh.',
      '',
      'Sở Khoa học và Công nghệ gửi Kế hoạch số 55/KH-SKHCN ngày 10/01/2026 về cải cách thủ tục hành chính năm 2026 (kèm theo 02 tệp):',
      '1. 55-KH-SKHCN.docx;',
      '2. 55-KH-SKHCN Phu luc.xlsx.',
      '',
      'Kính đề nghị UBND tỉnh tiếp nhận; nếu tệp nào không mở được, xin báo lại để Sở Khoa học và Công nghệ gửi bổ sung./.',
    ].join('\n'),
  );
});

test('a paper without a number goes as a draft, told by its subject', () => {
  const mail = composeDispatchMail({
    office: 'Sở A',
    head: { ...WHOLE, number: null, issued: '2026-01' },
    subject: WHOLE.subject,
    receiver: 'UBND tỉnh',
    files: ['a.docx'],
  });
  expect(mail.subject).toBe('Sở A gửi dự thảo Kế hoạch về cải cách thủ tục hành chính năm 2026');
});

test('addresses are read with or without names; what is none is named', () => {
  expect(readMailAddresses('Văn thư <vanthu@tinh.gov.vn>; vp@tinh.gov.vn\nvp@tinh.gov.vn')).toEqual({
    addresses: ['vanthu@tinh.gov.vn', 'vp@tinh.gov.vn'],
    wrong: null,
  });
  expect(readMailAddresses('vanthu@tinh').wrong).toBe('vanthu@tinh');
});
