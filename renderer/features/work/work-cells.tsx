// One row of the list, drawn once and not again while the list is scrolled.
import { Checkbox, Tooltip } from 'antd';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { screenDay } from '../../../shared/domain/day.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import { WorkTag } from '../../kit/work-tag.tsx';
import { BOX_WIDTH, type columnsIn, type WorkColumn } from './work-rows.ts';
import {
  dueWords,
  lastWords,
  leadWords,
  partWords,
  planHref,
  planWords,
  reminderWords,
  type UnitNames,
} from './work-words.ts';

type Props = {
  readonly row: FollowRow;
  readonly columns: ReturnType<typeof columnsIn>;
  readonly names: UnitNames;
  readonly isChosen: boolean;
  /** With `extend`, all rows since the one chosen before. */
  readonly onChoose: (id: string, extend: boolean) => void;
  readonly onOpen?: ((row: FollowRow) => void) | undefined;
};

function Cells({ row, columns, names, isChosen, onChoose, onOpen }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <div role="cell" className="work-cell" style={{ width: BOX_WIDTH }}>
        <Checkbox
          aria-label={t('work.chooseRow', { content: row.content.slice(0, 80) })}
          checked={isChosen}
          onChange={({ nativeEvent }) => onChoose(row.id, nativeEvent.shiftKey)}
        />
      </div>
      {columns.map(({ column, width }) => (
        <div key={column} role="cell" className="work-cell" style={{ width }}>
          <Cell column={column} row={row} names={names} onOpen={onOpen} />
        </div>
      ))}
    </>
  );
}

export const WorkCells = memo(Cells);

type CellProps = Pick<Props, 'row' | 'names' | 'onOpen'> & { readonly column: WorkColumn };

function Cell({ column, row, names, onOpen }: CellProps): ReactNode {
  const { t } = useTranslation();
  switch (column) {
    case 'content': {
      const part = partWords(t, row);
      return (
        <>
          {onOpen === undefined ? (
            <span className="work-two">{row.content}</span>
          ) : (
            <button type="button" className="work-open work-two" title={row.content} onClick={() => onOpen(row)}>
              {row.content}
            </button>
          )}
          <div className="work-under">
            {part !== '' && <span>{part} · </span>}
            <Link to={planHref(row)}>{planWords(row)}</Link>
          </div>
        </>
      );
    }
    case 'unit':
      return <span className="work-three">{leadWords(row, names)}</span>;
    case 'time':
      return <span className="work-three">{row.time}</span>;
    case 'due':
      return (
        <>
          <span className={row.standing === 'overdue' ? 'work-late' : ''}>{dueWords(t, row)}</span>
          {row.extensions > 0 && (
            <Tooltip title={row.planned === null ? undefined : t('work.extendedFrom', { day: screenDay(row.planned) })}>
              <div className="work-under">{t('work.extended', { count: row.extensions })}</div>
            </Tooltip>
          )}
        </>
      );
    case 'standing': {
      const reminder = reminderWords(t, row);
      return (
        <>
          <WorkTag row={row} />
          {reminder !== '' && <div className="work-under">{reminder}</div>}
        </>
      );
    }
    case 'last':
      return <span className="work-three">{lastWords(t, row)}</span>;
  }
}
