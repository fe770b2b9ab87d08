// A returned form side by side, each answer with its box: ticked, it is taken over.
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCell, ReviewRow } from '../../../shared/contract/forms.ts';
import { answerWords, cellKey, knownWords, problemWords } from './review-words.ts';

type Props = {
  readonly rows: readonly ReviewRow[];
  readonly chosen: ReadonlySet<string>;
  /** Cells of an earlier taking over: they stay. */
  readonly fixed: ReadonlySet<string>;
  readonly onChoose: (key: string, taken: boolean) => void;
};

export function ReviewTable({ rows, chosen, fixed, onChoose }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <table className="forms-review">
      <thead>
        <tr>
          <th scope="col" style={{ width: 44 }} aria-label={t('forms.review.number')} />
          <th scope="col" style={{ width: '30%' }}>
            {t('forms.review.sent')}
          </th>
          <th scope="col" style={{ width: '22%' }}>
            {t('forms.review.now')}
          </th>
          <th scope="col">{t('forms.review.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <td>{row.row}</td>
            <td>
              {row.locked.content ?? row.locked.name}
              <div className="muted">
                {[row.locked.time, row.locked.plan, row.locked.goal].filter((text) => Boolean(text)).join(' · ')}
              </div>
            </td>
            <Known row={row} />
            <td>
              {row.cells.length === 0 && (
                <span className="muted">{t(row.missing ? 'forms.review.missing' : 'forms.review.noAnswer')}</span>
              )}
              {row.cells.map((cell) => (
                <Answer
                  key={cell.field}
                  row={row.row}
                  cell={cell}
                  taken={chosen.has(cellKey(row.row, cell.field))}
                  fixed={fixed.has(cellKey(row.row, cell.field))}
                  onChoose={onChoose}
                />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Known({ row }: { readonly row: ReviewRow }): ReactNode {
  const { t } = useTranslation();
  const { now, before } = knownWords(t, row);
  return (
    <td>
      {now ?? <span className="late">{t('forms.review.gone')}</span>}
      {before !== null && <div className="muted">{t('forms.review.changed', { before })}</div>}
    </td>
  );
}

type AnswerProps = Pick<Props, 'onChoose'> & {
  readonly row: string;
  readonly cell: ReviewCell;
  readonly taken: boolean;
  readonly fixed: boolean;
};

function Answer({ row, cell, taken, fixed, onChoose }: AnswerProps): ReactNode {
  const { t } = useTranslation();
  const { said, raw } = answerWords(t, cell);
  const problem = problemWords(t, cell);
  const field = t(`forms.field.${cell.field}`);
  return (
    <>
      <Checkbox
        className="forms-answer"
        checked={taken || fixed}
        disabled={fixed || cell.problem?.blocks === true}
        aria-label={t('forms.review.take', { field, row })}
        onChange={(event) => onChoose(cellKey(row, cell.field), event.target.checked)}
      >
        <span className="muted">{field}: </span>
        {said}
        {raw !== null && <span className="muted"> ({t('forms.review.raw', { text: raw })})</span>}
        {fixed && <span className="muted"> · {t('forms.review.taken')}</span>}
      </Checkbox>
      {problem !== null && !fixed && <span className="forms-problem">{problem}</span>}
      {cell.why !== null && cell.why !== problem && <span className="forms-problem">{cell.why}</span>}
    </>
  );
}
