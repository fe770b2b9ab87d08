// A number of a report and the list behind it: pressed, it shows exactly what was counted.
import { Drawer, Empty } from 'antd';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WorkStatus } from '../../../shared/domain/deadlines/standing.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import type { Figures, ReportedTarget, ReportedWork } from '../../../shared/domain/reports/figures.ts';
import { distanceWords, figureWords } from '../../../shared/domain/reports/report-lines.ts';
import type { Listed } from '../../../shared/domain/reports/tokens.ts';
import { WorkTag } from '../../kit/work-tag.tsx';

export type ListAsked = { readonly title: string; readonly listed: Listed; readonly ids: readonly string[] };

const ListContext = createContext<(asked: ListAsked) => void>(() => {});

/** Holds the drawer that the numbers below open. */
export function ReportLists({
  figures,
  children,
}: {
  readonly figures: Figures;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<ListAsked | null>(null);
  return (
    <ListContext value={setAsked}>
      {children}
      <Drawer
        open={asked !== null}
        onClose={() => setAsked(null)}
        size={760}
        title={asked === null ? '' : t('reports.list.title', { what: asked.title, count: asked.ids.length })}
      >
        {asked !== null && <Listed figures={figures} asked={asked} />}
      </Drawer>
    </ListContext>
  );
}

function Listed({ figures, asked }: { readonly figures: Figures; readonly asked: ListAsked }): ReactNode {
  const { t } = useTranslation();
  const wanted = useMemo(() => new Set(asked.ids), [asked]);
  const work = [...new Map([...figures.work, ...figures.next.work].map((one) => [one.id, one])).values()];
  if (asked.ids.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('reports.list.empty')} />;
  switch (asked.listed) {
    case 'work':
      return <WorkRows work={work.filter(({ id }) => wanted.has(id))} />;
    case 'targets':
      return <TargetRows targets={figures.targets.filter(({ targetId }) => wanted.has(targetId))} />;
    case 'plans':
      return (
        <ul>
          {figures.plans.map(({ id, label, subject }) => (
            <li key={id}>
              <Link to={`/ke-hoach/${id}`}>{label}</Link>: {subject}
            </li>
          ))}
        </ul>
      );
    case 'none':
      return null;
  }
}

/** What was judged, out of where it stands. */
function statusOf({ standing }: ReportedWork): WorkStatus {
  switch (standing) {
    case 'done-in-time':
    case 'done-late':
      return 'done';
    case 'overdue':
      return 'in-progress';
    case 'in-progress':
    case 'not-started':
    case 'dropped':
      return standing;
  }
}

function WorkRows({ work }: { readonly work: readonly ReportedWork[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <table className="report-table" aria-label={t('reports.list.work')}>
      <thead>
        <tr>
          <th scope="col">{t('reports.list.work')}</th>
          <th scope="col">{t('reports.list.unit')}</th>
          <th scope="col">{t('reports.list.dueDay')}</th>
          <th scope="col">{t('reports.list.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {work.map((one) => (
          <tr key={one.id} data-work={one.id}>
            <td>
              <Link to={`/ke-hoach/${one.planId}/nhiem-vu`}>{one.content}</Link>
              {one.note !== null && <div className="muted">{one.note}</div>}
              {one.result !== null && <div className="muted two-lines">{one.result}</div>}
            </td>
            <td>{one.leads}</td>
            <td className="report-day">{one.due === null ? '' : screenDay(one.due)}</td>
            <td>
              <WorkTag row={{ ...one, status: statusOf(one), waits: null }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TargetRows({ targets }: { readonly targets: readonly ReportedTarget[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <table className="report-table" aria-label={t('reports.table.target')}>
      <tbody>
        {targets.map((one) => (
          <tr key={one.targetId}>
            <td>
              {one.number}. {one.name}
            </td>
            <td>{figureWords(one, one.year)}</td>
            <td>
              {[t(`reports.light.${one.standing}`), distanceWords(one) ?? ''].filter((part) => part !== '').join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number that opens what it counts. */
export function ReportNumber({ text, title, listed, ids }: ListAsked & { readonly text: string }): ReactNode {
  const { t } = useTranslation();
  const open = use(ListContext);
  if (listed === 'none') return <span className="report-plain">{text}</span>;
  return (
    <button
      type="button"
      className="report-number"
      title={t('reports.list.open', { what: title })}
      aria-label={`${text}, ${t('reports.list.open', { what: title })}`}
      onClick={() => open({ title, listed, ids })}
    >
      {text}
    </button>
  );
}
