// What the units said in a window, with the unit that says it.
import type { Day } from '../day.ts';
import type { ReportFact } from './compose-figures.ts';
import type { Contribution } from './figures.ts';

/** A report in the log of a piece of work. */
export type Said = {
  readonly progressId: string;
  readonly workId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly group: string | null;
  /** The unit that reported, where it was named. */
  readonly unitId: string | null;
  readonly day: Day;
  readonly text: string | null;
  readonly product: string | null;
  readonly productNumber: string | null;
  readonly difficulty: string | null;
};

/** Reports that say something in words; one without a unit is that of the unit that leads. */
export function contributionsOf(
  said: readonly Said[],
  facts: readonly Pick<ReportFact, 'id' | 'unitId' | 'leads'>[],
  units: ReadonlyMap<string, string>,
): readonly Contribution[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return said.flatMap(({ productNumber, unitId, ...row }): readonly Contribution[] => {
    if (row.text === null && row.product === null && row.difficulty === null) return [];
    const fact = byId.get(row.workId);
    const unit = unitId ?? fact?.unitId ?? null;
    const number = productNumber === null ? null : `số ${productNumber}`;
    const product = [row.product, number].filter((part) => part !== null).join(' ');
    return [
      {
        ...row,
        unitId: unit,
        unit: unit === null ? (fact?.leads ?? '') : (units.get(unit) ?? ''),
        product: product === '' ? null : product,
      },
    ];
  });
}
