// One plan from above: counts that open their rows, the rows at the left, the chosen one at the right.
import { Button, Empty, Input, Segmented, Spin } from 'antd';
import { BulbOutlined, PauseCircleOutlined, PrinterOutlined } from '@ant-design/icons';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceLine, ReferenceSummary } from '../../../shared/contract/references.ts';
import { lightOf, LIGHTS } from '../../../shared/domain/reference-plans.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { countLights, rowsInScope, rowsOfLight, SCOPES, type CoveragePlace, type Scope } from './coverage-view.ts';
import { RowList } from './row-list.tsx';
import { RowSide } from './row-side.tsx';
import { SuggestionsDialog } from './suggestions-dialog.tsx';
import './coverage.css';

type Props = {
  readonly id: string;
  readonly place: CoveragePlace;
  readonly onPlace: (change: Partial<CoveragePlace>) => void;
  /** Prints what is shown and not covered. */
  readonly onPrint: (plan: ReferenceSummary, rows: readonly ReferenceLine[]) => void;
};

export function CoverageBoard({ id, place, onPlace, onPrint }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const side = useRef<HTMLDivElement>(null);
  const { data } = useAsk('references', 'get', { id });
  const answer = useAsk('references', 'suggest', { id }).data;
  const suggested = useMemo(() => new Map((answer ?? []).map(({ rowId, found }) => [rowId, found])), [answer]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  if (data === undefined || data.plan.id !== id) return <Spin style={{ margin: 48 }} />;
  const scoped = rowsInScope(data.rows, place);
  const counts = countLights(scoped);
  const shown = rowsOfLight(scoped, place.light);
  const row = data.rows.find((one) => one.id === chosen) ?? shown[0];
  const open = rowsOfLight(scoped, 'open');
  const strangers = open.filter(({ part }) => part === null);
  const waiting = open.filter((one) => suggested.has(one.id)).length;
  return (
    <>
      <div className="row" style={{ flexWrap: 'wrap', marginBottom: 8 }}>
        <Segmented
          aria-label={t('coverage.lights')}
          value={place.light}
          options={(['all', ...LIGHTS] as const).map((value) => ({
            value,
            label: t('coverage.count', { name: t(`coverage.light.${value}`), count: counts[value] }),
          }))}
          onChange={(light) => onPlace({ light })}
        />
        <Segmented<Scope>
          aria-label={t('coverage.scopes')}
          value={place.scope}
          options={SCOPES.map((value) => ({ value, label: t(`coverage.scope.${value}`) }))}
          onChange={(scope) => onPlace({ scope })}
        />
        <Input
          allowClear
          style={{ width: 180 }}
          aria-label={t('coverage.filter')}
          placeholder={t('coverage.filter')}
          value={place.words}
          onChange={(event) => onPlace({ words: event.target.value })}
        />
        <div className="row" style={{ marginLeft: 'auto' }}>
          {place.scope === 'all' && strangers.length > 0 && (
            <Button
              icon={<PauseCircleOutlined aria-hidden />}
              title={t('coverage.strangersHint')}
              onClick={() =>
                void act(() =>
                  client.references.setAside({
                    rowIds: strangers.map((one) => one.id),
                    reason: t('coverage.notNamed'),
                  }),
                )
              }
            >
              {t('coverage.strangers', { count: strangers.length })}
            </Button>
          )}
          <Button icon={<BulbOutlined aria-hidden />} disabled={waiting === 0} onClick={() => setAll(true)}>
            {t('coverage.suggestionsOpen', { count: waiting })}
          </Button>
          <Button
            icon={<PrinterOutlined aria-hidden />}
            disabled={open.length === 0}
            onClick={() => onPrint(data.plan, scoped)}
          >
            {t('coverage.print', { count: open.length })}
          </Button>
        </div>
      </div>
      {row === undefined || shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('coverage.none')} />
      ) : (
        <div className="coverage-body">
          <RowList
            rows={shown}
            chosen={row.id}
            onChoose={setChosen}
            onEnter={() => side.current?.querySelector<HTMLElement>('button, input')?.focus()}
          />
          <div ref={side} className="coverage-side" role="region" aria-label={t('coverage.chosen')}>
            <RowSide
              key={row.id}
              referenceId={id}
              row={row}
              suggested={lightOf(row) === 'open' ? (suggested.get(row.id) ?? []) : []}
            />
          </div>
        </div>
      )}
      {all && <SuggestionsDialog rows={open} suggested={suggested} onClose={() => setAll(false)} />}
    </>
  );
}
