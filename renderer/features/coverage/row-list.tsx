// The rows of a plan from above in their groups, each with its light; the arrow keys go through them.
import { CheckCircleOutlined, MinusCircleOutlined, PauseCircleOutlined } from '@ant-design/icons';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceLine } from '../../../shared/contract/references.ts';
import { lightOf, type Light } from '../../../shared/domain/reference-plans.ts';
import { groupRows } from './coverage-view.ts';

const ICONS: Readonly<Record<Light, ReactNode>> = {
  covered: <CheckCircleOutlined aria-hidden style={{ color: '#115c2a' }} />,
  open: <MinusCircleOutlined aria-hidden style={{ color: '#a8071a' }} />,
  'set-aside': <PauseCircleOutlined aria-hidden style={{ color: '#595f69' }} />,
};

export function LightMark({ row }: { readonly row: ReferenceLine }): ReactNode {
  const { t } = useTranslation();
  const light = lightOf(row);
  return (
    <span className="coverage-light">
      {ICONS[light]}
      {light === 'covered' ? t('coverage.lightCount', { count: row.links.length }) : t(`coverage.light.${light}`)}
    </span>
  );
}

type Props = {
  readonly rows: readonly ReferenceLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter: the hand goes to what stands beside. */
  readonly onEnter: () => void;
};

export function RowList({ rows, chosen, onChoose, onEnter }: Props): ReactNode {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ id }) => id === chosen);
  const go = (to: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row === undefined) return;
    onChoose(row.id);
    const option = host.current?.querySelector<HTMLElement>(`[data-row="${row.id}"]`);
    option?.focus();
    option?.scrollIntoView({ block: 'nearest' });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) go(at + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={host} role="listbox" aria-label={t('coverage.rows')} className="coverage-rows" onKeyDown={keys}>
      {groupRows(rows).map((group) => (
        <div key={`${group.title ?? ''} ${group.rows[0]?.id ?? ''}`} role="group" aria-label={group.title ?? ''}>
          {group.title !== null && <div className="coverage-group">{group.title}</div>}
          {group.rows.map((row) => (
            <div
              key={row.id}
              data-row={row.id}
              role="option"
              aria-selected={row.id === chosen}
              tabIndex={row.id === chosen || (at === -1 && row === rows[0]) ? 0 : -1}
              className={row.id === chosen ? 'coverage-row coverage-chosen' : 'coverage-row'}
              onClick={() => go(rows.indexOf(row))}
            >
              <div className="coverage-content">
                {row.number === null ? '' : `${row.number} `}
                {row.content}
              </div>
              <div className="row coverage-under">
                <LightMark row={row} />
                {row.part !== null && <span className="coverage-part">{t(`coverage.part.${row.part}`)}</span>}
                <span className="muted one-line grow">{row.lead ?? ''}</span>
              </div>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
