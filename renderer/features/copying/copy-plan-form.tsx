// A document out of one that is there: which one, for which year, what of it, and where its years move along.
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { ALL_PARTS, type CopyParts } from '../../../shared/domain/plan-copies.ts';
import type { ShiftProposal } from '../../../shared/domain/year-shift.ts';
import { fold } from '../../../shared/domain/text.ts';
import { client, useAsk } from '../../kit/client.ts';
import { isChosen, leftovers, movable, placesIn, shiftedSubject, type Decisions } from './shift-rows.ts';
import { OutdatedBases } from './outdated-bases.tsx';
import { ShiftTable } from './shift-table.tsx';

type Props = {
  /** Id of the form, for a button outside of it. */
  readonly id: string;
  readonly from: string | null;
  readonly onMake: (make: () => Promise<{ readonly id: string }>) => void;
};

const PARTS = Object.keys(ALL_PARTS) as (keyof CopyParts)[];
const NONE: readonly ShiftProposal[] = [];

function nameOf({ kind, number, symbol, year, subject }: PlanSummary): string {
  return `${year} · ${documentKind(kind).name} ${number ?? '…'}/${symbol} – ${subject}`;
}

export function CopyPlanForm({ id, from, onMake }: Props): ReactNode {
  const { t } = useTranslation();
  const { data: plans = [] } = useAsk('plans', 'list', {});
  const [source, setSource] = useState(from);
  const [typedYear, setYear] = useState<number | null | undefined>();
  const [typedSubject, setSubject] = useState<string | null>(null);
  const [parts, setParts] = useState<CopyParts>(ALL_PARTS);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [asked, setAsked] = useState(false);
  const plan = plans.find((candidate) => candidate.id === source);
  const year = typedYear === undefined ? (plan === undefined ? null : plan.year + 1) : typedYear;
  const yearIsGood = year !== null && Number.isInteger(year) && year >= 1990 && year <= 2100;
  const shift = useAsk('plans', 'yearShift', { id: source ?? '', to: yearIsGood ? year : 2000 });
  // The answer of another document or year is not shown as this one's.
  const proposals =
    plan === undefined || !yearIsGood || shift.isPlaceholderData ? NONE : (shift.data?.proposals ?? NONE);
  const places = placesIn(proposals, parts);
  const subject = typedSubject ?? (plan === undefined ? '' : shiftedSubject(plan.subject, proposals));
  const ready = plan !== undefined && yearIsGood && subject.trim() !== '' && shift.data !== undefined;
  const make = (): void => {
    setAsked(true);
    if (!ready || shift.isPlaceholderData) return;
    const shifts = places.filter((place) => isChosen(place, decisions)).map((place) => place.id);
    onMake(() => client.plans.copy({ id: plan.id, year, subject, parts, shifts }));
  };
  const decide = (rows: readonly ShiftProposal[], move: boolean): void =>
    setDecisions((before) => new Map([...before, ...rows.map((row) => [row.id, move] as const)]));
  const rows = movable(places);
  const left = leftovers(places, decisions);
  return (
    <Form
      id={id}
      layout="vertical"
      onFinish={make}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) make();
      }}
    >
      <div className="row" style={{ alignItems: 'flex-start', gap: 16 }}>
        <Form.Item
          className="grow"
          label={t('copying.from')}
          htmlFor={`${id}-from`}
          {...(asked && plan === undefined ? { validateStatus: 'error' as const, help: t('copying.fromMissing') } : {})}
        >
          <Select
            id={`${id}-from`}
            autoFocus={from === null}
            showSearch={{ filterOption: (typed, option) => fold(option?.label ?? '').includes(fold(typed)) }}
            placeholder={t('copying.fromHint')}
            value={source}
            options={plans.map((one) => ({ value: one.id, label: nameOf(one) }))}
            onChange={(value: string) => {
              setSource(value);
              setYear(undefined);
              setSubject(null);
              setDecisions(new Map());
            }}
          />
        </Form.Item>
        <Form.Item
          label={t('copying.year')}
          htmlFor={`${id}-year`}
          {...((asked || year !== null) && plan !== undefined && !yearIsGood
            ? { validateStatus: 'error' as const, help: t('plan.yearWrong') }
            : {})}
        >
          <InputNumber id={`${id}-year`} style={{ width: 110 }} value={year} onChange={setYear} />
        </Form.Item>
      </div>
      <Form.Item
        label={t('plans.subject')}
        htmlFor={`${id}-subject`}
        {...(asked && subject.trim() === '' ? { validateStatus: 'error' as const, help: t('reason.empty') } : {})}
      >
        <Input.TextArea
          id={`${id}-subject`}
          autoSize={{ minRows: 1, maxRows: 3 }}
          maxLength={2000}
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('copying.parts')} extra={t('copying.partsHint')}>
        <Checkbox.Group
          aria-label={t('copying.parts')}
          value={PARTS.filter((part) => parts[part])}
          options={PARTS.map((value) => ({ value, label: t(`copying.part_${value}`) }))}
          onChange={(on) =>
            setParts(
              Object.fromEntries(PARTS.map((part) => [part, on.includes(part)])) as Record<keyof CopyParts, boolean>,
            )
          }
        />
      </Form.Item>
      {plan !== undefined && <OutdatedBases planId={plan.id} parts={parts} />}
      {plan !== undefined && proposals.length > 0 && (
        <>
          <div className="shift-title" role="status">
            {t('copying.shiftTitle', {
              count: rows.filter((row) => isChosen(row, decisions)).length,
              total: rows.length,
            })}
          </div>
          <ShiftTable label={t('copying.shiftTable')} rows={rows} decisions={decisions} onDecide={decide} />
          {left.length > 0 && (
            <>
              <div className="shift-title">{t('copying.left', { count: left.length, year: plan.year })}</div>
              <div className="muted">{t('copying.leftHint')}</div>
              <ShiftTable label={t('copying.leftTable')} rows={left} decisions={decisions} onDecide={decide} />
            </>
          )}
        </>
      )}
    </Form>
  );
}
