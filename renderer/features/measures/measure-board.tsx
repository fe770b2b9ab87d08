// The board of targets of a year: one row a target, one cell a period, its light, its distance, its trend.
import { Empty, Spin } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardRow } from '../../../shared/contract/measures.ts';
import { useAsk } from '../../kit/client.ts';
import { useToday } from '../../kit/today.ts';
import { BoardFilters } from './board-filters.tsx';
import { cellAfter } from './board-keys.ts';
import { boardGroups, narrowed, type BoardPlace } from './board-place.ts';
import { BoardLine } from './board-line.tsx';
import { FiguresDrawer } from './figures-drawer.tsx';
import { MeasureDialog, type MeasureAct } from './measure-dialog.tsx';
import './measures.css';

type Props = { readonly place: BoardPlace; readonly onPlace: (change: Partial<BoardPlace>) => void };

/** A period of a target whose figures are shown beside. */
type Opened = { readonly targetId: string; readonly period: string };

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const COLUMNS = 20;

/** Years that hold documents, and those around today. */
function yearsOf(years: readonly number[], today: number, shown: number): readonly number[] {
  return [...new Set([...years, today - 1, today, today + 1, shown])].toSorted((one, other) => other - one);
}

export function MeasureBoard({ place, onPlace }: Props): ReactNode {
  const { t } = useTranslation();
  const now = Number(useToday().slice(0, 4));
  const year = place.year ?? now;
  return (
    <div className="place targets-place">
      <div className="place-head">
        <h1>{t('place.targets')}</h1>
      </div>
      {year === 0 ? <Spin /> : <YearBoard place={place} year={year} now={now} onPlace={onPlace} />}
    </div>
  );
}

function YearBoard({ place, year, now, onPlace }: Props & { readonly year: number; readonly now: number }): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('measures', 'ofYear', { year });
  const plans = useAsk('plans', 'list', {});
  const [opened, setOpened] = useState<Opened | null>(null);
  const [asked, setAsked] = useState<{ readonly targetId: string; readonly act: MeasureAct } | null>(null);
  const from = useRef<HTMLElement | null>(null);
  // The drawer holds the focus until it is gone: only then can the hand go back to where it was.
  useEffect(() => {
    if (opened === null) from.current?.focus();
  }, [opened]);
  if (data === undefined) return <Spin />;
  const rows = narrowed(data, place);
  const rowOf = (id: string | undefined): BoardRow | undefined => data.find(({ targetId }) => targetId === id);
  const [shown, begun] = [rowOf(opened?.targetId), rowOf(asked?.targetId)];
  const sharing = Map.groupBy(data, ({ measure }) => measure?.id);
  const open = (targetId: string, period: string): void => {
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpened({ targetId, period });
  };
  const moveFocus = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = cellAfter(event.target, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <>
      <BoardFilters
        place={place}
        year={year}
        years={yearsOf(
          (plans.data ?? []).map((plan) => plan.year),
          now,
          year,
        )}
        rows={data}
        count={rows.length}
        onPlace={onPlace}
      />
      {rows.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={data.length === 0 ? t('measures.none', { year }) : t('measures.noneLeft')}
        />
      ) : (
        <div className="targets-scroll">
          <table className="targets-table" aria-label={t('measures.table', { year })} onKeyDown={moveFocus}>
            <BoardHead />
            {boardGroups(rows).map(({ key, head, rows: own }) => (
              <tbody key={key}>
                <tr className="targets-group">
                  <th scope="rowgroup" colSpan={COLUMNS}>
                    <span className="targets-group-words">
                      <Link to={`/ke-hoach/${head.planId}/chi-tieu`}>{head.planLabel}</Link>: {head.setTitle}
                      {head.mandate !== null && <span className="muted"> ({head.mandate})</span>}
                    </span>
                  </th>
                </tr>
                {own.map((row) => (
                  <BoardLine
                    key={row.targetId}
                    row={row}
                    others={row.measure === null ? 0 : (sharing.get(row.measure.id)?.length ?? 1) - 1}
                    year={year}
                    onOpen={(period) => open(row.targetId, period)}
                    onAct={(act) => setAsked({ targetId: row.targetId, act })}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {opened !== null && shown !== undefined && shown.measure !== null && (
        <FiguresDrawer
          key={`${shown.measure.id} ${opened.period}`}
          row={shown}
          measure={shown.measure}
          period={opened.period}
          onClose={() => setOpened(null)}
        />
      )}
      {asked !== null && begun !== undefined && (
        <MeasureDialog row={begun} act={asked.act} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

function BoardHead(): ReactNode {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col" className="targets-number">
          {t('measures.head.number')}
        </th>
        <th scope="col" className="targets-name">
          {t('measures.head.name')}
        </th>
        <th scope="col" className="targets-unit">
          {t('measures.head.unit')}
        </th>
        <th scope="col" className="targets-goal">
          {t('measures.head.goal')}
        </th>
        {MONTHS.map((month) => (
          <th key={month} scope="col" className="targets-month" title={t('measures.head.monthFull', { month })}>
            {t('measures.head.month', { month })}
          </th>
        ))}
        <th scope="col" className="targets-year">
          {t('measures.head.year')}
        </th>
        <th scope="col" className="targets-trend">
          {t('measures.head.trend')}
        </th>
        <th scope="col" className="targets-light-cell">
          {t('measures.head.light')}
        </th>
        <th scope="col" className="targets-acts" aria-label={t('measures.head.acts')} />
      </tr>
    </thead>
  );
}
