// The places of a plan that name a year, each to be moved or left, with what it reads now and what it would read.
import { Tag } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftProposal } from '../../../shared/domain/year-shift.ts';
import { isChosen, placeName, surroundings, type Decisions } from './shift-rows.ts';

type Props = {
  readonly label: string;
  readonly rows: readonly ShiftProposal[];
  readonly decisions: Decisions;
  /** Decides for some of the rows. */
  readonly onDecide: (rows: readonly ShiftProposal[], move: boolean) => void;
};

export function ShiftTable({ label, rows, decisions, onDecide }: Props): ReactNode {
  const { t } = useTranslation();
  const all = useRef<HTMLInputElement>(null);
  const chosen = rows.filter((row) => isChosen(row, decisions)).length;
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = chosen > 0 && chosen < rows.length;
  }, [chosen, rows.length]);
  return (
    <div className="paste-table shift-table" tabIndex={0} role="region" aria-label={label}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th style={{ width: 32 }}>
              <input
                ref={all}
                type="checkbox"
                aria-label={t('copying.tickAll')}
                checked={rows.length > 0 && chosen === rows.length}
                onChange={(event) => onDecide(rows, event.target.checked)}
              />
            </th>
            <th style={{ width: 200 }}>{t('copying.place')}</th>
            <th>{t('copying.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ShiftRow
              key={row.id}
              row={row}
              move={isChosen(row, decisions)}
              onDecide={(move) => onDecide([row], move)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly row: ShiftProposal;
  readonly move: boolean;
  readonly onDecide: (move: boolean) => void;
};

function ShiftRow({ row, move, onDecide }: RowProps): ReactNode {
  const { t } = useTranslation();
  const around = surroundings(row);
  const name = placeName(t, row);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={t('copying.tick', { place: name, before: row.before, after: row.after })}
          checked={move}
          onChange={(event) => onDecide(event.target.checked)}
        />
      </td>
      <td>
        {name}
        {row.document && (
          <Tag style={{ marginInlineStart: 6 }} color="gold">
            {t('copying.document')}
          </Tag>
        )}
      </td>
      <td>
        <span className="muted">{around.before}</span>
        {move ? (
          <>
            <del>{row.before}</del> → <ins>{row.after}</ins>
          </>
        ) : (
          <mark>{row.before}</mark>
        )}
        <span className="muted">{around.after}</span>
        {move && row.leap && <div className="shift-warning">{t('copying.leap')}</div>}
      </td>
    </tr>
  );
}
