// The text of a report as it will be read, its numbers as chips that open their lists.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOutline, type OutlineNode } from '../../../shared/domain/outline.ts';
import type { Figures } from '../../../shared/domain/reports/figures.ts';
import { linesOfList } from '../../../shared/domain/reports/report-lines.ts';
import { listTokenOf, piecesOf } from '../../../shared/domain/reports/tokens.ts';
import { plainText } from '../../../shared/domain/rich-text.ts';
import { ReportNumber } from './report-list.tsx';

function Pieces({ text, figures }: { readonly text: string; readonly figures: Figures }): ReactNode {
  const { t } = useTranslation();
  return piecesOf(text, figures).map((piece, at) => {
    if (piece.kind === 'text') return <span key={at}>{plainText(piece.text)}</span>;
    const { name, value } = piece;
    if (value === null)
      return (
        <span key={at} className="unknown" title={t('reports.text.unknown', { name })}>
          {`{${name}}`}
        </span>
      );
    return <ReportNumber key={at} text={value.text} title={name} listed={value.listed} ids={value.ids} />;
  });
}

function Line({
  node,
  number,
  figures,
}: {
  readonly node: OutlineNode;
  readonly number: string;
  readonly figures: Figures;
}): ReactNode {
  const token = node.title === null ? listTokenOf(node.text) : null;
  if (token !== null)
    return (
      <ul>
        {linesOfList(figures, token).map(({ text, listed, ids }) => (
          <li key={text}>
            {text}{' '}
            {listed !== 'none' && <ReportNumber text={String(ids.length)} title={text} listed={listed} ids={ids} />}
          </li>
        ))}
      </ul>
    );
  return (
    <p>
      {number === '' ? '' : `${number} `}
      {node.title !== null && (
        <strong>
          <Pieces text={node.title} figures={figures} />
          {node.text === null ? '' : ': '}
        </strong>
      )}
      {node.text !== null && <Pieces text={node.text} figures={figures} />}
    </p>
  );
}

export function ReadingView({
  outline,
  figures,
}: {
  readonly outline: readonly OutlineNode[];
  readonly figures: Figures;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="report-reading" aria-label={t('reports.text.reading')}>
      {numberOutline(outline).map((node, at) => (
        <Line key={at} node={node} number={node.number} figures={figures} />
      ))}
    </section>
  );
}
