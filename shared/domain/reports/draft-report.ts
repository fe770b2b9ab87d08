// The first text of a report: sections of the phrase bank, what the units said, the lists; every line is the clerk's to change.
import { givenGroups } from './report-groups.ts';
import type { Contribution, Figures } from './figures.ts';
import { difficultyLines, phrasesOf, type ReportSection } from './phrases.ts';
import { printPeriod } from './periods.ts';
import type { OutlineNode } from '../outline.ts';

export type Draft = {
  readonly figures: Figures;
  /** Name of the office in a sentence. */
  readonly office: string;
  /** The office's own phrases by their keys. */
  readonly phrases: ReadonlyMap<string, string>;
};

function line(level: OutlineNode['level'], text: string, title: string | null = null): OutlineNode {
  return { level, title, text };
}

function heading(level: 'section' | 'clause', title: string): OutlineNode {
  return { level, title, text: null };
}

/** "Kế hoạch số 12/KH-SKHCN", "… và …": the documents that ask for the report. */
function givers({ plans }: Figures): string {
  const labels = plans.map(({ label }) => label);
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} và ${last}`;
}

function sentences(section: ReportSection, { figures, office, phrases }: Draft): readonly OutlineNode[] {
  return phrasesOf(section, figures, phrases).map(({ text }) =>
    line(
      'paragraph',
      text.replaceAll('{cơ quan}', () => office).replaceAll('{văn bản giao}', () => givers(figures)),
    ),
  );
}

/** Sentences end in a full stop. */
function ended(text: string): string {
  return /[.;:!?…]$/u.test(text) ? text : `${text}.`;
}

/** A text of figures typed by a unit must not be read as a name of ours. */
function plainBraces(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')');
}

function contributionText({ unit, text, product }: Contribution): string | null {
  const said = [text, product === null ? null : `Sản phẩm: ${product}`].flatMap((part) => {
    const plain = part
      ?.split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .join(' ');
    return plain === undefined || plain === '' ? [] : [ended(plain)];
  });
  if (said.length === 0) return null;
  return plainBraces(unit === '' ? said.join(' ') : `${unit}: ${said.join(' ')}`);
}

/** What the units reported, under the groups of their tasks. */
function contributions(figures: Figures): readonly OutlineNode[] {
  const groups = Map.groupBy(figures.contributions, ({ planId, group }) => `${planId} ${group ?? ''}`);
  return givenGroups(figures).flatMap(({ title, planId, group }) => {
    // What comes back in every period in the same words is said once, and cut into lines once.
    const own = new Map(
      (groups.get(`${planId} ${group ?? ''}`) ?? []).map((one) => [
        `${one.unit}\u001f${one.text ?? ''}\u001f${one.product ?? ''}`,
        one,
      ]),
    );
    const texts = [...new Set([...own.values()].flatMap((one) => contributionText(one) ?? []))];
    if (texts.length === 0) return [];
    return [
      ...(title === '' ? [] : [line('point', plainBraces(`${title}:`))]),
      ...texts.map((text) => line('dash', text)),
    ];
  });
}

function collected(figures: Figures, part: 'difficulties' | 'proposals'): readonly OutlineNode[] {
  const texts = figures.contributions.flatMap(({ unit, difficulty }) =>
    difficulty === null
      ? []
      : difficultyLines(difficulty)[part].map((text) => plainBraces(ended(unit === '' ? text : `${unit}: ${text}`))),
  );
  return [...new Set(texts)].map((text) => line('dash', text));
}

/** Lines of a text that stand there as the units wrote them. */
export function saidByUnits(figures: Figures): ReadonlySet<string> {
  const lines = [...contributions(figures), ...collected(figures, 'difficulties'), ...collected(figures, 'proposals')];
  return new Set(lines.flatMap(({ text }) => text ?? []));
}

/** The running text of a new report. */
export function draftOutline(draft: Draft): readonly OutlineNode[] {
  const { figures } = draft;
  const reported = contributions(figures);
  return [
    ...sentences('opening', draft),
    heading('section', 'KẾT QUẢ THỰC HIỆN'),
    heading('clause', 'Tình hình chung'),
    ...sentences('result', draft),
    ...(figures.byUnit.length > 1
      ? [line('paragraph', 'Kết quả theo đơn vị chủ trì:'), line('paragraph', '{danh sách theo đơn vị}')]
      : []),
    ...sentences('appendix', draft),
    ...(reported.length > 0 ? [heading('clause', 'Kết quả cụ thể'), ...reported] : []),
    ...(figures.targets.length > 0
      ? [
          heading('clause', 'Kết quả thực hiện chỉ tiêu'),
          ...sentences('targets', draft),
          line('paragraph', '{danh sách chỉ tiêu}'),
        ]
      : []),
    heading('section', 'TỒN TẠI, KHÓ KHĂN, VƯỚNG MẮC'),
    ...sentences('difficulties', draft),
    ...(figures.inPeriod.overdue.length > 0 ? [line('paragraph', '{danh sách quá hạn}')] : []),
    ...collected(figures, 'difficulties'),
    ...(figures.adjustments.length > 0
      ? [
          heading('section', 'ĐIỀU CHỈNH SO VỚI BÁO CÁO ĐÃ GỬI'),
          ...sentences('adjustments', draft),
          line('paragraph', '{danh sách điều chỉnh}'),
        ]
      : []),
    heading('section', 'NHIỆM VỤ TRỌNG TÂM KỲ TIẾP THEO'),
    ...sentences('next', draft),
    ...(figures.next.work.length > 0 ? [line('paragraph', '{danh sách kỳ tới}')] : []),
    heading('section', 'ĐỀ XUẤT, KIẾN NGHỊ'),
    ...sentences('proposals', draft),
    ...collected(figures, 'proposals'),
    ...sentences('closing', draft),
  ];
}

/** Trích yếu of a report: "Kết quả thực hiện Kế hoạch số 12/KH-SKHCN tháng 6 năm 2026". */
export function reportSubject({ plans, period }: Pick<Figures, 'plans' | 'period'>): string {
  const [only] = plans;
  const what = plans.length === 1 && only !== undefined ? only.label : 'các kế hoạch được giao';
  return `Kết quả thực hiện ${what} ${printPeriod(period)}`;
}
