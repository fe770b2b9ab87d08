// What narrows the board of targets: year, plan, mandate, words, light.
import { Button, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../shared/contract/measures.ts';
import { isNarrowed, LIGHTS, type BoardPlace } from './board-place.ts';

type Props = {
  readonly place: BoardPlace;
  readonly year: number;
  readonly years: readonly number[];
  /** All rows of the year. */
  readonly rows: readonly BoardRow[];
  /** How many are left. */
  readonly count: number;
  readonly onPlace: (change: Partial<BoardPlace>) => void;
};

export function BoardFilters({ place, year, years, rows, count, onPlace }: Props): ReactNode {
  const { t } = useTranslation();
  const yearField = useId();
  // What is being typed stands until the field is left; `null`: the words of the address.
  const [typed, setTyped] = useState<string | null>(null);
  const plans = [...new Map(rows.map(({ planId, planLabel }) => [planId, planLabel]))];
  const mandates = [...new Set(rows.flatMap(({ mandate }) => mandate ?? []))];
  return (
    <div className="targets-bar">
      <label htmlFor={yearField}>{t('measures.year')}</label>
      <Select
        id={yearField}
        style={{ width: 84 }}
        value={year}
        options={years.map((value) => ({ value, label: String(value) }))}
        onChange={(value) => onPlace({ year: value, planId: null, mandate: null })}
      />
      <Select
        aria-label={t('measures.plan')}
        style={{ width: 190 }}
        value={place.planId ?? ''}
        options={[{ value: '', label: t('measures.anyPlan') }, ...plans.map(([value, label]) => ({ value, label }))]}
        onChange={(value) => onPlace({ planId: value === '' ? null : value })}
      />
      <Select
        aria-label={t('measures.mandate')}
        style={{ width: 220 }}
        popupMatchSelectWidth={false}
        value={place.mandate ?? ''}
        options={[
          { value: '', label: t('measures.anyMandate') },
          ...mandates.map((value) => ({ value, label: value })),
        ]}
        onChange={(value) => onPlace({ mandate: value === '' ? null : value })}
      />
      <Input
        allowClear
        style={{ width: 190 }}
        maxLength={200}
        aria-label={t('measures.words')}
        placeholder={t('measures.words')}
        value={typed ?? place.words}
        onChange={(event) => {
          setTyped(event.target.value);
          onPlace({ words: event.target.value });
        }}
        onBlur={() => setTyped(null)}
      />
      <Select
        aria-label={t('measures.light')}
        style={{ width: 160 }}
        value={place.light ?? ''}
        options={[
          { value: '' as const, label: t('measures.anyLight') },
          ...LIGHTS.map((value) => ({ value, label: t(`measures.lights.${value}`) })),
        ]}
        onChange={(value) => onPlace({ light: LIGHTS.find((one) => one === value) ?? null })}
      />
      {isNarrowed(place) && (
        <Button
          onClick={() => {
            setTyped(null);
            onPlace({ planId: null, mandate: null, words: '', light: null });
          }}
        >
          {t('measures.clear')}
        </Button>
      )}
      <span className="muted" role="status">
        {t('measures.count', { count })}
      </span>
    </div>
  );
}
