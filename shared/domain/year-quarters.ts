// The year by quarters, summed up from its months.

/** Work that falls due in a month, 1–12. */
export type MonthCount = {
  readonly month: number;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
};

export type QuarterCount = {
  readonly quarter: number;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
};

/** The months of a year summed up by quarter; all four, also empty ones. */
export function quartersOf(months: readonly MonthCount[]): readonly QuarterCount[] {
  return [1, 2, 3, 4].map((quarter) => {
    const own = months.filter(({ month }) => Math.ceil(month / 3) === quarter);
    const sum = (field: 'total' | 'done' | 'overdue'): number => own.reduce((all, month) => all + month[field], 0);
    return { quarter, total: sum('total'), done: sum('done'), overdue: sum('overdue') };
  });
}
