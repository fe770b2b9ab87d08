// Which rows of a plan from above are shown, in which groups, and what is put on paper of them.
import type { TFunction } from 'i18next';
import type { ReferenceLine, ReferenceSummary } from '../../../shared/contract/references.ts';
import type { ListPaper } from '../../../shared/domain/list-paper.ts';
import { lightOf, LIGHTS, printReference, type Light } from '../../../shared/domain/reference-plans.ts';
import { fold } from '../../../shared/domain/text.ts';

export const SCOPES = ['all', 'named', 'lead'] as const;
/** All rows, those that name our office, those it leads. */
export type Scope = (typeof SCOPES)[number];

export type CoveragePlace = { readonly light: Light | 'all'; readonly scope: Scope; readonly words: string };

export function readCoveragePlace(params: URLSearchParams): CoveragePlace {
  const [light, scope] = [params.get('muc'), params.get('loc')];
  return {
    light: LIGHTS.find((one) => one === light) ?? 'all',
    scope: SCOPES.find((one) => one === scope) ?? 'all',
    words: params.get('tu') ?? '',
  };
}

export function coverageParams({ light, scope, words }: CoveragePlace): URLSearchParams {
  const params = new URLSearchParams();
  if (light !== 'all') params.set('muc', light);
  if (scope !== 'all') params.set('loc', scope);
  if (words !== '') params.set('tu', words);
  return params;
}

function inScope(row: ReferenceLine, scope: Scope): boolean {
  return scope === 'all' || row.part === 'lead' || (scope === 'named' && row.part !== null);
}

/** Rows of the scope that hold the words, whatever their light. */
export function rowsInScope(rows: readonly ReferenceLine[], { scope, words }: CoveragePlace): readonly ReferenceLine[] {
  const parts = fold(words).split(' ').filter(Boolean);
  return rows.filter((row) => {
    if (!inScope(row, scope)) return false;
    const text = parts.length === 0 ? '' : fold([row.group, row.content, row.lead, row.coordinating].join(' '));
    return parts.every((part) => text.includes(part));
  });
}

export function rowsOfLight(rows: readonly ReferenceLine[], light: Light | 'all'): readonly ReferenceLine[] {
  return light === 'all' ? rows : rows.filter((row) => lightOf(row) === light);
}

export function countLights(rows: readonly ReferenceLine[]): Readonly<Record<Light | 'all', number>> {
  const count = (light: Light): number => rows.filter((row) => lightOf(row) === light).length;
  return { all: rows.length, covered: count('covered'), open: count('open'), 'set-aside': count('set-aside') };
}

export type Grouped = { readonly title: string | null; readonly rows: readonly ReferenceLine[] };

/** Neighbours of one group under its title; the order of the source stays. */
export function groupRows(rows: readonly ReferenceLine[]): readonly Grouped[] {
  const groups: { title: string | null; rows: ReferenceLine[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.title === row.group) last.rows.push(row);
    else groups.push({ title: row.group, rows: [row] });
  }
  return groups;
}

const WIDTHS = { number: 12, content: 92, lead: 42, coordinating: 42, time: 30, product: 36 } as const;

/** The rows that nothing of ours answers, to be printed; `t` says the words of the paper. */
export function uncoveredPaper(t: TFunction, plan: ReferenceSummary, rows: readonly ReferenceLine[]): ListPaper {
  const open = rowsOfLight(rows, 'open');
  let number = 0;
  return {
    title: t('coverage.paper.title', { kind: plan.kind, number: plan.number ?? '' }).replace(/\s+/g, ' '),
    subtitle: t('coverage.paper.subtitle', { reference: printReference(plan), count: open.length, all: rows.length }),
    orientation: 'landscape',
    columns: (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((column) => ({
      title: t(`coverage.paper.${column}`),
      widthMm: WIDTHS[column],
      align: column === 'number' ? 'center' : 'left',
    })),
    rows: groupRows(open).flatMap(({ title, rows: own }) => [
      ...(title === null ? [] : [{ kind: 'group', title } as const]),
      ...own.map((row) => {
        number += 1;
        const { content, lead, coordinating, time, product } = row;
        return {
          kind: 'cells',
          cells: [String(number), content, lead ?? '', coordinating ?? '', time ?? '', product ?? ''],
        } as const;
      }),
    ]),
  };
}
