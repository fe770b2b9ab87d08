// The head of a table as it will print, with its first rows: a click chooses a column, a border is dragged.
import { useRef, useState, type CSSProperties, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../../shared/domain/columns.ts';
import { headerRows, type HeaderCell, type TablePart } from '../../../shared/document/model.ts';
import { ND30_2020 } from '../../../shared/document/profile-nd30-2020.ts';

const MM_PER_PT = 25.4 / 72;

type Props = {
  readonly picture: TablePart;
  /** Width of the text on the paper; the picture is this wide. */
  readonly widthMm: number;
  readonly chosen: Run | null;
  readonly onChoose: (run: Run, extend: boolean) => void;
  /** A border is being dragged, or let go: the column left of it and how far, in printed millimetres. */
  readonly onDrag: (column: number, byMm: number, done: boolean) => void;
};

/** A length of the paper as a part of the picture's width. */
function onPaper(mm: number, widthMm: number): string {
  return `calc(100cqw * ${mm / widthMm})`;
}

export function LiveHead({ picture, widthMm, chosen, onChoose, onDrag }: Props): ReactNode {
  const { t } = useTranslation();
  const rows = headerRows(picture);
  const { type, table } = ND30_2020;
  const style = {
    // Below nine pixels nobody reads: then the letters are larger than on the paper, and the lines break earlier.
    fontSize: `max(9px, ${onPaper(type.tableText.pt * MM_PER_PT, widthMm)})`,
    '--cell': onPaper(table.cellMarginMm, widthMm),
  } as CSSProperties;
  const isChosen = (from: number, to: number): boolean => chosen !== null && from >= chosen.from && to <= chosen.to;
  const cell = (head: HeaderCell): ReactNode => {
    const run = { from: head.column, to: head.column + head.columns - 1 };
    return (
      <th
        key={head.column}
        colSpan={head.columns}
        rowSpan={head.rows}
        className={isChosen(run.from, run.to) ? 'chosen' : undefined}
        onClick={(event) => onChoose(run, event.shiftKey)}
      >
        {head.title}
      </th>
    );
  };
  return (
    // Never larger than on the paper itself.
    <div className="live-head" style={{ maxWidth: `${widthMm}mm` }} role="group" aria-label={t('columns.picture')}>
      <table style={style}>
        <colgroup>
          {picture.columns.map((column, at) => (
            <col key={at} style={{ width: `${(column.widthMm / widthMm) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          {rows.map((heads, at) => (
            <tr key={at}>{heads.map(cell)}</tr>
          ))}
        </thead>
        <tbody>
          {picture.rows.length === 0 && (
            <tr className="empty">
              <td colSpan={picture.columns.length}>{t('columns.noRows')}</td>
            </tr>
          )}
          {picture.rows.map((row, at) =>
            row.kind === 'group' ? (
              <tr key={at} className="group">
                <td style={{ textAlign: 'center' }}>{row.number}</td>
                {picture.columns.length > 1 && <td colSpan={picture.columns.length - 1}>{row.title}</td>}
              </tr>
            ) : (
              <tr key={at}>
                {picture.columns.map((column, index) => (
                  <td
                    key={index}
                    className={isChosen(index, index) ? 'chosen' : undefined}
                    style={{ textAlign: column.align === 'center' ? 'center' : 'left' }}
                    onClick={(event) => onChoose({ from: index, to: index }, event.shiftKey)}
                  >
                    <div>{(row.cells[index] ?? []).join('\n')}</div>
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      <Borders picture={picture} widthMm={widthMm} onDrag={onDrag} />
    </div>
  );
}

/** Grips on the borders between the columns. By keyboard a width is typed in its field. */
function Borders({ picture, widthMm, onDrag }: Pick<Props, 'picture' | 'widthMm' | 'onDrag'>): ReactNode {
  const { t } = useTranslation();
  const start = useRef(0);
  const [held, setHeld] = useState<number | null>(null);
  const millimetres = (event: PointerEvent<HTMLElement>): number => {
    const width = event.currentTarget.parentElement?.clientWidth ?? 0;
    return width > 0 ? ((event.clientX - start.current) * widthMm) / width : 0;
  };
  const rightOf = (at: number): number =>
    picture.columns.slice(0, at + 1).reduce((sum, column) => sum + column.widthMm, 0);
  return picture.columns.slice(0, -1).map((_, at) => (
    <div
      key={at}
      className={held === at ? 'grip held' : 'grip'}
      title={t('columns.grip')}
      // While a border is held it follows the picture, which follows the hand.
      style={{ left: `${(rightOf(at) / widthMm) * 100}%` }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = event.clientX;
        setHeld(at);
      }}
      onPointerMove={(event) => {
        if (held === at) onDrag(at, millimetres(event), false);
      }}
      onPointerUp={(event) => {
        if (held !== at) return;
        setHeld(null);
        onDrag(at, millimetres(event), true);
      }}
      onPointerCancel={() => {
        setHeld(null);
        onDrag(at, 0, false);
      }}
    />
  ));
}
