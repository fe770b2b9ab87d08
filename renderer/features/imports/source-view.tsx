// The document as it was read, beside what was recognised: paragraphs and tables in their order, places that were asked for marked.
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadBlock, ReadDocument, ReadTable, SourcePlace } from '../../../shared/domain/imports/read-document.ts';

/** As many rows of one table as are shown around a place. */
const SHOWN_ROWS = 60;

type Props = {
  readonly read: ReadDocument;
  /** The place to be looked at; a new object scrolls there again. */
  readonly place: SourcePlace | null;
};

export function SourceView({ read, place }: Props): ReactNode {
  const { t } = useTranslation();
  const marked = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place !== null) marked.current?.scrollIntoView({ block: 'center' });
  }, [place]);
  return (
    <div className="import-source" role="region" tabIndex={0} aria-label={t('imports.source', { file: read.file })}>
      {read.parts.map((part, partAt) => (
        // oxlint-disable-next-line react/no-array-index-key -- a part of a file has no other name
        <section key={partAt}>
          {part.name !== null && (
            <h2 className="import-sheet">
              {t('imports.sheet', { name: part.name })}{' '}
              {part.hidden && <span className="muted">{t('imports.hiddenSheet')}</span>}
            </h2>
          )}
          {part.blocks.map((block, blockAt) => {
            const here = place !== null && place.part === partAt && place.block === blockAt;
            return (
              <Block
                // oxlint-disable-next-line react/no-array-index-key -- nor has a paragraph
                key={blockAt}
                block={block}
                row={here ? place.row : null}
                marked={here}
                onMark={(element) => {
                  if (here) marked.current = element;
                }}
              />
            );
          })}
        </section>
      ))}
    </div>
  );
}

type BlockProps = {
  readonly block: ReadBlock;
  readonly row: number | null;
  readonly marked: boolean;
  readonly onMark: (element: HTMLElement | null) => void;
};

function Block({ block, row, marked, onMark }: BlockProps): ReactNode {
  if (block.kind === 'table') return <SourceTable table={block} row={row} marked={marked} onMark={onMark} />;
  const text = block.runs.map((run) => run.text).join('');
  if (text.trim() === '') return null;
  return (
    <p
      ref={onMark}
      className={marked ? 'import-line import-marked' : 'import-line'}
      style={{ textAlign: block.align === 'both' ? 'left' : block.align }}
    >
      {block.marker !== null && <span>{block.marker} </span>}
      {block.runs.map((run, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- nor a run
        <span key={at} style={{ fontWeight: run.bold ? 600 : 400, fontStyle: run.italic ? 'italic' : 'normal' }}>
          {run.text}
        </span>
      ))}
    </p>
  );
}

function SourceTable({
  table,
  row,
  marked,
  onMark,
}: Omit<BlockProps, 'block'> & { readonly table: ReadTable }): ReactNode {
  const { t } = useTranslation();
  const from = row === null ? 0 : Math.max(0, Math.min(row - SHOWN_ROWS / 2, table.rows.length - SHOWN_ROWS));
  const shown = table.rows.slice(from, from + SHOWN_ROWS);
  const after = table.rows.length - from - shown.length;
  return (
    <div className="import-table" ref={marked && row === null ? onMark : null}>
      {from > 0 && <div className="muted">{t('imports.rowsBefore', { count: from })}</div>}
      <table>
        <tbody>
          {shown.map((cells, y) => (
            <tr
              // oxlint-disable-next-line react/no-array-index-key -- nor a row
              key={from + y}
              ref={marked && row === from + y ? onMark : null}
              className={marked && row === from + y ? 'import-marked' : ''}
            >
              {cells.map((cell, x) => (
                // oxlint-disable-next-line react/no-array-index-key -- nor a cell
                <td key={x} rowSpan={Math.min(cell.rowSpan ?? 1, shown.length - y)} colSpan={cell.colSpan ?? 1}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {after > 0 && <div className="muted">{t('imports.rowsAfter', { count: after })}</div>}
    </div>
  );
}
