// Targets on the overview: goal, figure of the year, and a light that says its word.
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { figureText, goalText, LIGHTS } from '../../../shared/document/compose-overview-targets.ts';
import type { Overview } from '../../../shared/domain/overview.ts';
import { countLights, TARGET_LIGHTS } from '../../../shared/domain/overview-targets.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';

export function OverviewTargets({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation();
  const { targets, year } = overview;
  const title = t('overview.targets', { year, count: targets.length });
  if (targets.length === 0)
    return (
      <section aria-label={title}>
        <h2>{title}</h2>
        <p className="muted">{t('overview.targetsNone')}</p>
      </section>
    );
  const lights = countLights(targets);
  const said = TARGET_LIGHTS.filter((light) => lights[light] > 0).map((light) =>
    t('overview.lightCount', { words: t(`overview.lights.${light}`), count: lights[light] }),
  );
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p style={{ margin: '0 0 6px' }}>{said.join(' · ')}</p>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="overview-number">
              {t('overview.number')}
            </th>
            <th scope="col">{t('overview.target')}</th>
            <th scope="col" className="overview-middle">
              {t('overview.goal')}
            </th>
            <th scope="col" className="overview-short">
              {t('overview.figure')}
            </th>
            <th scope="col" className="overview-middle">
              {t('overview.period')}
            </th>
            <th scope="col" className="overview-middle">
              {t('overview.light')}
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target, at) => {
            const before = targets[at - 1];
            const begins = before?.setTitle !== target.setTitle || before.planId !== target.planId;
            const { sign, look } = LIGHTS[target.light];
            return (
              <Fragment key={target.id}>
                {begins && (
                  <tr className="overview-sum">
                    <th colSpan={6} scope="colgroup">
                      <Link to={`/ke-hoach/${target.planId}/chi-tieu`}>{target.setTitle}</Link>
                    </th>
                  </tr>
                )}
                <tr>
                  <td>{target.number}</td>
                  <td>{target.name}</td>
                  <td>{goalText(target)}</td>
                  <td>{figureText(target)}</td>
                  <td>{target.period === null ? '–' : printPeriod(target.period)}</td>
                  <td>
                    <span className={`overview-light ${look}`}>
                      <span aria-hidden>{sign}</span> {t(`overview.lights.${target.light}`)}
                    </span>
                    {target.more && look !== 'unknown' && <div className="muted">{t('overview.more')}</div>}
                  </td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className="muted">{t('overview.targetRule')}</p>
    </section>
  );
}
