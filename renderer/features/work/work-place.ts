// What the place of tasks shows, as its address says it: the filter, the view, its order, and the month a calendar is opened at.
import { dayParts } from '../../../shared/domain/day.ts';
import { filterPairs, readFilterPairs, WORK_PLACE, type Pair } from '../../../shared/domain/follow-filter-address.ts';
import { FollowFilterSchema, type FollowFilter } from '../../../shared/domain/follow-up.ts';

/** The list, lines by unit, document and month, the calendar of a month, the quarters of a year. */
export const VIEWS = ['ds', 'don-vi', 'ke-hoach', 'thang', 'lich', 'nam'] as const;
export type View = (typeof VIEWS)[number];

export const SORTS = ['due', 'unit', 'plan'] as const;
export type Sort = { readonly by: (typeof SORTS)[number]; readonly down: boolean };

export type WorkPlace = {
  readonly filter: FollowFilter;
  readonly view: View;
  readonly sort: Sort;
  /** `YYYY-MM`; `null` for the present one. */
  readonly month: string | null;
};

export const NO_FILTER = FollowFilterSchema.parse({});
const FIRST_SORT: Sort = { by: 'due', down: false };

/** Reads an address; what it does not know falls away. */
export function readPlace(pairs: Iterable<Pair>): WorkPlace {
  const said = [...pairs];
  const find = (name: string): string | undefined => said.find(([one]) => one === name)?.[1];
  const [month, sort = ''] = [find('moc'), find('xep')];
  const by = SORTS.find((one) => one === sort.replace(/^-/, ''));
  return {
    filter: readFilterPairs(said),
    view: VIEWS.find((view) => view === find('xem')) ?? 'ds',
    sort: by === undefined ? FIRST_SORT : { by, down: sort.startsWith('-') },
    month: month !== undefined && month.length === 7 && dayParts(month) !== null ? month : null,
  };
}

/** The parts of an address that open the same again. */
export function placePairs({ filter, view, sort, month }: WorkPlace): readonly Pair[] {
  const order = `${sort.down ? '-' : ''}${sort.by}`;
  return [
    ...filterPairs(filter),
    ...(view === 'ds' ? [] : [['xem', view] as const]),
    ...(order === FIRST_SORT.by ? [] : [['xep', order] as const]),
    ...(month === null ? [] : [['moc', month] as const]),
  ];
}

export function placeAddress(place: WorkPlace): string {
  const tail = placePairs(place)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return tail === '' ? WORK_PLACE : `${WORK_PLACE}?${tail}`;
}

/** True where two filters ask for the same. */
export function isSameFilter(one: FollowFilter, other: FollowFilter): boolean {
  const text = (filter: FollowFilter): string =>
    filterPairs(filter)
      .map((pair) => pair.join('='))
      .toSorted()
      .join('&');
  return text(one) === text(other);
}

/** True where a filter narrows more than by its bucket. */
export function isNarrow(filter: FollowFilter): boolean {
  return !isSameFilter(filter, { ...NO_FILTER, bucket: filter.bucket });
}
