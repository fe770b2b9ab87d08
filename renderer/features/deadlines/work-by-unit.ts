// Chosen work by the units that lead it.
import type { FollowRow } from '../../../shared/domain/follow-up.ts';

/** The work of each unit, in the order of the list; work without a unit is nobody's. */
export function workByUnit(rows: readonly FollowRow[]): ReadonlyMap<string, readonly string[]> {
  const byUnit = new Map<string, string[]>();
  for (const { id, units } of rows) {
    for (const unit of units) {
      const ids = byUnit.get(unit) ?? [];
      ids.push(id);
      byUnit.set(unit, ids);
    }
  }
  return byUnit;
}
