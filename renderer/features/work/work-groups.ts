// The lines of a grouping with their names, in the order they are read.
import type { TFunction } from 'i18next';
import { gathered, type PresentUnit, type WorkGroup } from '../../../shared/domain/follow-narrowing.ts';
import type { FollowFilter, FollowRow, Grouping } from '../../../shared/domain/follow-up.ts';
import type { View } from './work-place.ts';
import { monthWords, planWords, type UnitNames } from './work-words.ts';

export type NamedGroup = WorkGroup & {
  readonly grouping: Grouping;
  /** Of a unit or a document; `null` where the words of the language say it. */
  readonly name: string | null;
};

/** How a view gathers its rows; `null` for one that does not. */
export function groupingOf(view: View): Grouping | null {
  return view === 'don-vi' ? 'unit' : view === 'ke-hoach' ? 'plan' : view === 'thang' ? 'month' : null;
}

type Asked = {
  readonly filter: FollowFilter;
  readonly grouping: Grouping;
  readonly present: PresentUnit;
  readonly names: UnitNames;
};

const COLLATOR = new Intl.Collator('vi', { numeric: true });

function nameOf({ key, rows }: WorkGroup, grouping: Grouping, names: UnitNames): string | null {
  const [row] = rows;
  if (grouping === 'unit') return names.get(key) ?? null;
  return grouping === 'plan' && row !== undefined ? `${planWords(row)}: ${row.planSubject}` : null;
}

/** Units and documents with most overdue first, then by name; months in time; what has none stands last. */
export function namedGroups(
  rows: readonly FollowRow[],
  { filter, grouping, present, names }: Asked,
): readonly NamedGroup[] {
  const groups = gathered(rows, filter, grouping, present).map((group) => ({
    ...group,
    grouping,
    name: nameOf(group, grouping, names),
  }));
  if (grouping === 'month') return groups;
  return groups.toSorted(
    (one, other) =>
      Number(one.key === '') - Number(other.key === '') ||
      other.tally.overdue - one.tally.overdue ||
      COLLATOR.compare(one.name ?? '', other.name ?? ''),
  );
}

/** The name of a line in words. */
export function groupWords(t: TFunction, { key, grouping, name }: NamedGroup): string {
  if (name !== null) return name;
  if (grouping === 'month') return key === '' ? t('work.undated') : monthWords(t, key);
  return t('work.noUnit');
}
