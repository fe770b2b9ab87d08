// What the list is narrowed by: words, year, units, documents, standing, lateness and days.
import { Button, Input, Select, type InputRef } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import { dayParts, firstDayOf, readScreenDay, screenDay, type Day } from '../../../shared/domain/day.ts';
import { AGEING, WORK_STANDINGS } from '../../../shared/domain/deadlines/standing.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { spanOfMonth } from '../../../shared/domain/follow-narrowing.ts';
import { NO_UNIT, type FollowFilter } from '../../../shared/domain/follow-up.ts';
import { openUnits, type Unit } from '../../../shared/domain/organisation.ts';
import { fold } from '../../../shared/domain/text.ts';
import { useStable } from '../../kit/stable.ts';
import { isNarrow, NO_FILTER } from './work-place.ts';

type Props = {
  readonly filter: FollowFilter;
  readonly units: readonly Unit[];
  readonly plans: readonly PlanSummary[];
  readonly onFilter: (patch: Partial<FollowFilter>) => void;
};

/** Words are asked for when the hand rests. */
const REST_MS = 250;

function isFound(typed: string, option: { readonly label?: string } | undefined): boolean {
  return fold(option?.label ?? '').includes(fold(typed));
}

export function FilterBar({ filter, units, plans, onFilter }: Props): ReactNode {
  const { t } = useTranslation();
  const shown = plans.filter(({ standing }) => standing !== 'draft' && standing !== 'waiting');
  const years = [...new Set(shown.map(({ year }) => year))].toSorted((one, other) => other - one);
  const leading = units.filter((unit) => openUnits(units).includes(unit) || filter.units.includes(unit.key));
  const many = { mode: 'multiple', allowClear: true, maxTagCount: 'responsive', filterOption: isFound } as const;
  return (
    <div role="search" aria-label={t('work.filter.name')} className="work-filters">
      <WordsField words={filter.words} onWords={(words) => onFilter({ words })} />
      <Select
        aria-label={t('work.filter.year')}
        style={{ width: 104 }}
        value={filter.year ?? 0}
        options={[
          { value: 0, label: t('work.filter.anyYear') },
          ...[...new Set([...years, ...(filter.year === null ? [] : [filter.year])])].map((year) => ({
            value: year,
            label: String(year),
          })),
        ]}
        onChange={(year) => onFilter({ year: year === 0 ? null : year })}
      />
      <Select
        {...many}
        aria-label={t('work.filter.units')}
        placeholder={t('work.filter.units')}
        className="work-wide"
        value={[...filter.units]}
        options={[
          ...leading.map((unit) => ({ value: unit.key, label: unit.name })),
          { value: NO_UNIT, label: t('work.noUnit') },
        ]}
        onChange={(chosen: string[]) => onFilter({ units: chosen })}
      />
      <Select
        {...many}
        aria-label={t('work.filter.plans')}
        placeholder={t('work.filter.plans')}
        className="work-wide"
        popupMatchSelectWidth={480}
        value={[...filter.plans]}
        options={shown.map((plan) => ({
          value: plan.id,
          label: `${documentKind(plan.kind).name} ${plan.number ?? '…'}/${plan.symbol} ${plan.subject}`,
        }))}
        onChange={(chosen: string[]) => onFilter({ plans: chosen })}
      />
      <Select
        {...many}
        aria-label={t('work.filter.standings')}
        placeholder={t('work.filter.standings')}
        className="work-middle"
        popupMatchSelectWidth={220}
        value={[...filter.standings]}
        options={WORK_STANDINGS.map((standing) => ({ value: standing, label: t(`work.standing.${standing}`) }))}
        onChange={(chosen: FollowFilter['standings']) => onFilter({ standings: chosen })}
      />
      <Select
        allowClear
        aria-label={t('work.filter.ageing')}
        placeholder={t('work.filter.ageing')}
        style={{ width: 128 }}
        popupMatchSelectWidth={180}
        value={filter.ageing}
        options={AGEING.map((ageing) => ({ value: ageing, label: t(`work.ageing.${ageing}`) }))}
        onChange={(ageing: FollowFilter['ageing'] | undefined) => onFilter({ ageing: ageing ?? null })}
      />
      <DayField
        label={t('work.filter.from')}
        short={t('work.filter.fromShort')}
        day={filter.from}
        end={false}
        onDay={(from) => onFilter({ from })}
      />
      <DayField
        label={t('work.filter.to')}
        short={t('work.filter.toShort')}
        day={filter.to}
        end
        onDay={(to) => onFilter({ to })}
      />
      {filter.groups.length > 0 && (
        <Button icon={<CloseOutlined aria-hidden />} aria-pressed onClick={() => onFilter({ groups: [] })}>
          {t('work.filter.group')}
        </Button>
      )}
      {filter.undated && (
        <Button icon={<CloseOutlined aria-hidden />} aria-pressed onClick={() => onFilter({ undated: false })}>
          {t('work.filter.undated')}
        </Button>
      )}
      {isNarrow(filter) && (
        <Button type="link" onClick={() => onFilter({ ...NO_FILTER, bucket: filter.bucket })}>
          {t('work.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function WordsField({
  words,
  onWords,
}: {
  readonly words: string;
  readonly onWords: (words: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const field = useRef<InputRef>(null);
  // What is being typed stands until the field is left, whatever is found meanwhile; `null`: the words of the filter.
  const [typed, setTyped] = useState<string | null>(null);
  const send = useStable((leaving: boolean) => {
    if (typed !== null && typed !== words) onWords(typed);
    if (leaving) setTyped(null);
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const rest = window.setTimeout(() => send(document.activeElement !== field.current?.input), REST_MS);
    return () => window.clearTimeout(rest);
  }, [typed, send]);
  return (
    <Input
      ref={field}
      allowClear
      className="work-wide"
      maxLength={200}
      aria-label={t('work.filter.words')}
      placeholder={t('work.filter.words')}
      value={typed ?? words}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => send(true)}
    />
  );
}

/** The first or the last day that a typed date may mean. */
function dayOf(typed: string, end: boolean): Day | null {
  const read = readScreenDay(typed);
  const month = read === null ? null : dayParts(read)?.month;
  if (read === null || !end) return read === null ? null : firstDayOf(read);
  if (month === null) return `${read}-12-31`;
  return read.length === 7 ? spanOfMonth(read).to : read;
}

type DayProps = {
  readonly label: string;
  /** What the empty field shows. */
  readonly short: string;
  readonly day: Day | null;
  readonly end: boolean;
  readonly onDay: (day: Day | null) => void;
};

/** A day typed freely and read when the field is left, or with Enter. */
function DayField({ label, short, day, end, onDay }: DayProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && dayOf(typed, end) === null;
  const [told, setTold] = useState(false);
  const leave = (): void => {
    if (typed === null) return;
    setTold(wrong);
    if (wrong) return;
    setTyped(null);
    onDay(typed.trim() === '' ? null : dayOf(typed, end));
  };
  return (
    <span>
      <Input
        allowClear
        style={{ width: 122 }}
        aria-label={label}
        aria-invalid={told && wrong}
        placeholder={short}
        title={t('day.hint')}
        status={told && wrong ? 'error' : ''}
        value={typed ?? (day === null ? '' : screenDay(day))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave();
        }}
      />
      {told && wrong && (
        <span role="alert" className="work-wrong">
          {t('work.filter.dayWrong')}
        </span>
      )}
    </span>
  );
}
