// The phrase bank: the sentences a report begins with, by what its figures say. The office may put its own in their place.
import * as z from 'zod';
import { countOf } from './counts.ts';
import type { Figures } from './figures.ts';

/** Parts of a report in their order. */
export const REPORT_SECTIONS = [
  'opening',
  'result',
  'appendix',
  'targets',
  'difficulties',
  'adjustments',
  'next',
  'proposals',
  'closing',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

type Rule = { readonly section: ReportSection; readonly text: string; readonly when: (figures: Figures) => boolean };

const always = (): boolean => true;
const has = (name: 'total' | 'overdue' | 'dropped') => (figures: Figures) => countOf(figures.inPeriod, name) > 0;
const hasNot = (name: 'total' | 'overdue') => (figures: Figures) => countOf(figures.inPeriod, name) === 0;

/**
 * What is written where a rule holds. Names between braces are numbers of the figures (see tokens.ts), {cơ quan} and {văn bản giao}
 * are filled in when the report is drafted.
 */
const RULES = {
  'opening.text': {
    section: 'opening',
    when: always,
    text: 'Thực hiện {văn bản giao}, {cơ quan} báo cáo kết quả thực hiện {kỳ} (số liệu từ ngày {từ ngày} đến ngày {đến ngày}) như sau:',
  },
  'result.some': {
    section: 'result',
    when: has('total'),
    text: 'Trong kỳ, {cơ quan} triển khai {nhiệm vụ} nhiệm vụ; đã hoàn thành {hoàn thành} nhiệm vụ, đạt {tỷ lệ hoàn thành}% (đúng hạn {đúng hạn}, trễ hạn {trễ hạn}); đang thực hiện {đang thực hiện}, chưa thực hiện {chưa thực hiện}, quá hạn {quá hạn} nhiệm vụ.',
  },
  'result.none': {
    section: 'result',
    when: hasNot('total'),
    text: 'Trong kỳ không có nhiệm vụ phải thực hiện.',
  },
  'result.dropped': {
    section: 'result',
    when: has('dropped'),
    text: 'Có {không còn thực hiện} nhiệm vụ không còn thực hiện theo điều chỉnh của cấp có thẩm quyền.',
  },
  'result.cumulative': {
    section: 'result',
    when: ({ cumulative }) => countOf(cumulative, 'total') > 0,
    text: 'Lũy kế từ đầu năm đến hết kỳ báo cáo: triển khai {lũy kế nhiệm vụ} nhiệm vụ, hoàn thành {lũy kế hoàn thành} nhiệm vụ, đạt {lũy kế tỷ lệ hoàn thành}% (đúng hạn {lũy kế đúng hạn}, trễ hạn {lũy kế trễ hạn}).',
  },
  'result.previous': {
    section: 'result',
    when: ({ previous }) => previous !== null && countOf(previous.counts, 'total') > 0,
    text: 'So với {kỳ trước} (hoàn thành {kỳ trước hoàn thành} nhiệm vụ), số nhiệm vụ hoàn thành trong kỳ {chênh lệch hoàn thành so với kỳ trước}.',
  },
  'result.same': {
    section: 'result',
    when: ({ same }) => same !== null && countOf(same.counts, 'total') > 0,
    text: 'So với cùng kỳ {cùng kỳ} (hoàn thành {cùng kỳ hoàn thành} nhiệm vụ), số nhiệm vụ hoàn thành trong kỳ {chênh lệch hoàn thành so với cùng kỳ}.',
  },
  'appendix.text': {
    section: 'appendix',
    when: has('total'),
    text: 'Số liệu tổng hợp và tiến độ từng nhiệm vụ tại các Phụ lục kèm theo.',
  },
  'targets.some': {
    section: 'targets',
    when: ({ targets }) => targets.length > 0,
    text: 'Trong {chỉ tiêu} chỉ tiêu được giao, {chỉ tiêu đạt} chỉ tiêu đạt, {chỉ tiêu chưa đạt} chỉ tiêu chưa đạt mục tiêu, {chỉ tiêu chưa có số liệu} chỉ tiêu chưa có số liệu; cụ thể:',
  },
  'difficulties.overdue': {
    section: 'difficulties',
    when: has('overdue'),
    text: 'Còn {quá hạn} nhiệm vụ quá thời hạn được giao:',
  },
  'difficulties.none': {
    section: 'difficulties',
    when: ({ contributions, inPeriod }) =>
      inPeriod.overdue.length === 0 &&
      // Words that only propose something name nothing that is hard.
      !contributions.some(
        ({ difficulty }) => difficulty !== null && difficultyLines(difficulty).difficulties.length > 0,
      ),
    text: 'Trong kỳ không phát sinh khó khăn, vướng mắc.',
  },
  'adjustments.some': {
    section: 'adjustments',
    when: ({ adjustments }) => adjustments.length > 0,
    text: 'Một số số liệu trong báo cáo đã gửi được điều chỉnh như sau:',
  },
  'next.some': {
    section: 'next',
    when: ({ next }) => next.work.length > 0,
    text: 'Trong {kỳ tới}, tập trung thực hiện {nhiệm vụ kỳ tới} nhiệm vụ đến hạn:',
  },
  'next.none': {
    section: 'next',
    when: ({ next }) => next.work.length === 0,
    text: 'Tiếp tục thực hiện các nhiệm vụ thường xuyên theo kế hoạch.',
  },
  'proposals.none': {
    section: 'proposals',
    when: ({ contributions }) =>
      !contributions.some(({ difficulty }) => difficulty !== null && holdsProposal(difficulty)),
    text: 'Không có đề xuất, kiến nghị.',
  },
  'closing.text': {
    section: 'closing',
    when: always,
    text: 'Trên đây là báo cáo kết quả thực hiện {kỳ} của {cơ quan}',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type PhraseKey = keyof typeof RULES;
export const PHRASE_KEYS = Object.keys(RULES) as readonly PhraseKey[];
export const PhraseKeySchema = z.string().refine((key) => key in RULES, { error: 'not-found' });

export function sectionOfPhrase(key: PhraseKey): ReportSection {
  return RULES[key].section;
}

/** The sentence that comes with the program. */
export function shippedPhrase(key: PhraseKey): string {
  return RULES[key].text;
}

/** The sentences of a section that hold for these figures, the office's own before the shipped ones. */
export function phrasesOf(
  section: ReportSection,
  figures: Figures,
  own: ReadonlyMap<string, string>,
): readonly { readonly key: PhraseKey; readonly text: string }[] {
  return PHRASE_KEYS.filter((key) => RULES[key].section === section && (RULES[key] as Rule).when(figures)).map(
    (key) => ({
      key,
      text: own.get(key) ?? RULES[key].text,
    }),
  );
}

const PROPOSAL = /^[-+•\s]*(đề xuất|đề nghị|kiến nghị)/iu;

/** Whether words of a difficulty hold a line that proposes something. */
export function holdsProposal(text: string): boolean {
  return text.split('\n').some((line) => PROPOSAL.test(line));
}

/** The lines of a difficulty: what is hard, and what is proposed (lines that begin with "Đề xuất", "Đề nghị", "Kiến nghị"). */
export function difficultyLines(text: string): {
  readonly difficulties: readonly string[];
  readonly proposals: readonly string[];
} {
  const lines = text.split('\n').flatMap((line) => {
    const plain = line.replace(/^[-+•\s]+/u, '').trim();
    return plain === '' ? [] : [plain];
  });
  return {
    difficulties: lines.filter((line) => !PROPOSAL.test(line)),
    proposals: lines.filter((line) => PROPOSAL.test(line)),
  };
}
