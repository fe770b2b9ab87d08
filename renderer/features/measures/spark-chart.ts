// Draws a series against its goal on a canvas; loaded only when the first chart comes into sight.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

export type ChartData = {
  /** One label a period, in order. */
  readonly labels: readonly string[];
  /** `null` where nothing is measured: the line goes on over the gap. */
  readonly values: readonly (number | null)[];
  readonly goal: number | null;
};

export type ChartSize = { readonly width: number; readonly height: number; readonly axes: boolean };

const [LINE, GOAL, GRID, WORDS] = ['#1d4f91', '#9a6700', '#e4e8ee', '#595f69'];
const FONT = "12px 'Segoe UI', system-ui, 'Noto Sans', sans-serif";

/** The heights that show every value and the goal, with a margin. */
function heights(values: readonly (number | null)[], goal: number | null): [number, number] {
  const known = [...values, goal].filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const margin = (high - low) * 0.12 || Math.abs(high) * 0.1 || 1;
  return [low >= 0 ? Math.max(0, low - margin) : low - margin, high + margin];
}

/** Puts the chart into `box`; answers what takes it away again. */
export function drawChart(box: HTMLElement, { labels, values, goal }: ChartData, size: ChartSize): () => void {
  const at = labels.map((_, index) => index);
  const { width, height, axes } = size;
  const axis = { font: FONT, stroke: WORDS, grid: { stroke: GRID, width: 1 }, ticks: { show: false } };
  const chart = new uPlot(
    {
      width,
      height,
      padding: axes ? [8, 12, 0, 0] : [3, 4, 3, 4],
      cursor: { show: false },
      legend: { show: false },
      scales: {
        x: { time: false, range: () => [-0.4, Math.max(labels.length - 0.6, 0.4)] },
        y: { range: () => heights(values, goal) },
      },
      axes: [
        { ...axis, show: axes, size: 26, splits: () => at, values: () => [...labels], grid: { show: false } },
        {
          ...axis,
          show: axes,
          size: 56,
          values: (_, splits) => splits.map((split) => split.toLocaleString('vi-VN', { maximumFractionDigits: 2 })),
        },
      ],
      series: [
        {},
        { stroke: LINE, width: axes ? 2 : 1.5, spanGaps: true, points: { show: true, size: axes ? 7 : 4, fill: LINE } },
        { stroke: GOAL, width: axes ? 1.5 : 1, dash: [4, 3], points: { show: false } },
      ],
    },
    [at, [...values], labels.map(() => goal)],
    box,
  );
  return () => chart.destroy();
}
