// The address of the place of reports: which list it shows, of which year, or the rules.
import { REPORT_LISTS, type ReportList } from './calendar-lines.ts';

export const REPORTS_PLACE = '/bao-cao';

export type ReportsView = {
  readonly list: ReportList;
  /** `null` for the year of today; it counts for the list of all. */
  readonly year: number | null;
  readonly rules: boolean;
};

const LIST_NAMES: Readonly<Record<ReportList, string>> = { all: 'ca-nam', owed: 'phai-nop', overdue: 'qua-han' };

export function reportsAddress({ list = 'all', year = null, rules = false }: Partial<ReportsView>): string {
  const pairs = [
    ...(rules ? ['muc=quy-dinh'] : []),
    ...(list === 'all' ? [] : [`loc=${LIST_NAMES[list]}`]),
    ...(year === null ? [] : [`nam=${year}`]),
  ];
  return pairs.length === 0 ? REPORTS_PLACE : `${REPORTS_PLACE}?${pairs.join('&')}`;
}

/** Reads the tail of an address; what it does not know falls away. */
export function readReportsAddress(find: (name: string) => string | null): ReportsView {
  const year = find('nam');
  return {
    list: REPORT_LISTS.find((list) => LIST_NAMES[list] === find('loc')) ?? 'all',
    year: year !== null && /^(19|20)\d\d$/.test(year) ? Number(year) : null,
    rules: find('muc') === 'quy-dinh',
  };
}

/** Where a report of a rule and a period is made. */
export function composeAddress({ ruleId, period }: { readonly ruleId: string; readonly period: string }): string {
  return `${REPORTS_PLACE}/lap?rule=${encodeURIComponent(ruleId)}&period=${encodeURIComponent(period)}`;
}

export function reportAddress(id: string): string {
  return `${REPORTS_PLACE}/${encodeURIComponent(id)}`;
}
