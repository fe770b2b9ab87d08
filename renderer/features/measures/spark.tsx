// How a target went through the year against its goal: small in its row, large with axes beside its figures.
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/measures.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';
import { figureWords, goalWords } from './figure-words.ts';
import { shortPeriod } from './period-words.ts';

const SIZES = {
  row: { width: 120, height: 32, axes: false },
  drawer: { width: 690, height: 180, axes: true },
} as const;

type Props = { readonly row: BoardRow; readonly size: keyof typeof SIZES };

export function Spark({ row, size }: Props): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { cells, goalValue, measure } = row;
  const typed = cells.filter(({ figure }) => figure.ids.length > 0);
  // Only for drawing: what is written beside the picture are the exact decimals.
  const data = JSON.stringify({
    labels: cells.map(({ period }) => shortPeriod(t, period)),
    values: cells.map(({ figure }) => (figure.value === null ? null : Number(figure.value))),
    goal: goalValue === null ? null : Number(goalValue),
  });
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    let left = false;
    let takeAway = (): void => undefined;
    // A board of hundreds of targets draws only those that are seen.
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      sight.disconnect();
      void import('./spark-chart.ts').then(({ drawChart }) => {
        if (!left) takeAway = drawChart(current, JSON.parse(data) as Parameters<typeof drawChart>[1], SIZES[size]);
      });
    });
    sight.observe(current);
    return () => {
      left = true;
      sight.disconnect();
      takeAway();
    };
  }, [data, size]);
  if (typed.length === 0 || measure === null) return size === 'row' ? <span className="muted">–</span> : null;
  const values = typed
    .map(({ period, figure }) => `${printPeriod(period)}: ${figureWords(t, figure, measure)}`)
    .join('; ');
  const goal = goalWords(row);
  const { width, height } = SIZES[size];
  return (
    <div
      ref={box}
      role="img"
      aria-label={goal === '' ? t('measures.trendNoGoal', { values }) : t('measures.trend', { values, goal })}
      style={{ width, height }}
    />
  );
}
