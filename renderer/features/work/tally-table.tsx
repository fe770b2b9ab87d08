// Counts by unit, document or month; every number opens the list of exactly the rows it counts.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { workAddress } from '../../../shared/domain/follow-filter-address.ts';
import { narrowedTo, partOf, TALLY_PARTS } from '../../../shared/domain/follow-narrowing.ts';
import { tallyOf, type FollowFilter, type FollowRow, type Tally } from '../../../shared/domain/follow-up.ts';
import { groupWords, type NamedGroup } from './work-groups.ts';
import type { View } from './work-place.ts';

type Props = {
  readonly view: Exclude<View, 'ds' | 'lich' | 'nam'>;
  readonly groups: readonly NamedGroup[];
  /** All rows, each once. */
  readonly rows: readonly FollowRow[];
  readonly filter: FollowFilter;
  readonly onAll: () => void;
};

export function TallyTable({ view, groups, rows, filter, onAll }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="work-scroll work-tally">
      <table aria-label={t(`work.views.${view}`)}>
        <thead>
          <tr>
            <th scope="col" className="name">
              {t(`work.tally.${view}`)}
            </th>
            {TALLY_PARTS.map((part) => (
              <th key={part} scope="col">
                {t(`work.tally.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const name = groupWords(t, group);
            return (
              <tr key={group.key}>
                <th scope="row" className="name">
                  {name}
                </th>
                <Counts name={name} tally={group.tally} filter={group.filter} />
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="name">
              {t('work.tally.sum')}
            </th>
            <Counts name={t('work.tally.sum')} tally={tallyOf(rows)} filter={filter} />
          </tr>
        </tfoot>
      </table>
      {view === 'don-vi' && <p className="muted work-note">{t('work.tally.twice')}</p>}
      {filter.bucket !== 'all' && (
        <p className="muted work-note">
          {t('work.tally.openOnly')}{' '}
          <Button type="link" size="small" onClick={onAll}>
            {t('work.tally.showAll')}
          </Button>
        </p>
      )}
    </div>
  );
}

type CountsProps = { readonly name: string; readonly tally: Tally; readonly filter: FollowFilter };

function Counts({ name, tally, filter }: CountsProps): ReactNode {
  const { t, i18n } = useTranslation();
  const figures = new Intl.NumberFormat(i18n.language);
  return TALLY_PARTS.map((part) => {
    const count = partOf(tally, part);
    const narrow = count === 0 ? null : narrowedTo(filter, part);
    const column = t(`work.tally.${part}`);
    return (
      <td key={part} className={part === 'overdue' && count > 0 ? 'work-late' : ''}>
        {narrow === null ? (
          <span className="muted">{figures.format(count)}</span>
        ) : (
          <Link
            to={workAddress(narrow)}
            aria-label={t('work.tally.opens', { name, column, count: figures.format(count) })}
          >
            {figures.format(count)}
          </Link>
        )}
      </td>
    );
  });
}
