// Phrases garbled by scanning: damaged ones are proposed, right words never, and only what is accepted changes.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyRepairs, proposeRepairs } from '../../../shared/domain/imports/garbled.ts';
import { OFFICE_PHRASES } from '../../../shared/domain/imports/office-phrases.ts';
import type { ReadBlock, ReadDocument } from '../../../shared/domain/imports/read-document.ts';
import { rightKey } from '../../../shared/domain/imports/resemblance.ts';
import { fold } from '../../../shared/domain/text.ts';
import { SOURCES } from '../../support/source-facts.ts';

function paragraphOf(...texts: readonly string[]): ReadBlock {
  const runs = texts.map((text, at) => ({ text, bold: at === 0, italic: false }));
  return { kind: 'paragraph', runs, marker: null, depth: 0, align: 'left' };
}
function documentOf(...blocks: readonly ReadBlock[]): ReadDocument {
  return { format: 'docx', file: 'a.docx', parts: [{ name: null, hidden: false, blocks }], notes: [] };
}
function proposalsFor(lines: readonly string[]): readonly string[] {
  return proposeRepairs(documentOf(...lines.map((line) => paragraphOf(line)))).map(({ repaired }) => repaired);
}

describe('a garbled line', () => {
  test.each([
    ['Pon vi chu tri thuc hien: Phòng Tổ chức', 'Đơn vị chủ trì thực hiện: Phòng Tổ chức'],
    ['a) Co quan ph0i hop: Sở Tư pháp', 'a) Cơ quan phối hợp: Sở Tư pháp'],
    ['San pharn: Báo cáo', 'Sản phẩm: Báo cáo'],
    ['Thoi glan thuc hlen: Quy Il năm 2O26', 'Thời gian thực hiện: Quý II năm 2026'],
    ['I. MUC DICH, YEU CAU', 'I. MỤC ĐÍCH, YÊU CẦU'],
    ['TO CHUC THUC HIEN', 'TỔ CHỨC THỰC HIỆN'],
    ['Noi nhân:', 'Nơi nhận:'],
    ['Kinh gui: Các phòng', 'Kính gửi: Các phòng'],
    ['KE HOACH', 'KẾ HOẠCH'],
    ['Can cu Quyet dinh so 15/QĐ-UBND', 'Căn cứ Quyết định số 15/QĐ-UBND'],
    ['Thuong xuyên', 'Thường xuyên'],
    ['Quy 11', 'Quý II'],
    ['Quý lV/2026', 'Quý IV/2026'],
    ['Trước ngày l5/O3/2026', 'Trước ngày 15/03/2026'],
    ['Don vichu tri', 'Đơn vị chủ trì'],
  ])('«%s» is proposed as «%s»', (line, repaired) => {
    expect(proposalsFor([line])).toEqual([repaired]);
  });

  test('of any known phrase without its accents, or with look-alike letters, is proposed as that phrase', () => {
    const phrase = fc.constantFrom(...OFFICE_PHRASES);
    const looks = fc.array(
      fc.constantFrom<readonly [RegExp, string]>([/i/, '1'], [/o/, '0'], [/m/, 'rn'], [/i/, 'l'], [/s/, '5']),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(phrase, looks, fc.boolean(), ({ text, place }, changes, capitals) => {
        let garbled = fold(text);
        for (const [letter, look] of changes) garbled = garbled.replace(letter, look);
        // A word that is all figures is a figure.
        fc.pre(!/(?<!\p{L})\d+(?!\p{L})/u.test(garbled));
        const line = `${capitals ? garbled.toUpperCase() : garbled}${place === 'start' ? ' của cơ quan cấp trên' : ': x'}`;
        const [repair] = proposeRepairs(documentOf(paragraphOf(line)));
        expect(rightKey(repair?.to ?? '')).toBe(rightKey(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is right', () => {
  test.each([
    'Đơn vị chủ quản: Sở Nội vụ',
    'Thanh tra Bộ',
    'Chi tiết',
    'Hàng tháng',
    'Hằng tuần',
    'Có quan điểm khác nhau về nội dung',
    'Cơ quan phát hiện sai sót: Thanh tra',
    'Don vi chu quan',
    'Thời gian thể hiện: ngắn',
    'Quý 1',
    'Quý III/2026',
    'Bao cao 1',
    'Báo cáo 2',
    'tháng 12/2026',
    'Mục đích yêu cầu',
    'Uỷ ban nhân dân tỉnh',
    'Phòng I',
    '',
  ])('«%s» gets no proposal', (line) => {
    expect(proposalsFor([line])).toEqual([]);
  });

  test('the phrases themselves get none, in small letters or capitals', () => {
    expect(proposalsFor(OFFICE_PHRASES.flatMap(({ text }) => [text, text.toUpperCase(), `${text}: x`]))).toEqual([]);
    expect(OFFICE_PHRASES.length).toBeGreaterThanOrEqual(60);
  });

  test.each(['000', '001', '002', '003', '004'])('no line or cell of the document %s gets one', (name) => {
    const text = readFileSync(join(SOURCES, `${name}.md`), 'utf8').replace(/⟦\?|⟧/g, '');
    const lines = text.split('\n').filter((line) => !/^[a-z_]+:/.test(line));
    expect(proposalsFor([...lines, ...lines.flatMap((line) => line.split('|').map((cell) => cell.trim()))])).toEqual(
      [],
    );
  });
});

describe('accepting', () => {
  const read = documentOf(paragraphOf('Pon vi ', 'chu tri: ', 'Phòng A'), {
    kind: 'table',
    rows: [[{ text: '1', bold: true }, { text: 'Việc\nSan pham: Báo cáo', rowSpan: 2 }, { text: 'Quy Il' }]],
  });

  test('changes the accepted lines only, and keeps bold and spans', () => {
    const repairs = proposeRepairs(read);
    expect(repairs.map(({ at, from, to }) => [at.row, at.cell, at.line, from, to])).toEqual([
      [null, null, 0, 'Pon vi chu tri', 'Đơn vị chủ trì'],
      [0, 1, 1, 'San pham', 'Sản phẩm'],
      [0, 2, 0, 'Quy Il', 'Quý II'],
    ]);
    expect(applyRepairs(read, repairs.slice(0, 2)).parts[0]?.blocks).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Đơn vị chủ trì', bold: true, italic: false },
          { text: ': ', bold: false, italic: false },
          { text: 'Phòng A', bold: false, italic: false },
        ],
        marker: null,
        depth: 0,
        align: 'left',
      },
      {
        kind: 'table',
        rows: [[{ text: '1', bold: true }, { text: 'Việc\nSản phẩm: Báo cáo', rowSpan: 2 }, { text: 'Quy Il' }]],
      },
    ]);
  });

  test('all of them leaves nothing to propose', () => {
    expect(proposeRepairs(applyRepairs(read, proposeRepairs(read)))).toEqual([]);
  });

  test('nothing, or a line that has changed since, changes nothing', () => {
    const [first] = proposeRepairs(read);
    expect(applyRepairs(read, [])).toEqual(read);
    expect(applyRepairs(read, first === undefined ? [] : [{ ...first, line: 'khác' }])).toEqual(read);
  });
});
