// Makes a report or changes what one is about: documents, period, days of its figures, the day it is due.
import { Alert, Form, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import type { Report } from '../../../shared/contract/reports.ts';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import { documentLabel } from '../../../shared/domain/document-kinds.ts';
import { roman } from '../../../shared/domain/numbering.ts';
import {
  PERIOD_KINDS,
  PERIODS_A_YEAR,
  type DataWindow,
  type Period,
  type PeriodKind,
} from '../../../shared/domain/reports/periods.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { DayField } from '../../kit/day-field.tsx';
import { faultSentence } from '../../kit/fault.ts';
import { readWholeDay } from '../../kit/whole-day.ts';
import { chosen, meantBy, typedOf, usualPeriod, type PeriodTyped } from './period-form.ts';

/** What the calendar of reports already knows of a report that is to be made. */
export type ReportStart = {
  readonly ruleId: string | null;
  readonly planIds: readonly string[];
  readonly period: Period;
  readonly window: DataWindow;
  readonly due: Day | null;
};

type Props = {
  readonly today: Day;
  readonly start?: ReportStart;
  /** The report that is changed. */
  readonly report?: Report;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
};

const YEARS_SHOWN = 5;

function periodName(t: ReturnType<typeof useTranslation>['t'], kind: PeriodKind, index: number): string {
  if (kind === 'quarter') return `${t('reports.kinds.quarter')} ${roman(index)}`;
  if (kind === 'half') return index === 1 ? t('reports.halves.first') : t('reports.halves.second');
  return `${t(`reports.kinds.${kind}`)} ${index}`;
}

function beginning({ today, start, report }: Props): PeriodTyped {
  if (report !== undefined) return typedOf(report.period, report);
  return start === undefined ? usualPeriod(today) : typedOf(start.period, start.window);
}

export function ReportDialog(props: Props): ReactNode {
  const { today, start, report, onClose, onMade } = props;
  const { t } = useTranslation();
  const save = useSave();
  const [typed, setTyped] = useState(() => beginning(props));
  const [plans, setPlans] = useState<readonly string[]>(report?.about ?? start?.planIds ?? []);
  const known = report?.due ?? start?.due ?? null;
  const [due, setDue] = useState(known === null ? '' : screenDay(known));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const all = useAsk('plans', 'list', {}).data;
  const reports = useAsk('reports', 'list', {}).data;
  const own = new Set(reports?.map(({ planId }) => planId));
  const offered = (all ?? []).filter((plan) => isReported(plan) && !own.has(plan.id));
  const meant = meantBy(typed);
  const dueDay = due.trim() === '' ? null : readWholeDay(due);
  const isDueWrong = due.trim() !== '' && dueDay === null;
  const ready = meant !== null && plans.length > 0 && !isDueWrong;

  const run = async (): Promise<void> => {
    if (meant === null || !ready || busy) return;
    setBusy(true);
    let made = report?.id ?? '';
    const failed = await save(async () => {
      const planIds = [...plans];
      if (report !== undefined) {
        await client.reports.revise({ id: report.id, patch: { ...meant, planIds, due: dueDay } });
        return;
      }
      made = (await client.reports.create({ ...meant, planIds, due: dueDay, ruleId: start?.ruleId ?? null })).id;
    });
    setBusy(false);
    setFault(failed);
    if (failed === null) onMade(made);
  };
  const year = Number(today.slice(0, 4));
  const wrongDay = (text: string): string | null => (readWholeDay(text) === null ? t('reports.form.day') : null);
  const [from, to] = [readWholeDay(typed.from), readWholeDay(typed.to)];
  const isTurned = from !== null && to !== null && from > to;
  return (
    <Modal
      open
      width={640}
      style={{ top: 24 }}
      title={t(report === undefined ? 'reports.new' : 'reports.form.change')}
      okText={t(report === undefined ? 'reports.form.yes' : 'reports.form.changeYes')}
      okButtonProps={{ disabled: !ready }}
      cancelText={t('confirm.cancel')}
      confirmLoading={busy}
      onOk={() => void run()}
      onCancel={onClose}
    >
      {fault !== null && <Alert type="error" title={faultSentence(t, fault)} style={{ marginBottom: 12 }} />}
      {all !== undefined && offered.length === 0 && <Alert type="info" title={t('reports.form.noPlans', { year })} />}
      <Form layout="vertical">
        <Form.Item label={t('reports.form.plans')} htmlFor="report-plans" extra={t('reports.form.plansHint')}>
          <Select
            id="report-plans"
            mode="multiple"
            value={[...plans]}
            options={offered.map((plan) => ({
              value: plan.id,
              label: `${documentLabel(plan.kind, plan.number, plan.symbol)}: ${plan.subject}`,
            }))}
            optionFilterProp="label"
            onChange={(next: string[]) => setPlans(next)}
          />
        </Form.Item>
        <div className="row" style={{ alignItems: 'flex-start', flexWrap: 'wrap' }}>
          <Form.Item label={t('reports.form.kind')} htmlFor="report-kind">
            <Select
              id="report-kind"
              style={{ width: 130 }}
              value={typed.kind}
              options={PERIOD_KINDS.map((kind) => ({ value: kind, label: t(`reports.kinds.${kind}`) }))}
              onChange={(kind: PeriodKind) => setTyped(chosen(typed, { kind }))}
            />
          </Form.Item>
          {typed.kind !== 'span' && PERIODS_A_YEAR[typed.kind] > 1 && (
            <Form.Item label={t('reports.form.which')} htmlFor="report-which">
              <Select
                id="report-which"
                style={{ width: 150 }}
                value={typed.index}
                options={Array.from({ length: PERIODS_A_YEAR[typed.kind] }, (_, at) => ({
                  value: at + 1,
                  label: periodName(t, typed.kind, at + 1),
                }))}
                onChange={(index: number) => setTyped(chosen(typed, { index }))}
              />
            </Form.Item>
          )}
          {typed.kind !== 'span' && (
            <Form.Item label={t('reports.form.year')} htmlFor="report-year">
              <Select
                id="report-year"
                style={{ width: 100 }}
                value={typed.year}
                options={Array.from({ length: YEARS_SHOWN }, (_, at) => ({
                  value: year + 1 - at,
                  label: year + 1 - at,
                }))}
                onChange={(next: number) => setTyped(chosen(typed, { year: next }))}
              />
            </Form.Item>
          )}
        </div>
        <div className="row" style={{ alignItems: 'flex-start', flexWrap: 'wrap' }}>
          <DayField
            label={t('reports.form.from')}
            text={typed.from}
            onText={(text) => setTyped({ ...typed, from: text })}
            problem={wrongDay(typed.from)}
          />
          <DayField
            label={t('reports.form.to')}
            text={typed.to}
            onText={(text) => setTyped({ ...typed, to: text })}
            problem={wrongDay(typed.to) ?? (isTurned ? t('reports.form.order') : null)}
          />
          <DayField
            label={t('reports.form.due')}
            text={due}
            onText={setDue}
            problem={isDueWrong ? t('reports.form.day') : null}
            hint={t('reports.form.dueHint')}
          />
        </div>
        <p className="muted" style={{ margin: 0 }}>
          {t('reports.form.windowHint')}
        </p>
      </Form>
    </Modal>
  );
}

function isReported({ standing }: PlanSummary): boolean {
  return standing !== 'draft' && standing !== 'waiting';
}
