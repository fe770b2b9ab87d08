// Counts of the overview: tiles for the whole, lines by unit and by part; every number opens its list.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { printDecimal } from '../../../shared/domain/decimal.ts';
import { workAddress } from '../../../shared/domain/follow-filter-address.ts';
import {
  OVERVIEW_PARTS,
  overviewFilter,
  type Overview,
  type OverviewCounts,
  type OverviewLine,
  type OverviewPart,
  type OverviewPlace,
} from '../../../shared/domain/overview.ts';

type CountProps = {
  readonly overview: Overview;
  readonly place: OverviewPlace;
  readonly name: string;
  readonly part: OverviewPart;
  readonly count: number;
};

function Count({ overview, place, name, part, count }: CountProps): ReactNode {
  const { t } = useTranslation();
  if (count === 0) return <span className="muted">0</span>;
  return (
    <Link
      to={workAddress(overviewFilter(overview, place, part))}
      aria-label={t('overview.opens', { name, part: t(`overview.parts.${part}`), count })}
    >
      {count}
    </Link>
  );
}

function percentWords(percent: string | null): string {
  return percent === null ? '–' : `${printDecimal(percent)}%`;
}

export function OverviewTiles({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation();
  const { counts } = overview;
  return (
    <ul className="overview-tiles">
      {OVERVIEW_PARTS.map((part) => (
        <li key={part} className={`overview-${part}`}>
          <strong>
            <Count overview={overview} place={{}} name={t('overview.sum')} part={part} count={counts[part]} />
          </strong>
          <span>{t(`overview.parts.${part}`)}</span>
        </li>
      ))}
      <li className="overview-percent">
        <strong>{percentWords(counts.percent)}</strong>
        <span>{t('overview.percent')}</span>
      </li>
    </ul>
  );
}

type TableProps = {
  readonly overview: Overview;
  readonly label: string;
  readonly head: string;
  readonly lines: readonly OverviewLine[];
  /** The line of work without a unit or group. */
  readonly none: string;
  readonly placeOf: (line: OverviewLine) => OverviewPlace;
};

export function CountTable({ overview, label, head, lines, none, placeOf }: TableProps): ReactNode {
  const { t } = useTranslation();
  const cells = (name: string, counts: OverviewCounts, place: OverviewPlace): ReactNode => (
    <>
      {OVERVIEW_PARTS.map((part) => (
        <td key={part} className={part === 'overdue' && counts.overdue > 0 ? 'figure overview-late' : 'figure'}>
          <Count overview={overview} place={place} name={name} part={part} count={counts[part]} />
        </td>
      ))}
      <td className="overview-share">
        {counts.percent !== null && (
          <span className="overview-bar" aria-hidden>
            <span style={{ width: `${counts.percent}%` }} />
          </span>
        )}
        {percentWords(counts.percent)}
      </td>
    </>
  );
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {OVERVIEW_PARTS.map((part) => (
            <th key={part} scope="col" className="figure">
              {t(`overview.parts.${part}`)}
            </th>
          ))}
          <th scope="col" className="overview-share">
            {t('overview.percent')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.name ?? none}</th>
            {cells(line.name ?? none, line.counts, placeOf(line))}
          </tr>
        ))}
        <tr className="overview-sum">
          <th scope="row">{t('overview.sum')}</th>
          {cells(t('overview.sum'), overview.counts, {})}
        </tr>
      </tbody>
    </table>
  );
}
