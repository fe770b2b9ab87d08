// The list itself: of ten thousand rows only those in sight exist.
import { Checkbox } from 'antd';
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import { useStable, useWidth } from '../../kit/stable.ts';
import { SORTS, type Sort } from './work-place.ts';
import { BOX_WIDTH, chosenAfter, columnsIn, type WorkColumn } from './work-rows.ts';
import { WorkCells } from './work-cells.tsx';
import type { UnitNames } from './work-words.ts';

type Props = {
  readonly rows: readonly FollowRow[];
  readonly names: UnitNames;
  readonly sort: Sort;
  readonly chosen: ReadonlySet<string>;
  readonly onSort: (sort: Sort) => void;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen?: ((row: FollowRow) => void) | undefined;
};

export function WorkTable({ rows, names, sort, chosen, onSort, onChosen, onOpen }: Props): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const columns = useMemo(() => columnsIn(width), [width]);
  const lastBox = useRef<string | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- what it answers is used here only, and never kept
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 66,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const choose = (id: string, extend: boolean): void => {
    const from = extend ? lastBox.current : null;
    onChosen(
      chosenAfter(
        rows.map((row) => row.id),
        chosen,
        { id, from },
      ),
    );
    lastBox.current = id;
  };
  const onChoose = useStable(choose);
  const onOpenRow = useStable((row: FollowRow) => onOpen?.(row));
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  return (
    <div ref={scroller} className="work-scroll">
      <div role="table" aria-label={t('work.table')} aria-rowcount={rows.length + 1}>
        <div role="rowgroup" className="work-head">
          <div role="row" aria-rowindex={1} className="work-line">
            <div role="columnheader" className="work-cell" style={{ width: BOX_WIDTH }}>
              <Checkbox
                aria-label={t('work.chooseAll')}
                checked={all}
                indeterminate={!all && chosen.size > 0 && rows.some(({ id }) => chosen.has(id))}
                onChange={() => onChosen(all ? new Set() : new Set(rows.map(({ id }) => id)))}
              />
            </div>
            {columns.map(({ column, width }) => (
              <Head key={column} column={column} width={width} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const isChosen = chosen.has(row.id);
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                role="row"
                aria-rowindex={item.index + 2}
                data-index={item.index}
                data-work={row.id}
                className={`work-line work-row ${isChosen ? 'chosen' : ''}`}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <WorkCells
                  row={row}
                  columns={columns}
                  names={names}
                  isChosen={isChosen}
                  onChoose={onChoose}
                  onOpen={onOpen === undefined ? undefined : onOpenRow}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

type HeadProps = Pick<Props, 'sort' | 'onSort'> & { readonly column: WorkColumn; readonly width: number };

/** A head that sorts; the column of the task sorts by its document. */
function Head({ column, width, sort, onSort }: HeadProps): ReactNode {
  const { t } = useTranslation();
  const by = SORTS.find((one) => one === (column === 'content' ? 'plan' : column));
  const isSorted = by === sort.by;
  const order = !isSorted ? 'none' : sort.down ? 'descending' : 'ascending';
  return (
    <div role="columnheader" className="work-cell" style={{ width }} aria-sort={by === undefined ? undefined : order}>
      {t(`work.column.${column}`)}
      {by !== undefined && (
        <button
          type="button"
          className="work-sort"
          aria-label={t(`work.sort.${by}`)}
          title={t(`work.sort.${by}`)}
          aria-pressed={isSorted}
          onClick={() => onSort({ by, down: isSorted && !sort.down })}
        >
          {isSorted && sort.down ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />}
        </button>
      )}
    </div>
  );
}
