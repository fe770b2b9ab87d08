// Tasks over all documents and years: one filter, and the rows it finds as a list, in lines, in a month or in a year.
import { Alert, Button, Empty, Segmented, Spin } from 'antd';
import { PrinterOutlined } from '@ant-design/icons';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import { countBuckets } from '../../../shared/domain/follow-narrowing.ts';
import { inBucket, type FollowFilter, type FollowRow } from '../../../shared/domain/follow-up.ts';
import type { ListPaper } from '../../../shared/domain/list-paper.ts';
import { successorOf, type Unit } from '../../../shared/domain/organisation.ts';
import { useAsk } from '../../kit/client.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { onPaper } from '../../i18n/i18n.ts';
import { BucketChips } from './bucket-chips.tsx';
import { ChosenBar, type WorkActs } from './chosen-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { TallyTable } from './tally-table.tsx';
import { workPaper } from './work-paper.ts';
import { isNarrow, NO_FILTER, VIEWS, type WorkPlace } from './work-place.ts';
import { sortedRows } from './work-rows.ts';
import { WorkTable } from './work-table.tsx';
import { WorkYear } from './work-year.tsx';
import { leadWords, planWords, unitNames } from './work-words.ts';
import { groupingOf, namedGroups } from './work-groups.ts';
import './work.css';

export type WorkListProps = WorkActs & {
  readonly place: WorkPlace;
  /** Goes on from where the address is by now: two quick changes are both kept. */
  readonly onPlace: (change: (now: WorkPlace) => WorkPlace) => void;
  readonly onOpen?: ((row: FollowRow) => void) | undefined;
  readonly onPrint?: ((paper: ListPaper) => void) | undefined;
};

const NO_ROWS: readonly FollowRow[] = [];
const NO_UNITS: readonly Unit[] = [];
const NO_PLANS: readonly PlanSummary[] = [];

export function WorkList({ place, onPlace, onOpen, onPrint, ...acts }: WorkListProps): ReactNode {
  const { t } = useTranslation();
  const { filter, view, sort } = place;
  // Every chip counts in what the rest of the filter finds, so that a count is the length of its list. Closed work of ten years is
  // read only where it is asked for.
  const isAll = filter.bucket === 'all';
  const found = useAsk('deadlines', 'list', { ...filter, bucket: isAll ? 'all' : 'open' });
  const units = useAsk('organisation', 'get', {}).data?.units ?? NO_UNITS;
  const plans = useAsk('plans', 'list', {}).data ?? NO_PLANS;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const all = found.data?.rows ?? NO_ROWS;
  const today = found.data?.today ?? '2000-01-01';
  const names = useMemo(() => unitNames(units), [units]);
  const planNames = useMemo(() => new Map(all.map((row) => [row.planId, planWords(row)])), [all]);
  const counts = useMemo(() => countBuckets(all, today), [all, today]);
  const inside = useMemo(() => all.filter((row) => inBucket(row, filter.bucket, today)), [all, filter.bucket, today]);
  const rows = useMemo(
    () => sortedRows(inside, sort, { unit: (row) => leadWords(row, names), plan: planWords }),
    [inside, sort, names],
  );
  const chosenRows = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const grouping = groupingOf(view);
  const groups = useMemo(
    () => (grouping === null ? [] : namedGroups(inside, { filter, grouping, present: presentIn(units), names })),
    [grouping, inside, filter, units, names],
  );
  const month = place.month ?? today.slice(0, 7);

  const go = (patch: Partial<WorkPlace>): void => onPlace((now) => ({ ...now, ...patch }));
  const narrow = (patch: Partial<FollowFilter>): void =>
    onPlace((now) => ({ ...now, filter: { ...now.filter, ...patch } }));
  const paper = (): ListPaper => workPaper(onPaper, { view, filter, rows, groups, month, today, names, planNames });
  return (
    <div className="place work-place">
      <div className="place-head work-place-head">
        <h1>{t('work.title')}</h1>
        <Segmented
          aria-label={t('work.view')}
          value={view}
          options={VIEWS.map((one) => ({ value: one, label: t(`work.views.${one}`) }))}
          onChange={(next) => go({ view: next })}
        />
        <SavedFilters filter={filter} onFilter={(next) => go({ filter: next })} />
        {onPrint !== undefined && (
          <Button icon={<PrinterOutlined aria-hidden />} disabled={rows.length === 0} onClick={() => onPrint(paper())}>
            {t('work.print')}
          </Button>
        )}
      </div>
      <BucketChips
        counts={isAll ? counts : { ...counts, all: null }}
        chosen={filter.bucket}
        onChoose={(bucket) => narrow({ bucket })}
      />
      <FilterBar filter={filter} units={units} plans={plans} onFilter={narrow} />
      {found.error !== null ? (
        <Alert type="error" showIcon title={faultSentence(t, faultOf(found.error))} />
      ) : found.data === undefined ? (
        <Spin style={{ margin: 48 }} />
      ) : inside.length === 0 && view !== 'lich' && view !== 'nam' ? (
        <NothingFound filter={filter} total={all.length} onFilter={(next) => go({ filter: next })} />
      ) : view === 'ds' ? (
        <>
          <ChosenBar rows={chosenRows} total={rows.length} {...acts} onNone={() => setChosen(new Set())} />
          <WorkTable
            rows={rows}
            names={names}
            sort={sort}
            chosen={chosen}
            onSort={(next) => go({ sort: next })}
            onChosen={setChosen}
            onOpen={onOpen}
          />
        </>
      ) : view === 'lich' ? (
        <MonthCalendar
          rows={inside}
          filter={filter}
          month={month}
          today={today}
          onMonth={(next) => go({ month: next })}
          onOpen={onOpen}
        />
      ) : view === 'nam' ? (
        <WorkYear rows={inside} filter={filter} month={month} today={today} onMonth={(next) => go({ month: next })} />
      ) : (
        <TallyTable view={view} groups={groups} rows={inside} filter={filter} onAll={() => narrow({ bucket: 'all' })} />
      )}
    </div>
  );
}

/** The unit that does the work of a unit now. */
function presentIn(units: readonly Unit[]): (key: string) => string {
  return (key) => {
    const unit = units.find((one) => one.key === key);
    return unit === undefined ? key : (successorOf(unit, units)?.key ?? key);
  };
}

type NothingProps = {
  readonly filter: FollowFilter;
  readonly total: number;
  readonly onFilter: (filter: FollowFilter) => void;
};

/** Why nothing is shown, and the next step. */
function NothingFound({ filter, total, onFilter }: NothingProps): ReactNode {
  const { t } = useTranslation();
  const bucket = t(`work.bucket.${filter.bucket}`);
  const narrowed = isNarrow(filter);
  const none = !narrowed && total === 0 && filter.bucket === 'all';
  const words = none
    ? t('work.empty.nothing')
    : total > 0 || !narrowed
      ? t('work.empty.bucket', { bucket })
      : t('work.empty.filtered');
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words}>
      {none ? (
        <Link to="/ke-hoach">{t('work.empty.toPlans')}</Link>
      ) : total > 0 || !narrowed ? (
        <Button onClick={() => onFilter({ ...filter, bucket: 'all' })}>{t('work.empty.showAll')}</Button>
      ) : (
        <Button onClick={() => onFilter({ ...NO_FILTER, bucket: filter.bucket })}>{t('work.filter.clear')}</Button>
      )}
    </Empty>
  );
}
