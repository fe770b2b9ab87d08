// The address of the board of forms: which year and kind of period, and what is opened on it.
import { periodParts, type Period } from '../reports/periods.ts';

export type FormsView = {
  readonly year: number | null;
  readonly kind: 'month' | 'quarter' | 'half' | 'year';
  /** The place that is open. */
  readonly unit: string | null;
  readonly period: Period | null;
  /** The period whose debtors are listed. */
  readonly owed: Period | null;
  /** Only those past their day. */
  readonly late: boolean;
  /** The version that is reviewed. */
  readonly version: string | null;
};

const KINDS = ['month', 'quarter', 'half', 'year'] as const;

function periodIn(text: string | null): Period | null {
  return text === null || periodParts(text) === null ? null : text;
}

/** What is not a word of the address falls back to what is shown at first. */
export function readFormsAddress(asked: (name: string) => string | null): FormsView {
  const year = Number(asked('year'));
  const [period, owed] = [periodIn(asked('period')), periodIn(asked('owed'))];
  const shown = period ?? owed;
  const own = shown === null ? undefined : periodParts(shown)?.kind;
  const kind = KINDS.find((one) => one === (own ?? asked('kind'))) ?? 'month';
  return {
    year: shown === null ? (year >= 1990 && year <= 2100 ? year : null) : (periodParts(shown)?.year ?? null),
    kind,
    unit: asked('unit'),
    period,
    owed,
    late: asked('late') === 'true',
    version: asked('version'),
  };
}

export function formsAddress(view: Partial<FormsView>): string {
  const words = Object.entries(view).filter(([, value]) => value !== null && value !== undefined && value !== false);
  const search = words.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return `/trao-doi${search === '' ? '' : `?${search}`}`;
}
