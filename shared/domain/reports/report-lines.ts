// The lists of a report as lines of its text: work overdue, work of the next period, targets, adjustments, units.
import { printDecimal } from '../decimal.ts';
import { printShortDay } from '../day.ts';
import type { OutlineNode } from '../outline.ts';
import { countOf, doneRate } from './counts.ts';
import type { Adjustment, Figures, ReportedTarget, ReportedWork } from './figures.ts';
import { readGoal } from '../targets.ts';
import { distinctTargets, listTokenOf, printCount, resolveText, type ListToken } from './tokens.ts';

/** One line of a list, and what it tells of. */
export type ReportLine = {
  readonly text: string;
  readonly listed: 'work' | 'targets' | 'none';
  readonly ids: readonly string[];
};

/** The first line of a task without its closing mark. */
function plainContent(content: string): string {
  return (content.split('\n')[0] ?? '').replace(/[.;:,\s]+$/u, '');
}

function taskWords({ content, note }: ReportedWork): string {
  return note === null ? plainContent(content) : `${plainContent(content)} (${note})`;
}

function overdueLine(work: ReportedWork): ReportLine {
  const due = work.due === null ? '' : ` thời hạn ${printShortDay(work.due)},`;
  const who = work.leads === '' ? '' : `; ${work.leads} chủ trì`;
  return { text: `${taskWords(work)}:${due} quá hạn ${work.late} ngày${who}`, listed: 'work', ids: [work.id] };
}

function nextLine(work: ReportedWork): ReportLine {
  const due = work.due === null ? (work.time ?? 'thường xuyên') : `hạn ${printShortDay(work.due)}`;
  const who = work.leads === '' ? '' : `; ${work.leads} chủ trì`;
  return { text: `${taskWords(work)} (${due}${who})`, listed: 'work', ids: [work.id] };
}

const LIGHTS = { met: 'đạt', near: 'gần đạt', missed: 'chưa đạt', unknown: 'chưa so sánh được' } as const;

/** "đạt 50,4% (63/125)": the figure with what it was made of. */
export function figureWords(target: Pick<ReportedTarget, 'unit' | 'kind'>, figure: ReportedTarget['year']): string {
  if (figure.noneArisen) return 'không phát sinh';
  if (figure.value === null) return 'chưa có số liệu';
  const unit = target.kind === 'ratio' || target.unit === '%' ? '%' : target.unit === null ? '' : ` ${target.unit}`;
  const made =
    figure.numerator === null || figure.denominator === null
      ? ''
      : ` (${printDecimal(figure.numerator)}/${printDecimal(figure.denominator)})`;
  return `${printDecimal(figure.value)}${unit}${made}`;
}

/** "cần thêm 37 hồ sơ": how far a target is, in cases where they are counted. */
export function distanceWords(
  target: Pick<ReportedTarget, 'kind' | 'numeratorName' | 'unit' | 'lacking' | 'over'>,
): string | null {
  const cases = target.kind === 'ratio' ? (target.numeratorName ?? 'trường hợp') : (target.unit ?? '');
  if (target.over !== null) return `vượt ${printDecimal(target.over)} ${cases}`.trim();
  return target.lacking === null ? null : `cần thêm ${printDecimal(target.lacking)} ${cases}`.trim();
}

function targetLine(target: ReportedTarget): ReportLine {
  // Only a plain condition takes the sign: words say themselves what they are of ("≥ 3% và tăng dần").
  const read = readGoal(target.goal);
  const sign = target.unit === '%' && read !== null && 'operator' in read ? '%' : '';
  const goal = target.goal === '' ? '' : `; mục tiêu: ${target.goal}${sign}`;
  const distance = distanceWords(target);
  const light = target.standing === 'unknown' ? '' : `; ${LIGHTS[target.standing]}`;
  const text = `${plainContent(target.name)}: ${figureWords(target, target.year)}${goal}${light}${distance === null ? '' : `, ${distance}`}`;
  return { text, listed: 'targets', ids: [target.targetId] };
}

/** A figure of an adjustment on paper. */
export function printAdjusted(value: string | null): string {
  return value === null ? 'chưa có số liệu' : printDecimal(value);
}

function adjustmentLine({ report, period, label, before, after, reasons }: Adjustment): ReportLine {
  const reason = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
  const text = `${report} (${period}): ${label} ${printAdjusted(before)}, nay điều chỉnh thành ${printAdjusted(after)}${reason}`;
  return { text, listed: 'none', ids: [] };
}

/** The lines of a list. */
export function linesOfList(figures: Figures, token: ListToken): readonly ReportLine[] {
  switch (token) {
    case 'danh sách quá hạn': {
      const overdue = new Set(figures.inPeriod.overdue);
      return figures.work.filter(({ id }) => overdue.has(id)).map(overdueLine);
    }
    case 'danh sách kỳ tới':
      return figures.next.work.map(nextLine);
    case 'danh sách chỉ tiêu':
      return distinctTargets(figures.targets).map(targetLine);
    case 'danh sách điều chỉnh':
      return figures.adjustments.map(adjustmentLine);
    case 'danh sách theo đơn vị':
      return figures.byUnit.map(({ name, counts }) => ({
        text: `${name}: ${printCount(countOf(counts, 'total'))} nhiệm vụ; hoàn thành ${printCount(countOf(counts, 'done'))} (${printDecimal(doneRate(counts) ?? '0')}%), quá hạn ${printCount(countOf(counts, 'overdue'))}`,
        listed: 'work',
        ids: [
          ...counts.doneInTime,
          ...counts.doneLate,
          ...counts.inProgress,
          ...counts.notStarted,
          ...counts.overdue,
          ...counts.dropped,
        ],
      }));
  }
}

/** What stands for a list without lines. */
const EMPTY_LIST: Readonly<Record<ListToken, string>> = {
  'danh sách quá hạn': 'Không có nhiệm vụ quá hạn.',
  'danh sách kỳ tới': 'Không có nhiệm vụ đến hạn trong kỳ.',
  'danh sách chỉ tiêu': 'Không có chỉ tiêu phải báo cáo.',
  'danh sách điều chỉnh': 'Không có số liệu điều chỉnh.',
  'danh sách theo đơn vị': 'Không có nhiệm vụ trong kỳ.',
};

/** A list in the running text is read, not looked up in: what goes beyond stands in the Phụ lục. */
export const MOST_LINES = 50;

/** The text of a report with its numbers and lists in their places, as it is printed. */
export function resolveOutline<Node extends OutlineNode>(
  nodes: readonly Node[],
  figures: Figures,
): readonly OutlineNode[] {
  return nodes.flatMap((node): readonly OutlineNode[] => {
    const token = node.title === null ? listTokenOf(node.text) : null;
    const title = node.title === null ? null : resolveText(node.title, figures);
    if (token === null)
      return [{ level: node.level, title, text: node.text === null ? null : resolveText(node.text, figures) }];
    const lines = linesOfList(figures, token);
    if (lines.length === 0) return [{ level: 'paragraph', title: null, text: EMPTY_LIST[token] }];
    const rest = lines.length - MOST_LINES;
    const more = rest > 0 ? [`Và ${printCount(rest)} nội dung khác tại Phụ lục kèm theo`] : [];
    const texts = [...lines.slice(0, MOST_LINES).map(({ text }) => text), ...more];
    return texts.map((text) => ({ level: 'dash', title: null, text: `${text}.` }));
  });
}
