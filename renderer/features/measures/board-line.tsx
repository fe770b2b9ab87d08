// One target of the board with the figures of its periods.
import { Button } from 'antd';
import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/measures.ts';
import { printDecimal } from '../../../shared/domain/decimal.ts';
import type { Measure } from '../../../shared/domain/reports/measures.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';
import { lightOf } from './board-place.ts';
import { cellParts, cellValue, distanceOf, figureWords } from './figure-words.ts';
import { LightTag } from './light-tag.tsx';
import { LineMenu } from './line-menu.tsx';
import type { MeasureAct } from './measure-dialog.tsx';
import { monthsOfPeriod } from './period-words.ts';
import { Spark } from './spark.tsx';

type Props = {
  readonly row: BoardRow;
  /** How many other targets have the same figures. */
  readonly others: number;
  readonly year: number;
  readonly onOpen: (period: string) => void;
  readonly onAct: (act: MeasureAct) => void;
};

type CellProps = Pick<Props, 'onOpen'> & {
  readonly name: string;
  readonly measure: Measure;
  readonly period: string;
  readonly figure: BoardRow['year'];
  readonly closedBy: string | null;
  readonly month: number;
};

function Cell({ name, measure, period, figure, closedBy, month, onOpen }: CellProps): ReactNode {
  const { t } = useTranslation();
  const parts = cellParts(figure);
  // Long figures break behind the stroke, not within a number.
  const slash = (parts ?? '').indexOf('/') + 1;
  const closed = closedBy === null ? '' : `, ${t('measures.closedBy', { period: printPeriod(closedBy) })}`;
  const words = t('measures.cell', { name, period: printPeriod(period), figure: figureWords(t, figure, measure) });
  return (
    <button
      type="button"
      className="targets-figure"
      data-month={month}
      aria-label={words + closed}
      title={(figure.noneArisen ? t('measures.noneArisenFull') : '') + closed.slice(figure.noneArisen ? 0 : 2)}
      onClick={() => onOpen(period)}
    >
      <span>
        {cellValue(t, figure)}
        {closedBy !== null && <LockOutlined aria-hidden className="targets-lock" />}
      </span>
      {parts !== null && (
        <small>
          {parts.slice(0, slash)}
          <wbr />
          {parts.slice(slash)}
        </small>
      )}
    </button>
  );
}

export function BoardLine({ row, others, year, onOpen, onAct }: Props): ReactNode {
  const { t } = useTranslation();
  const { measure, number, name, level } = row;
  const distance = distanceOf(row);
  return (
    <tr>
      <td className="targets-number">{number}</td>
      <th scope="row" className={level === 1 ? 'targets-name part' : 'targets-name'}>
        <span className="targets-name-words" title={name}>
          {name}
        </span>
        {others > 0 && <small className="muted">{t('measures.shared', { count: others })}</small>}
      </th>
      <td className="targets-unit">{row.unit}</td>
      <td className="targets-goal">
        <span className="targets-name-words" title={row.goal}>
          {row.goal}
        </span>
      </td>
      {measure === null ? (
        <td colSpan={12} className="targets-begin">
          <Button size="small" onClick={() => onAct('begin')}>
            {t('measures.begin.button')}
          </Button>
        </td>
      ) : (
        row.cells.map((cell) => {
          const { first, count } = monthsOfPeriod(cell.period);
          return (
            <td key={cell.period} colSpan={count} className="targets-cell">
              <Cell name={name} measure={measure} {...cell} month={first} onOpen={onOpen} />
            </td>
          );
        })
      )}
      <td className="targets-cell targets-year">
        {measure !== null && (
          <Cell
            name={name}
            measure={measure}
            period={String(year)}
            figure={row.year}
            closedBy={null}
            month={13}
            onOpen={onOpen}
          />
        )}
        {row.yearBefore !== null && (
          <small className="muted">{t('measures.before', { value: printDecimal(row.yearBefore) })}</small>
        )}
      </td>
      <td className="targets-trend">{measure !== null && <Spark row={row} size="row" />}</td>
      <td className="targets-light-cell">
        <LightTag light={lightOf(row)} />
        {distance !== null && <div className="targets-distance">{distance}</div>}
      </td>
      <td className="targets-acts">
        {measure !== null && <LineMenu row={row} measure={measure} others={others} onAct={onAct} />}
      </td>
    </tr>
  );
}
