// The overview for leaders on one page: counts, late work, next deadlines, targets.
import { Alert } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../shared/domain/overview.ts';
import { useStable } from '../../kit/stable.ts';
import { CountTable, OverviewTiles } from './overview-counts.tsx';
import { OverviewTargets } from './overview-target-table.tsx';
import { LateWork, NextWork } from './overview-work.tsx';
import { printsOverview } from './print-overview.ts';
import './overview.css';

export function OverviewPage({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation();
  const current = useStable(() => overview);
  useEffect(() => printsOverview(current), [current]);
  const { plan, counts, byUnit, byPart } = overview;
  const isEmpty = counts.total === 0;
  const partLabel = t(plan === null ? 'overview.byPlan' : 'overview.byGroup');
  return (
    <div className="overview-place">
      {plan !== null && !plan.followed && <Alert type="info" title={t('overview.notFollowed')} />}
      {isEmpty && (plan === null || plan.followed) && <p className="muted">{t('overview.nothing')}</p>}
      {!isEmpty && (
        <>
          <OverviewTiles overview={overview} />
          <p className="muted">{t('overview.rule')}</p>
          <section aria-label={t('overview.byUnit')}>
            <h2>{t('overview.byUnit')}</h2>
            <CountTable
              overview={overview}
              label={t('overview.byUnit')}
              head={t('overview.unit')}
              lines={byUnit}
              none={t('work.noUnit')}
              placeOf={({ key }) => ({ unit: key })}
            />
            <p className="muted">{t('overview.twice')}</p>
          </section>
          <section aria-label={partLabel}>
            <h2>{partLabel}</h2>
            <CountTable
              overview={overview}
              label={partLabel}
              head={t(plan === null ? 'overview.plan' : 'overview.group')}
              lines={byPart}
              none={t('overview.noGroup')}
              placeOf={({ key }) => ({ part: key })}
            />
          </section>
          <LateWork overview={overview} />
          <NextWork overview={overview} />
        </>
      )}
      <OverviewTargets overview={overview} />
    </div>
  );
}
