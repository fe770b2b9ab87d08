// Reading time phrases: what every phrase of real plans says, and what holds for any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayParts } from '../../../shared/domain/day.ts';
import { explainMilestones } from '../../../shared/domain/deadlines/explain-milestones.ts';
import { lastDayOf, MilestoneSchema, type TimePhrase } from '../../../shared/domain/deadlines/milestone.ts';
import { readTimePhrase } from '../../../shared/domain/deadlines/read-phrase.ts';
import { milestoneLine } from '../../support/milestone-words.ts';
import { DOCUMENT_DATE, OWN_PHRASES } from '../../support/own-phrases.ts';
import { sourceFacts, sourcesArePresent, SOURCE_NAMES } from '../../support/source-facts.ts';
import { SOURCE_PHRASES } from '../../support/source-phrases.ts';

function linesOf({ milestones, unread }: TimePhrase): readonly string[] {
  const all = milestones.map(milestoneLine);
  return unread === undefined || milestones[0]?.kind === 'unknown' ? all : [...all, `unread ${unread}`];
}

describe('a time phrase of a real plan', () => {
  test.each(SOURCE_PHRASES)('says: %s', (phrase, year, expected) => {
    expect(linesOf(readTimePhrase(phrase, { year }))).toEqual(expected);
  });

  test.skipIf(!sourcesArePresent)('stands in the table, whatever the document', () => {
    const known = new Set(SOURCE_PHRASES.map(([phrase]) => phrase));
    const times = SOURCE_NAMES.flatMap((name) => sourceFacts(name).tasks.map(({ time }) => time));
    expect(times.filter((time) => time !== null && !known.has(time.replace(/\.$/, '')))).toEqual([]);
  });
});

describe('a further time phrase', () => {
  test.each(OWN_PHRASES)('says: %s', (phrase, year, expected) => {
    expect(linesOf(readTimePhrase(phrase, { year, documentDate: DOCUMENT_DATE }))).toEqual(expected);
  });
});

describe('a deadline before the day of the document', () => {
  test('is read as it stands and marked as past', () => {
    const { milestones } = readTimePhrase('Trước ngày 05/12/2023', { year: 2024, documentDate: DOCUMENT_DATE });
    expect(milestones.map(milestoneLine)).toEqual(['day <2023-12-05']);
    expect(explainMilestones(milestones, DOCUMENT_DATE)).toMatchObject([{ past: true }]);
  });
});

describe('"trước ngày N"', () => {
  const lastDay = (text: string, beforeIncludesDay?: boolean): string | null | undefined =>
    readTimePhrase(text, { year: 2024, beforeIncludesDay }).milestones.map(lastDayOf)[0];

  test('ends the day before, unless the office takes day N as in time', () => {
    expect(lastDay('Trước ngày 01/3/2024')).toBe('2024-02-29');
    expect(lastDay('Trước ngày 01/3/2024', true)).toBe('2024-03-01');
  });

  test('with an hour, and "chậm nhất ngày N", are on day N whatever the office chooses', () => {
    for (const choice of [true, false]) {
      expect(lastDay('Trước 17 giờ ngày 01/3/2024', choice)).toBe('2024-03-01');
      expect(lastDay('Chậm nhất ngày 01/3/2024', choice)).toBe('2024-03-01');
    }
  });

  test('of a cycle follows the same choice', () => {
    const [cycle] = readTimePhrase('Trước ngày 15 hàng tháng', { year: 2024, beforeIncludesDay: true }).milestones;
    expect(cycle).toMatchObject({ day: 15, inclusive: true });
  });
});

/** The parts of which phrases are made, in an order nobody would write. */
const PARTS =
  'trước|ngày|tháng|quý|năm|I|IV|15|31|2|2024|30/9/2024|29/02|6/2025|/|hàng tháng|định kỳ|kể từ ngày|05 ngày làm việc|theo|Kế hoạch số 140/KH-UBND|và|,|;|.|thường xuyên|trong năm|đến|-|(|)|\n|hướng dẫn|sau mỗi|khi có|chậm nhất|02 lần/năm'.split(
    '|',
  );

const phrases = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...[...SOURCE_PHRASES, ...OWN_PHRASES].map(([phrase]) => phrase)),
);

