// What the place of targets shows, as its address says it, and the rows that are left of the board then.
import type { BoardRow } from '../../../shared/contract/measures.ts';
import { GOAL_STANDINGS } from '../../../shared/domain/reports/goals.ts';
import { fold } from '../../../shared/domain/text.ts';

/** Where a target stands; `unmeasured`: nobody has begun to measure it. */
export const LIGHTS = [...GOAL_STANDINGS, 'unmeasured'] as const;
export type LightChoice = (typeof LIGHTS)[number];

export type BoardPlace = {
  /** `null`: the year of today. */
  readonly year: number | null;
  readonly planId: string | null;
  readonly mandate: string | null;
  readonly words: string;
  readonly light: LightChoice | null;
};

const NAMES = { year: 'nam', planId: 'kh', mandate: 'giao', words: 'tim', light: 'den' } as const;

/** Reads an address; what it does not know falls away. */
export function readBoardPlace(params: URLSearchParams): BoardPlace {
  const year = Number(params.get(NAMES.year) ?? '');
  return {
    year: Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null,
    planId: params.get(NAMES.planId),
    mandate: params.get(NAMES.mandate),
    words: params.get(NAMES.words) ?? '',
    light: LIGHTS.find((one) => one === params.get(NAMES.light)) ?? null,
  };
}

/** The parts of an address that open the same again. */
export function boardPlaceParams(place: BoardPlace): Record<string, string> {
  const { year, planId, mandate, words, light } = place;
  return Object.fromEntries(
    Object.entries({ year: year === null ? null : String(year), planId, mandate, words, light }).flatMap(
      ([field, value]) => (value === null || value === '' ? [] : [[NAMES[field as keyof typeof NAMES], value]]),
    ),
  );
}

export function isNarrowed({ planId, mandate, words, light }: BoardPlace): boolean {
  return planId !== null || mandate !== null || words.trim() !== '' || light !== null;
}

export function lightOf(row: BoardRow): LightChoice {
  return row.measure === null ? 'unmeasured' : row.standing;
}

/** The rows a place leaves, in their order; every typed word has to stand somewhere in the row. */
export function narrowed(
  rows: readonly BoardRow[],
  { planId, mandate, words, light }: BoardPlace,
): readonly BoardRow[] {
  const wanted = fold(words)
    .split(' ')
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (planId !== null && row.planId !== planId) return false;
    if (mandate !== null && row.mandate !== mandate) return false;
    if (light !== null && lightOf(row) !== light) return false;
    const text = fold([row.name, row.unit, row.setTitle, row.mandate, row.planLabel].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

export type BoardGroup = { readonly key: string; readonly head: BoardRow; readonly rows: readonly BoardRow[] };

/** Rows that stand behind each other under one set of one document. */
export function boardGroups(rows: readonly BoardRow[]): readonly BoardGroup[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify([row.planId, row.setTitle, row.mandate]));
  return [...groups].flatMap(([key, own]) => (own[0] === undefined ? [] : [{ key, head: own[0], rows: own }]));
}
