// The figures of one period of a target at the side: typed for the office and for units, and where each comes from.
import { Alert, Drawer, Select, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/measures.ts';
import { openUnits } from '../../../shared/domain/organisation.ts';
import type { Measure, Measurement } from '../../../shared/domain/reports/measures.ts';
import { partsOf, printPeriod } from '../../../shared/domain/reports/periods.ts';
import { fold } from '../../../shared/domain/text.ts';
import { useAsk } from '../../kit/client.ts';
import { FigureLine } from './figure-line.tsx';
import { FigureOrigin } from './figure-origin.tsx';
import { figureWords, goalWords } from './figure-words.ts';
import { Spark } from './spark.tsx';

type Props = {
  readonly row: BoardRow;
  readonly measure: Measure;
  readonly period: string;
  readonly onClose: () => void;
};

export function FiguresDrawer({ row, measure, period, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('measurements', 'explain', { measureId: measure.id, period });
  const cell = row.cells.find((one) => one.period === period);
  const goal = goalWords(row);
  const isTyped = partsOf(period).kind === measure.every;
  return (
    <Drawer open size={740} title={t('measures.figures.title', { period: printPeriod(period) })} onClose={onClose}>
      {data === undefined ? (
        <Spin />
      ) : (
        <div className="stack" style={{ gap: 12 }}>
          <div>
            <strong>
              {row.number}. {row.name}
            </strong>
            <div className="targets-result">
              {goal !== '' && <span>{t('measures.figures.goal', { goal })}</span>}
              <span role="status">
                {t('measures.figures.figure', {
                  figure: figureWords(t, isTyped && cell ? cell.figure : row.year, measure),
                })}
              </span>
            </div>
          </div>
          {cell?.closedBy !== null && cell?.closedBy !== undefined && (
            <Alert type="info" showIcon title={t('measures.figures.closed', { period: printPeriod(cell.closedBy) })} />
          )}
          {isTyped && (
            <Lines measure={measure} period={period} rows={data.rows} closed={(cell?.closedBy ?? null) !== null} />
          )}
          <section aria-label={t('measures.figures.chart')}>
            <Spark row={row} size="drawer" />
          </section>
          <FigureOrigin {...data} withPeriod={!isTyped} />
        </div>
      )}
    </Drawer>
  );
}

type LinesProps = {
  readonly measure: Measure;
  readonly period: string;
  readonly rows: readonly (Measurement & { readonly unitName: string | null })[];
  readonly closed: boolean;
};

function Lines({ measure, period, rows, closed }: LinesProps): ReactNode {
  const { t } = useTranslation();
  const organisation = useAsk('organisation', 'get', {});
  const [added, setAdded] = useState<readonly string[]>([]);
  const units = organisation.data?.units ?? [];
  // A line stays where it is while it is open, also after its figures were taken out.
  const [first] = useState(() => rows.flatMap(({ unitId }) => unitId ?? []));
  const stored = rows.flatMap(({ unitId }) => unitId ?? []);
  const shown = [...new Set([...first, ...added, ...stored])];
  const free = openUnits(units).filter(({ key, kind }) => kind === 'unit' && !shown.includes(key));
  const hasFigures = ({ numerator, denominator, value }: Measurement): boolean =>
    numerator !== null || denominator !== null || value !== null;
  const withFigures = rows.filter(hasFigures);
  const both = withFigures.some(({ unitId }) => unitId === null) && withFigures.some(({ unitId }) => unitId !== null);
  const place = (unitId: string | null) => ({ measureId: measure.id, period, unitId });
  const nameOf = (unitId: string): string =>
    units.find(({ key }) => key === unitId)?.name ?? rows.find((row) => row.unitId === unitId)?.unitName ?? '';
  return (
    <div className="stack" style={{ gap: 8 }}>
      <FigureLine
        autoFocus
        measure={measure}
        place={place(null)}
        name={t('measures.figures.office')}
        stored={rows.find(({ unitId }) => unitId === null)}
        closed={closed}
      />
      {shown.map((unitId) => (
        <FigureLine
          key={unitId}
          autoFocus={added.at(-1) === unitId}
          measure={measure}
          place={place(unitId)}
          name={nameOf(unitId)}
          stored={rows.find((row) => row.unitId === unitId)}
          closed={closed}
        />
      ))}
      {both && <Alert type="warning" showIcon title={t('measures.figures.both')} />}
      <div className="row">
        <Select
          style={{ width: 260 }}
          aria-label={t('measures.figures.addUnit')}
          placeholder={t('measures.figures.addUnit')}
          value={null}
          disabled={closed}
          showSearch={{ filterOption: (typed, option) => fold(option?.label ?? '').includes(fold(typed)) }}
          options={free.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(key: string) => setAdded((now) => [...now, key])}
        />
        <span className="muted grow">{shown.length > 0 ? t('measures.figures.sum') : t('measures.figures.empty')}</span>
      </div>
    </div>
  );
}