/** A day that no calendar has, in the ways days are written. */
const impossible = fc
  .oneof(
    fc.constantFrom([30, 2], [31, 2], [31, 4], [31, 6], [31, 9], [31, 11], [0, 5], [32, 12], [15, 13], [15, 0]),
    fc.tuple(fc.integer({ min: 32, max: 99 }), fc.integer({ min: 13, max: 99 })),
  )
  .chain(([day, month]) =>
    fc.constantFrom(`${day}/${month}/2024`, `ngày ${day} tháng ${month} năm 2024`, `${day}.${month}.2024`),
  );

describe('a day that does not exist', () => {
  test('gives no date, whatever stands before it', () => {
    const before = fc.constantFrom(
      '',
      'Trước ',
      'Trước ngày ',
      'Chậm nhất ',
      'Hoàn thành trước ',
      'Từ ',
      'Sau ',
      'Đến hết ',
    );
    fc.assert(
      fc.property(before, impossible, (words, day) => {
        const { text, milestones, unread } = readTimePhrase(words + day, { year: 2024 });
        expect(text).toBe(words + day);
        expect(unread).toContain(day.slice(-4));
        for (const { from, to, by, day: ofMonth } of milestones) expect([from, to, by, ofMonth]).toEqual(Array(4));
      }),
      { numRuns: 150 },
    );
  });

  test('leaves what is said beside it as it is', () => {
    fc.assert(
      fc.property(impossible, (day) => {
        const { milestones, unread } = readTimePhrase(`Quý I/2024 ban hành; báo cáo trước ${day}`, { year: 2024 });
        expect(milestones.map(({ by }) => by)).toEqual(['2024-03-31']);
        expect(unread).toContain(day);
      }),
      { numRuns: 50 },
    );
  });
});

describe('any text', () => {
  test('is answered with milestones of real days in order, and comes back as it was', () => {
    fc.assert(
      fc.property(phrases, fc.integer({ min: 1900, max: 2199 }), (text, year) => {
        const read = readTimePhrase(text, { year, documentDate: '2024-03-07' });
        expect(read.text).toBe(text);
        for (const milestone of read.milestones) {
          expect(MilestoneSchema.safeParse(milestone).success).toBe(true);
          const { from, to, by } = milestone;
          if (from !== undefined && to !== undefined) expect(from <= to).toBe(true);
          if (from !== undefined && by !== undefined && milestone.relation !== 'before') expect(from <= by).toBe(true);
          for (const day of [from, to, by]) if (day !== undefined) expect(dayParts(day)?.day).toBeTypeOf('number');
        }
      }),
      { numRuns: 250 },
    );
  });

  test('says the same in capitals and in decomposed letters', () => {
    const readings = (text: string): string => JSON.stringify(readTimePhrase(text, { year: 2024 }).milestones);
    fc.assert(
      fc.property(phrases, (text) => {
        expect(readings(text.normalize('NFD'))).toBe(readings(text));
      }),
      { numRuns: 200 },
    );
    for (const [phrase] of [...SOURCE_PHRASES, ...OWN_PHRASES])
      expect(readings(phrase.toUpperCase()).toUpperCase()).toBe(readings(phrase).toUpperCase());
  });

  test('that is long is read in the time of its length', () => {
    const long = (part: string): string => `${part} `.repeat(Math.floor(15_000 / (part.length + 1)));
    const parts = [
      ...PARTS,
      ...'15/3,|tháng 3,|theo kế hoạch và|sau khi có,|05 ngày kể từ ngày ký,|và (|quý I,'.split('|'),
    ];
    // The time of this thread: a machine that is busy with other work is no slow reader.
    const before = process.threadCpuUsage();
    for (const part of parts) readTimePhrase(long(part), { year: 2024 });
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(6_000);
    for (const part of ['\u0301', '((((', '9', 'và']) readTimePhrase(part.repeat(5_000), { year: 2024 });
  });

  test('is answered whatever year or date of the document is given', () => {
    for (const year of [0, -5, 99_999, 1900, 2199, Number.NaN])
      for (const documentDate of ['', '2024', '2024-02-31', '2024-02-29'])
        for (const text of ['Trong năm', 'Quý I năm sau', '15 ngày kể từ ngày ký', 'trước 01/01', 'tháng 12 năm trước'])
          for (const milestone of readTimePhrase(text, { year, documentDate }).milestones)
            expect(MilestoneSchema.safeParse(milestone).success).toBe(true);
  });
});
