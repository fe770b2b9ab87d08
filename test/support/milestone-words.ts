// A milestone as one short line, so that a table of phrases and their readings can be read.
import type { Milestone } from '../../shared/domain/deadlines/milestone.ts';

function period({ from, to }: Milestone): string {
  if (from === undefined && to === undefined) return '';
  return from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`;
}

function count({ days, working }: Milestone): string {
  return days === undefined ? '' : `${days}${working === true ? ' working' : ''} days`;
}

/** "quarter 2024-01-01..2024-03-31 ≤2024-03-31 «ban hành kế hoạch»"; "<" where the day itself is too late. */
export function milestoneLine(milestone: Milestone): string {
  const { kind, by, inclusive, hour, every, times, month, day, weekday, relation, event, cites, note } = milestone;
  const sign = inclusive === false ? '<' : '≤';
  const bound = day === undefined ? '' : `${inclusive === undefined ? '' : sign}d${day}`;
  return [
    kind,
    every === undefined ? '' : `per ${every}`,
    times === undefined ? '' : `×${times}`,
    month === undefined ? '' : `m${month}`,
    bound,
    weekday === undefined ? '' : `${sign}w${weekday}`,
    period(milestone),
    by === undefined ? '' : `${sign}${by}`,
    hour ?? '',
    count(milestone),
    relation ?? '',
    event === undefined ? '' : `"${event}"`,
    cites === undefined ? '' : `[${cites}]`,
    note === undefined ? '' : `«${note}»`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
