// A year in its four quarters: what falls due, what of it is settled, what is overdue; every number opens its list.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workAddress } from '../../../shared/domain/follow-filter-address.ts';
import { quarterFilter, quartersOf, type QuarterCount } from '../../../shared/domain/follow-narrowing.ts';
import { FollowFilterSchema, type FollowFilter } from '../../../shared/domain/follow-up.ts';
import './work.css';

const PARTS = ['total', 'done', 'overdue'] as const;
const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const ALL = FollowFilterSchema.parse({ bucket: 'all' });

type Props = {
  readonly year: number;
  /** Counts of the months of the year, as the home page and the lists have them. */
  readonly months: Parameters<typeof quartersOf>[0];
  /** What the months were counted of; all followed work unless said. */
  readonly filter?: FollowFilter;
};

export function YearStrip({ year, months, filter = ALL }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="work-year" role="list" aria-label={t('work.year.name', { year })}>
      {quartersOf(months).map((counts) => (
        <Quarter key={counts.quarter} year={year} counts={counts} filter={filter} />
      ))}
    </div>
  );
}

type QuarterProps = { readonly year: number; readonly counts: QuarterCount; readonly filter: FollowFilter };

function Quarter({ year, counts, filter }: QuarterProps): ReactNode {
  const { t } = useTranslation();
  const quarter = ROMAN[counts.quarter - 1] ?? '';
  const percent = counts.total === 0 ? 0 : Math.floor((counts.done * 100) / counts.total);
  return (
    <div role="listitem" className="work-quarter">
      <h3>{t('work.year.quarter', { quarter })}</h3>
      <dl>
        {PARTS.map((part) => {
          const count = counts[part];
          const narrow = count === 0 ? null : quarterFilter(filter, year, { quarter: counts.quarter, part });
          const words = t(`work.year.${part}`);
          return (
            <div key={part} className={part === 'overdue' && count > 0 ? 'work-late' : ''}>
              <dt>{words}</dt>
              <dd>
                {narrow === null ? (
                  count
                ) : (
                  <Link
                    to={workAddress(narrow)}
                    aria-label={t('work.year.opens', { quarter, year, part: words, count })}
                  >
                    {count}
                  </Link>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {counts.total > 0 && (
        <div className="work-share" aria-hidden>
          <span style={{ width: `${percent}%` }} />
        </div>
      )}
      <span className="muted">{counts.total === 0 ? t('work.year.nothing') : t('work.year.share', { percent })}</span>
    </div>
  );
}
