// Where a number comes from: who gave it when, with which note and file, and what was corrected in it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract, OutputOf } from '../../../shared/contract/contract.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';
import { screenMoment } from '../../kit/moment.ts';
import { typedWords } from './figure-words.ts';
import { OpenSource } from './source-file.tsx';

type Props = OutputOf<Contract['measurements']['explain']> & {
  /** Whether rows of several periods stand beside each other. */
  readonly withPeriod: boolean;
};

export function FigureOrigin({ rows, corrections, withPeriod }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-label={t('measures.origin.title')}>
      <h3 className="panel-title">{t('measures.origin.title')}</h3>
      {rows.length === 0 && <span className="muted">{t('measures.origin.none')}</span>}
      <ul className="plain">
        {rows.map((row) => {
          const place = row.unitName ?? t('measures.figures.office');
          const time = screenMoment(row.at);
          return (
            <li key={row.id} className="targets-origin">
              <div>
                {withPeriod && `${printPeriod(row.period)}, `}
                {place}: <strong>{typedWords(t, row)}</strong>
              </div>
              <div className="muted">
                {row.reporter === null
                  ? t('measures.origin.byNobody', { time })
                  : t('measures.origin.by', { time, reporter: row.reporter })}
              </div>
              {row.note !== null && <div>{t('measures.origin.note', { note: row.note })}</div>}
              {row.source !== null && (
                <div>
                  {t('measures.origin.file')} <OpenSource id={row.id} file={row.source.name} />
                </div>
              )}
              {corrections
                .filter(({ measurementId }) => measurementId === row.id)
                .map((one) => (
                  <div key={one.id} className="targets-corrected">
                    {t('measures.origin.corrected', {
                      time: screenMoment(one.at),
                      before: typedWords(t, one),
                      reason: one.reason,
                    })}
                  </div>
                ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
