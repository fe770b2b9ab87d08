// The first step of a report: what was counted, for which units and groups, against which goals, and what is still missing.
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { printDecimal } from '../../../shared/domain/decimal.ts';
import {
  COUNTED,
  countOf,
  doneRate,
  idsOf,
  type CountName,
  type Counts,
} from '../../../shared/domain/reports/counts.ts';
import type { Figures } from '../../../shared/domain/reports/figures.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';
import { givenGroups } from '../../../shared/domain/reports/report-groups.ts';
import { distanceWords, figureWords, printAdjusted } from '../../../shared/domain/reports/report-lines.ts';
import { distinctTargets } from '../../../shared/domain/reports/tokens.ts';
import { ReportNumber } from './report-list.tsx';
import './reports.css';

const COLUMNS: readonly CountName[] = ['total', 'done', ...COUNTED];

type Row = { readonly key: string; readonly name: string; readonly counts: Counts };

export function CountsTable({
  title,
  head,
  rows,
  note,
}: {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly note?: string;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="report-heading">{title}</h2>
      <div className="report-scroll">
        <table className="report-table report-counts" aria-label={title}>
          <thead>
            <tr>
              <th scope="col" className="name">
                {head}
              </th>
              {COLUMNS.map((name) => (
                <th key={name} scope="col">
                  {t(`reports.count.${name}`)}
                </th>
              ))}
              <th scope="col">{t('reports.rate')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, counts }) => (
              <tr key={key}>
                <th scope="row" className="name">
                  {name}
                </th>
                {COLUMNS.map((column) => (
                  <td key={column} className={column === 'overdue' && countOf(counts, column) > 0 ? 'late' : ''}>
                    <ReportNumber
                      text={String(countOf(counts, column))}
                      title={`${name} – ${t(`reports.count.${column}`)}`}
                      listed="work"
                      ids={idsOf(counts, column)}
                    />
                  </td>
                ))}
                <td>{printDecimal(doneRate(counts) ?? '0')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== undefined && <p className="muted report-note">{note}</p>}
    </section>
  );
}

function scopes(figures: Figures, t: ReturnType<typeof useTranslation>['t']): readonly Row[] {
  const { previous, same } = figures;
  const compared = [
    ...(previous === null
      ? []
      : [
          {
            key: 'previous',
            name: t('reports.scope.previous', { period: printPeriod(previous.period) }),
            counts: previous.counts,
          },
        ]),
    ...(same === null
      ? []
      : [{ key: 'same', name: t('reports.scope.same', { period: printPeriod(same.period) }), counts: same.counts }]),
  ];
  return [
    { key: 'period', name: t('reports.scope.inPeriod'), counts: figures.inPeriod },
    { key: 'year', name: t('reports.scope.cumulative'), counts: figures.cumulative },
    ...compared,
  ];
}

export function FiguresStep({ figures }: { readonly figures: Figures }): ReactNode {
  const { t } = useTranslation();
  const groups = givenGroups(figures).map(({ planId, group, title }): Row => {
    const found = figures.byGroup.find((one) => one.planId === planId && one.group === group);
    return {
      key: `${planId} ${group ?? ''}`,
      name: title === '' ? t('reports.table.noGroup') : title,
      counts: found?.counts ?? figures.inPeriod,
    };
  });
  return (
    <div className="stack report-step">
      <Missing figures={figures} />
      <CountsTable title={t('reports.table.summary')} head={t('reports.table.scopeHead')} rows={scopes(figures, t)} />
      <CountsTable
        title={t('reports.table.units')}
        head={t('reports.table.unit')}
        rows={figures.byUnit.map(({ unitId, name, counts }) => ({ key: unitId ?? name, name, counts }))}
        note={t('reports.table.firstLead')}
      />
      {groups.length > 1 && (
        <CountsTable title={t('reports.table.groups')} head={t('reports.table.group')} rows={groups} />
      )}
      {figures.targets.length > 0 && <Targets figures={figures} />}
      {figures.adjustments.length > 0 && <Adjustments figures={figures} />}
    </div>
  );
}

function Missing({ figures }: { readonly figures: Figures }): ReactNode {
  const { t } = useTranslation();
  const { silent, unmeasured } = figures;
  if (silent.length === 0 && unmeasured.length === 0)
    return <Alert type="success" showIcon title={t('reports.missing.none')} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('reports.missing.title')}
      description={
        <ul className="report-missing">
          {silent.map(({ name, ids }) => (
            <li key={name}>
              <ReportNumber
                text={t('reports.missing.silent', { name, count: ids.length })}
                title={name}
                listed="work"
                ids={ids}
              />
            </li>
          ))}
          {unmeasured.length > 0 && (
            <li>
              <ReportNumber
                text={t('reports.missing.targets', { count: unmeasured.length })}
                title={t('reports.table.targets')}
                listed="targets"
                ids={unmeasured}
              />{' '}
              <Link to="/chi-tieu">{t('reports.missing.toTargets')}</Link>
            </li>
          )}
        </ul>
      }
    />
  );
}

function Targets({ figures }: { readonly figures: Figures }): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="report-heading">{t('reports.table.targets')}</h2>
      <div className="report-scroll">
        <table className="report-table" aria-label={t('reports.table.targets')}>
          <thead>
            <tr>
              {(['target', 'goal', 'period', 'year', 'previous', 'light'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`reports.table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {distinctTargets(figures.targets).map((target) => (
              <tr key={target.targetId}>
                <td>
                  {target.number}. {target.name}
                </td>
                <td>{target.goal}</td>
                <td>{figureWords(target, target.period)}</td>
                <td>{figureWords(target, target.year)}</td>
                <td>{target.previous === null ? '' : printDecimal(target.previous)}</td>
                <td>
                  {[t(`reports.light.${target.standing}`), distanceWords(target) ?? '']
                    .filter((part) => part !== '')
                    .join(', ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Adjustments({ figures }: { readonly figures: Figures }): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2 className="report-heading">{t('reports.adjustments.title')}</h2>
      <ul>
        {figures.adjustments.map(({ reportId, report, period, key, label, before, after, reasons }) => (
          <li key={`${reportId} ${key}`}>
            {t('reports.adjustments.line', {
              report,
              period,
              label,
              before: printAdjusted(before),
              after: printAdjusted(after),
            })}
            {reasons.length > 0 && ` (${reasons.join('; ')})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
