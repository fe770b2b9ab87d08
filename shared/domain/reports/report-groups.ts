// The groups a report gathers its work by: those of its plans, in their order, each with the document where there are several.
import type { Figures } from './figures.ts';

export type ReportGroup = { readonly planId: string; readonly group: string | null; readonly title: string };

/** Groups that hold work or words; the title is empty for the tasks of a single plan that stand in no group. */
export function givenGroups(figures: Pick<Figures, 'plans' | 'byGroup'>): readonly ReportGroup[] {
  const several = figures.plans.length > 1;
  return figures.plans.flatMap((plan) =>
    figures.byGroup
      .filter(({ planId }) => planId === plan.id)
      .map(({ group }) => ({
        planId: plan.id,
        group,
        title: [...(several ? [plan.label] : []), ...(group === null ? [] : [group])].join(': '),
      })),
  );
}
