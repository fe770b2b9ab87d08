// What the units said in a window, with the unit that says it.
import type { ReportFact } from './compose-figures.ts';
import type { Contribution } from './figures.ts';
import type { DataWindow } from './periods.ts';

/** What a report in the log of a piece of work says besides its day and status. */
export type Said = {
  readonly progressId: string;
  /** The unit that reported, where it was named. */
  readonly unitId: string | null;
  readonly text: string | null;
  readonly product: string | null;
  readonly productNumber: string | null;
  readonly difficulty: string | null;
};

function productWords({ product, productNumber }: Said): string | null {
  if (productNumber === null) return product;
  return product === null ? `số ${productNumber}` : `${product} số ${productNumber}`;
}

/** Reports of a window that say something in words, the oldest day first; one without a unit is that of the unit that leads. */
export function contributionsOf(
  facts: readonly ReportFact[],
  days: DataWindow,
  units: ReadonlyMap<string, string>,
): readonly Contribution[] {
  const found: Contribution[] = [];
  for (const fact of facts)
    for (const { day, said } of fact.marks) {
      if (said === undefined || day < days.from || day > days.to) continue;
      const unitId = said.unitId ?? fact.unitId;
      found.push({
        progressId: said.progressId,
        workId: fact.id,
        taskId: fact.taskId,
        planId: fact.planId,
        group: fact.group,
        unitId,
        unit: unitId === null ? fact.leads : (units.get(unitId) ?? ''),
        day,
        text: said.text,
        product: productWords(said),
        difficulty: said.difficulty,
      });
    }
  return found.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
