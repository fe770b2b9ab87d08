// Makes forms for a period: which units are asked, and about how much.
import { Alert, Checkbox, Form, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/domain/day-numbers.ts';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { partsOf, printPeriod, type Period } from '../../../shared/domain/reports/periods.ts';
import { useSave } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { DayField } from '../../kit/day-field.tsx';
import { faultSentence } from '../../kit/fault.ts';
import { readWholeDay } from '../../kit/whole-day.ts';
import { BOARD_KINDS, periodsOfKind, usualPeriod, type BoardKind } from './form-words.ts';

type Props = {
  readonly today: Day;
  /** What is offered first. */
  readonly period: Period;
  /** Only this unit is chosen at first. */
  readonly unitId: string | null;
  readonly onClose: () => void;
  readonly onMade: (ids: readonly string[], period: Period) => void;
};

const DAYS_TO_ANSWER = 3;

function usualDue(period: Period, today: Day): Day {
  const { to } = partsOf(period);
  return to > today ? to : addDays(today, DAYS_TO_ANSWER);
}

export function MakeFormsDialog({ today, period: first, unitId, onClose, onMade }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [period, setPeriod] = useState(first);
  const [due, setDue] = useState(screenDay(usualDue(first, today)));
  const [later, setLater] = useState(false);
  const [chosen, setChosen] = useState<readonly string[] | null>(unitId === null ? null : [unitId]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const scope = later ? 'open' : 'due';
  const units = useAsk('forms', 'draft', { period, scope }).data;
  const owing = (units ?? []).filter(({ tasks, figures }) => tasks + figures > 0);
  // Units that have a form of the period are asked a second time only when they are chosen.
  const usual = owing.filter(({ round }) => round === 1).map((unit) => unit.unitId);
  const wanted = (chosen ?? usual).filter((id) => owing.some((unit) => unit.unitId === id));
  const dueDay = due.trim() === '' ? null : readWholeDay(due);
  const isDueWrong = due.trim() !== '' && dueDay === null;
  const { kind, year } = partsOf(period);
  const choosePeriod = (next: Period): void => {
    setPeriod(next);
    setDue(screenDay(usualDue(next, today)));
  };
  const make = async (): Promise<void> => {
    if (busy || wanted.length === 0 || isDueWrong) return;
    setBusy(true);
    let ids: readonly string[] = [];
    const failed = await save(async () => {
      ids = (await client.forms.create({ period, scope, due: dueDay, unitIds: [...wanted] })).ids;
    });
    setBusy(false);
    setFault(failed);
    if (failed === null) onMade(ids, period);
  };
  const isAll = owing.length > 0 && wanted.length === owing.length;
  return (
    <Modal
      open
      width={680}
      style={{ top: 24 }}
      title={t('forms.make.title')}
      okText={t('forms.make.yes', { count: wanted.length })}
      okButtonProps={{ disabled: wanted.length === 0 || isDueWrong }}
      confirmLoading={busy}
      onOk={() => void make()}
      onCancel={onClose}
    >
      {fault !== null && <Alert type="error" title={faultSentence(t, fault)} style={{ marginBottom: 12 }} />}
      <Form layout="vertical">
        <div className="row" style={{ alignItems: 'flex-start', flexWrap: 'wrap' }}>
          <Form.Item label={t('forms.make.kind')} htmlFor="forms-kind">
            <Select
              id="forms-kind"
              style={{ width: 110 }}
              value={kind as BoardKind}
              options={BOARD_KINDS.map((value) => ({ value, label: t(`forms.kind.${value}`) }))}
              onChange={(next: BoardKind) => choosePeriod(usualPeriod(next, year, today))}
            />
          </Form.Item>
          <Form.Item label={t('forms.make.which')} htmlFor="forms-which">
            <Select
              id="forms-which"
              style={{ width: 210 }}
              value={period}
              options={[year, year - 1].flatMap((own) =>
                periodsOfKind(kind as BoardKind, own).map((value) => ({ value, label: printPeriod(value) })),
              )}
              onChange={choosePeriod}
            />
          </Form.Item>
          <DayField
            label={t('forms.make.due')}
            text={due}
            onText={setDue}
            problem={isDueWrong ? t('forms.make.dueWrong') : null}
            hint={t('forms.make.dueHint')}
          />
        </div>
        <Form.Item extra={t('forms.make.scopeHint')}>
          <Checkbox checked={later} onChange={(event) => setLater(event.target.checked)}>
            {t('forms.make.scope')}
          </Checkbox>
        </Form.Item>
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ marginBottom: 4 }}>{t('forms.make.units')}</legend>
          {units !== undefined && owing.length === 0 ? (
            <Alert type="info" title={t('forms.make.nobody')} />
          ) : (
            <Checkbox
              checked={isAll}
              indeterminate={!isAll && wanted.length > 0}
              onChange={() => setChosen(isAll ? [] : owing.map((unit) => unit.unitId))}
            >
              {t('forms.make.all')}
            </Checkbox>
          )}
          <ul className="plain" style={{ maxHeight: 260, overflow: 'auto', marginTop: 4 }}>
            {(units ?? []).map((unit) => {
              const asked = unit.tasks + unit.figures > 0;
              return (
                <li key={unit.unitId} className="row" style={{ padding: '3px 0' }}>
                  <Checkbox
                    className="grow"
                    disabled={!asked}
                    checked={wanted.includes(unit.unitId)}
                    onChange={(event) =>
                      setChosen(
                        event.target.checked ? [...wanted, unit.unitId] : wanted.filter((id) => id !== unit.unitId),
                      )
                    }
                  >
                    {unit.unit}
                    {asked && unit.round > 1 && ` (${t('forms.make.round', { round: unit.round })})`}
                  </Checkbox>
                  <span className="muted">
                    {asked ? t('forms.make.counts', unit) : t('forms.make.nothing')}
                    {asked && unit.email === null && ` · ${t('forms.make.noEmail')}`}
                  </span>
                </li>
              );
            })}
          </ul>
        </fieldset>
      </Form>
    </Modal>
  );
}
