// Words of the report calendar: the period of a line, its figures, and how far it is.
import type { TFunction } from 'i18next';
import { screenDay } from '../../../shared/domain/day.ts';
import { partsOf, printPeriod, type DataWindow } from '../../../shared/domain/reports/periods.ts';
import { stageOf, type ReportLine } from '../../../shared/domain/reports/calendar-lines.ts';

/** "tháng 6 năm 2026", "Học kỳ I (05/09/2026 – 15/01/2027)"; a span by its days. */
export function periodWords({ period, label }: Pick<ReportLine, 'period' | 'label'>): string {
  const { kind, from, to } = partsOf(period);
  const span = `${screenDay(from)} – ${screenDay(to)}`;
  if (label !== null) return `${label} (${span})`;
  return kind === 'span' ? span : printPeriod(period);
}

export function windowWords({ from, to }: DataWindow): string {
  return `${screenDay(from)} – ${screenDay(to)}`;
}

/** "quá hạn 12 ngày" before all else, while it is not issued. */
export function stateWords(t: TFunction, line: ReportLine): string {
  const stage = stageOf(line);
  if (stage === 'issued') {
    const number = line.report?.number ?? '…';
    return line.late > 0
      ? t('reportRules.issuedLate', { number, late: line.late })
      : t('reportRules.issuedAs', { number });
  }
  const words = t(`reportRules.stage.${stage}`);
  return line.late > 0 ? t('reportRules.late', { late: line.late, stage: words }) : words;
}
