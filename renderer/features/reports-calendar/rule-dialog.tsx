// The form of one rule of reports, with the days it comes to this year under it.
import { Alert, Form, Input, Modal, Radio, Select, Switch } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import type { ReportRuleRecord } from '../../../shared/domain/reports/report-rule.ts';
import { fold } from '../../../shared/domain/text.ts';
import { useSave } from '../../kit/act.tsx';
import { client } from '../../kit/client.ts';
import { DayField } from '../../kit/day-field.tsx';
import { faultSentence } from '../../kit/fault.ts';
import { CycleFields, FixedDaysFields, MonthDay, TermFields } from './rule-fields.tsx';
import { formOfRule, newRuleForm, readRuleForm, RULE_CHOICES, type RuleForm } from './rule-form.ts';
import { RulePreview } from './rule-preview.tsx';

type Props = {
  /** `null` for a new rule. */
  readonly rule: ReportRuleRecord | null;
  readonly plans: readonly PlanSummary[];
  readonly today: Day;
  readonly onClose: () => void;
};

const OFFICE = '';

export function RuleDialog({ rule, plans, today, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const id = useId();
  const [form, setForm] = useState<RuleForm>(() => (rule === null ? newRuleForm(today) : formOfRule(rule.rule, today)));
  const [name, setName] = useState(rule?.name ?? '');
  const [owner, setOwner] = useState(rule?.planId ?? OFFICE);
  const [receiver, setReceiver] = useState(rule?.receiver ?? '');
  const [via, setVia] = useState(rule?.via ?? '');
  const [active, setActive] = useState(rule?.active ?? true);
  const [told, setTold] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = readRuleForm(form);
  const found = 'problems' in read ? read.problems : {};
  const sentences = Object.fromEntries(Object.entries(found).map(([path, reason]) => [path, t(`reason.${reason}`)]));
  const problems = told ? sentences : {};
  const nameless = told && name.trim() === '';
  const onForm = (patch: Partial<RuleForm>): void => setForm((before) => ({ ...before, ...patch }));
  const keep = async (): Promise<void> => {
    setTold(true);
    if (busy || name.trim() === '' || 'problems' in read) return;
    setBusy(true);
    const fields = { name, rule: read.spec, receiver, via, active };
    const planId = owner === OFFICE ? null : owner;
    const failed = await save(() =>
      rule === null
        ? client.reportRules.create({ planId, fields })
        : client.reportRules.revise({ id: rule.id, patch: { ...fields, planId } }),
    );
    setBusy(false);
    setFault(failed === null ? null : faultSentence(t, failed));
    if (failed === null) onClose();
  };
  const asking = plans.filter((plan) => plan.standing !== 'replaced' || plan.id === rule?.planId);
  const day = (field: 'from' | 'to' | 'due' | 'since' | 'until'): ReactNode => (
    <DayField
      label={t(`reportRules.form.${form.choice === 'once' && field === 'due' ? 'onceDue' : field}`)}
      text={form[field]}
      onText={(text) => onForm({ [field]: text })}
      problem={(form[field].trim() === '' ? problems : sentences)[field] ?? null}
    />
  );
  const hasWindow = form.choice !== 'terms' && form.choice !== 'once';
  return (
    <Modal
      open
      width={760}
      style={{ top: 16 }}
      title={rule === null ? t('reportRules.add') : t('reportRules.edit')}
      okText={rule === null ? t('reportRules.addYes') : t('reportRules.editYes')}
      confirmLoading={busy}
      onOk={() => void keep()}
      onCancel={onClose}
    >
      {fault !== null && <Alert type="error" title={fault} style={{ marginBottom: 12 }} />}
      <Form layout="vertical" className="report-rule-form" onFinish={() => void keep()}>
        <div className="row" style={{ alignItems: 'flex-start', gap: 12 }}>
          <Form.Item
            label={t('reportRules.form.name')}
            htmlFor={`${id}name`}
            className="grow"
            {...(nameless ? { validateStatus: 'error', help: t('reason.empty') } : {})}
          >
            <Input
              id={`${id}name`}
              autoFocus
              maxLength={2000}
              placeholder={t('reportRules.form.nameHint')}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t('reportRules.form.owner')} htmlFor={`${id}owner`} style={{ width: 300 }}>
            <Select
              id={`${id}owner`}
              showSearch
              filterOption={(typed, option) => fold(option?.label ?? '').includes(fold(typed))}
              popupMatchSelectWidth={480}
              value={owner}
              options={[
                { value: OFFICE, label: t('reportRules.office') },
                ...asking.map((plan) => ({
                  value: plan.id,
                  label: `${documentKind(plan.kind).name} ${plan.number ?? '…'}/${plan.symbol} ${plan.subject}`,
                })),
              ]}
              onChange={setOwner}
            />
          </Form.Item>
        </div>
        <Form.Item label={t('reportRules.form.choice')}>
          <Radio.Group
            aria-label={t('reportRules.form.choice')}
            size="small"
            optionType="button"
            value={form.choice}
            options={RULE_CHOICES.map((value) => ({ value, label: t(`reportRules.choice.${value}`) }))}
            onChange={(event) => onForm({ choice: event.target.value as RuleForm['choice'] })}
          />
        </Form.Item>
        {form.choice === 'days' ? (
          <FixedDaysFields form={form} onForm={onForm} problems={problems} />
        ) : form.choice === 'terms' ? (
          <TermFields form={form} onForm={onForm} problems={problems} />
        ) : form.choice === 'once' ? null : (
          <CycleFields form={form} onForm={onForm} problems={problems} />
        )}
        <div className="row" style={{ alignItems: 'flex-start', gap: '0 12px', flexWrap: 'wrap' }}>
          {hasWindow && (
            <Form.Item label={t('reportRules.form.window')}>
              <div className="row">
                <Select
                  aria-label={t('reportRules.form.window')}
                  style={{ width: 340 }}
                  value={form.window}
                  options={(['decree', 'calendar', 'own'] as const).map((value) => ({
                    value,
                    label: t(`reportRules.form.window_${value}`),
                  }))}
                  onChange={(window) => onForm({ window })}
                />
                {form.window === 'own' && (
                  <>
                    <MonthDay
                      label={t('reportRules.form.fromDay')}
                      value={form.fromDay}
                      hasLast={false}
                      onDay={(fromDay) => onForm({ fromDay })}
                    />
                    <span>{t('reportRules.form.ownTo')}</span>
                    <MonthDay
                      label={t('reportRules.form.toDay')}
                      value={form.toDay}
                      hasLast
                      onDay={(toDay) => onForm({ toDay })}
                    />
                  </>
                )}
              </div>
            </Form.Item>
          )}
          {form.choice === 'once' ? [day('from'), day('to'), day('due')] : [day('since'), day('until')]}
        </div>
        <div className="row" style={{ alignItems: 'flex-start', gap: 12 }}>
          <Form.Item label={t('reportRules.form.receiver')} htmlFor={`${id}receiver`} className="grow">
            <Input
              id={`${id}receiver`}
              maxLength={2000}
              placeholder={t('reportRules.form.receiverHint')}
              value={receiver}
              onChange={(event) => setReceiver(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t('reportRules.form.via')} htmlFor={`${id}via`} className="grow">
            <Input
              id={`${id}via`}
              maxLength={2000}
              placeholder={t('reportRules.form.viaHint')}
              value={via}
              onChange={(event) => setVia(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t('reportRules.form.active')} htmlFor={`${id}active`}>
            <Switch id={`${id}active`} checked={active} onChange={setActive} />
          </Form.Item>
        </div>
        <RulePreview read={read} today={today} />
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
