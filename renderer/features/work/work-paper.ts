// The present view as a paper: the same rows in the same order and words, in Vietnamese whatever the screens speak.
import type { TFunction } from 'i18next';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import { monthsOf, partOf, quartersOf, spanOfMonth, TALLY_PARTS } from '../../../shared/domain/follow-narrowing.ts';
import { tallyOf, type FollowFilter, type FollowRow, type Tally } from '../../../shared/domain/follow-up.ts';
import type { ListPaper } from '../../../shared/domain/list-paper.ts';
import { byDay } from './calendar-weeks.ts';
import { groupWords, type NamedGroup } from './work-groups.ts';
import type { View } from './work-place.ts';
import {
  dueWords,
  filterWords,
  lastWords,
  leadWords,
  monthWords,
  partWords,
  planWords,
  reminderWords,
  type UnitNames,
} from './work-words.ts';
import { standingWords } from '../../kit/work-standing.ts';

export type Shown = {
  readonly view: View;
  readonly filter: FollowFilter;
  /** Rows of the view in the order they are shown. */
  readonly rows: readonly FollowRow[];
  readonly groups: readonly NamedGroup[];
  /** `YYYY-MM` of a calendar or a year. */
  readonly month: string;
  readonly today: Day;
  readonly names: UnitNames;
  readonly planNames: ReadonlyMap<string, string>;
};

type Part = Pick<ListPaper, 'columns' | 'rows'> & { readonly title: string; readonly count: number };

const LIST_WIDTHS = { number: 12, content: 64, plan: 32, unit: 34, time: 28, due: 22, standing: 27, last: 28 } as const;

function listColumns(t: TFunction): ListPaper['columns'] {
  return (Object.keys(LIST_WIDTHS) as (keyof typeof LIST_WIDTHS)[]).map((column) => ({
    title: t(`work.column.${column}`),
    widthMm: LIST_WIDTHS[column],
    align: column === 'number' || column === 'due' ? 'center' : 'left',
  }));
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function rowCells(t: TFunction, row: FollowRow, number: number, names: UnitNames): readonly string[] {
  return [
    String(number),
    lines(row.content, partWords(t, row)),
    planWords(row),
    leadWords(row, names),
    row.time ?? '',
    lines(dueWords(t, row), row.extensions > 0 ? t('work.extended', { count: row.extensions }) : ''),
    lines(standingWords(t, row), reminderWords(t, row)),
    lastWords(t, row),
  ];
}

function listPart(t: TFunction, { rows, filter, names }: Shown): Part {
  const bucket = t(`work.bucket.${filter.bucket}`).toLowerCase();
  return {
    title: filter.bucket === 'all' ? t('work.paper.title') : t('work.paper.ofBucket', { bucket }),
    count: rows.length,
    columns: listColumns(t),
    rows: rows.map((row, at) => ({ kind: 'cells', cells: rowCells(t, row, at + 1, names) })),
  };
}

function tallyPart(t: TFunction, { view, rows, groups }: Shown): Part {
  const by = view === 'don-vi' || view === 'ke-hoach' ? view : 'thang';
  const counts = (tally: Tally): readonly string[] => TALLY_PARTS.map((part) => String(partOf(tally, part)));
  return {
    title: t('work.paper.tally', { by: t(`work.views.${by}`).toLowerCase() }),
    count: rows.length,
    columns: [
      { title: t('work.column.number'), widthMm: 12, align: 'center' },
      { title: t(`work.tally.${by}`), widthMm: 75, align: 'left' },
      ...TALLY_PARTS.map((part) => ({ title: t(`work.tally.${part}`), widthMm: 16, align: 'center' as const })),
    ],
    rows: [
      ...groups.map((group, at) => ({
        kind: 'cells' as const,
        cells: [String(at + 1), groupWords(t, group), ...counts(group.tally)],
      })),
      { kind: 'cells', cells: ['', t('work.tally.sum'), ...counts(tallyOf(rows))] },
    ],
  };
}

/** A month on paper is a list under its days: a grid has no room for whole sentences. */
function monthPart(t: TFunction, { rows, month, names }: Shown): Part {
  const { from, to } = spanOfMonth(month);
  const inMonth = rows.filter(({ due }) => due !== null && due >= from && due <= to);
  const days = [...byDay(inMonth)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  let number = 0;
  return {
    title: t('work.calendar.name', { month: monthWords(t, month).toLowerCase() }),
    count: inMonth.length,
    columns: listColumns(t),
    rows: days.flatMap(([day, own]): ListPaper['rows'] => [
      { kind: 'group', title: t('work.calendar.dayOf', { day: screenDay(day) }) },
      ...own.map((row) => {
        number += 1;
        return { kind: 'cells' as const, cells: rowCells(t, row, number, names) };
      }),
    ]),
  };
}

function yearPart(t: TFunction, { rows, month }: Shown): Part {
  const year = Number(month.slice(0, 4));
  const quarters = quartersOf(monthsOf(rows, year));
  const parts = ['total', 'done', 'overdue'] as const;
  return {
    title: t('work.paper.tally', { by: t('work.year.name', { year }).toLowerCase() }),
    count: quarters.reduce((sum, { total }) => sum + total, 0),
    columns: [
      { title: '', widthMm: 45, align: 'left' },
      ...parts.map((part) => ({ title: t(`work.year.${part}`), widthMm: 40, align: 'center' as const })),
    ],
    rows: quarters.map((counts) => ({
      kind: 'cells',
      cells: [
        t('work.year.quarter', { quarter: ['I', 'II', 'III', 'IV'][counts.quarter - 1] }),
        ...parts.map((part) => String(counts[part])),
      ],
    })),
  };
}

/** What is on the screen, on paper. */
export function workPaper(t: TFunction, shown: Shown): ListPaper {
  const { view, filter, today, names, planNames } = shown;
  const make = {
    ds: listPart,
    lich: monthPart,
    nam: yearPart,
    'don-vi': tallyPart,
    'ke-hoach': tallyPart,
    thang: tallyPart,
  };
  const { title, count, columns, rows } = make[view](t, shown);
  const bucket = view === 'ds' || filter.bucket === 'all' ? [] : [t(`work.bucket.${filter.bucket}`).toLowerCase()];
  return {
    title,
    subtitle: [
      t('work.said.asOf', { day: screenDay(today) }),
      ...bucket,
      ...filterWords(t, filter, { units: names, plans: planNames }),
      t('work.count', { count }),
    ].join('; '),
    orientation: view === 'nam' ? 'portrait' : 'landscape',
    columns,
    rows,
  };
}
