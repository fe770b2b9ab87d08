// What a text says of reports: which period, and until when.
import type { ReportDeadline } from './import-draft.ts';

const PERIOD = String.raw`(hàng tháng|tháng|hàng quý|quý (?:I{1,3}|IV)(?=[\s,;:)])|quý|6 tháng(?: đầu năm| cuối năm)?|9 tháng|năm|đột xuất)`;
const LISTED = new RegExp(String.raw`^[-+]?\s*báo cáo ${PERIOD}\s*:\s*(trước ngày [\d/]+|chậm nhất [^.;]+)`, 'iu');
const REPORTS = /báo cáo/iu;
const WITHIN = new RegExp(String.raw`${PERIOD}\s*\(?\s*(trước ngày \d[^,;.()]*|ngày \d[^,;.()]*)`, 'giu');
const ON_DEMAND = /đột xuất (khi có yêu cầu|theo yêu cầu)/iu;

/** The periods and days named in lines that speak of reports, each once. */
export function readReportDeadlines(lines: readonly string[]): readonly ReportDeadline[] {
  const found = new Map<string, string>();
  const keep = (period: string, due: string): void => {
    const name = period
      .toLocaleLowerCase('vi')
      .replace(/quý (i{1,3}|iv)$/u, (word) => `quý ${word.slice(4).toLocaleUpperCase('vi')}`)
      .replace(/^hàng /u, '');
    if (!found.has(name)) found.set(name, due.trim().replace(/^T/u, 't'));
  };
  for (const line of lines) {
    const listed = LISTED.exec(line);
    if (listed !== null) keep(listed[1] ?? '', listed[2] ?? '');
    else if (REPORTS.test(line)) for (const [, period = '', due = ''] of line.matchAll(WITHIN)) keep(period, due);
    const demanded = REPORTS.test(line) ? ON_DEMAND.exec(line) : null;
    if (demanded !== null) keep('đột xuất', demanded[1] ?? '');
  }
  return [...found].map(([period, due]) => ({ period, due }));
}
