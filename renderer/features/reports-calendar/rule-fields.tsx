// The fields of a rule that depend on its kind: the day of a cycle, lists of fixed days and terms, the days of what is asked once.
import { Button, Form, Input, Select } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayCover } from '../../../shared/domain/reports/rule-words.ts';
import { COVERS } from '../../../shared/domain/reports/rules.ts';
import type { FixedRow, RuleForm, RuleProblems, TermRow } from './rule-form.ts';

export type FieldsProps = {
  readonly form: RuleForm;
  readonly onForm: (patch: Partial<RuleForm>) => void;
  /** Sentences of what is wrong, by field; only those the clerk has been told. */
  readonly problems: RuleProblems;
};

const DAYS_OF_MONTH = Array.from({ length: 31 }, (_, at) => at + 1);

/** A day of the month, or its last one. */
export function MonthDay<Value extends number | 'last'>({
  label,
  value,
  hasLast,
  onDay,
}: {
  readonly label: string;
  readonly value: Value;
  readonly hasLast: boolean;
  readonly onDay: (day: Value) => void;
}): ReactNode {
  const { t } = useTranslation();
  const options = DAYS_OF_MONTH.map((day) => ({ value: day as Value, label: String(day).padStart(2, '0') }));
  const last = hasLast ? [{ value: 'last' as Value, label: t('reportRules.form.lastDay') }] : [];
  return (
    <Select aria-label={label} style={{ width: 120 }} value={value} options={[...options, ...last]} onChange={onDay} />
  );
}

type TextProps = {
  readonly label: string;
  readonly text: string;
  readonly problem: string | undefined;
  readonly width: number;
  readonly hint?: string;
  readonly onText: (text: string) => void;
};

/** A short text of a row: its fault stands under it. */
export function RowText({ label, text, problem, width, hint, onText }: TextProps): ReactNode {
  return (
    <span style={{ width }}>
      <Input
        aria-label={label}
        aria-invalid={problem !== undefined}
        status={problem === undefined ? '' : 'error'}
        maxLength={200}
        placeholder={hint}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {problem !== undefined && (
        <span role="alert" className="wrong" style={{ fontSize: 12 }}>
          {problem}
        </span>
      )}
    </span>
  );
}

function nextKey(rows: readonly { readonly key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}

export function CycleFields({ form, onForm }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  const of = form.choice === 'month' ? 'month' : 'period';
  return (
    <Form.Item label={t('reportRules.form.due')}>
      <div className="row">
        <Bond form={form} onForm={onForm} />
        <MonthDay label={t('reportRules.form.day')} value={form.day} hasLast onDay={(day) => onForm({ day })} />
        <Select
          aria-label={t('reportRules.form.month')}
          style={{ width: 240 }}
          value={form.month}
          options={(['last', 'next'] as const).map((value) => ({ value, label: t(`reportRules.form.${of}_${value}`) }))}
          onChange={(month) => onForm({ month })}
        />
      </div>
    </Form.Item>
  );
}

/** "Trước" or "chậm nhất". */
export function Bond({ form, onForm }: Pick<FieldsProps, 'form' | 'onForm'>): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('reportRules.form.bond')}
      style={{ width: 150 }}
      value={form.before ? 'before' : 'atLatest'}
      options={(['before', 'atLatest'] as const).map((value) => ({ value, label: t(`reportRules.form.${value}`) }))}
      onChange={(value) => onForm({ before: value === 'before' })}
    />
  );
}

export function FixedDaysFields({ form, onForm, problems }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  const change = (at: number, patch: Partial<FixedRow>): void =>
    onForm({ days: form.days.map((row, place) => (place === at ? { ...row, ...patch } : row)) });
  return (
    <Form.Item label={t('reportRules.form.days')} extra={t('reportRules.form.daysHint')}>
      {problems['days'] !== undefined && (
        <div role="alert" className="wrong">
          {problems['days']}
        </div>
      )}
      {form.days.map(({ key, day, covers }, at) => (
        <div key={key} className="report-rule-row">
          <RowText
            label={t('reportRules.form.dayNo', { number: at + 1 })}
            text={day}
            width={130}
            problem={problems[`days.${at}.day`]}
            onText={(text) => change(at, { day: text })}
          />
          <span style={{ width: 240 }}>
            <Select
              aria-label={t('reportRules.form.coversNo', { number: at + 1 })}
              style={{ width: '100%' }}
              value={covers}
              options={COVERS.map((value) => ({
                value,
                label: t('reportRules.form.covers', { period: sayCover(value) }),
              }))}
              onChange={(value) => change(at, { covers: value })}
            />
            {problems[`days.${at}.covers`] !== undefined && (
              <span role="alert" className="wrong" style={{ fontSize: 12 }}>
                {problems[`days.${at}.covers`]}
              </span>
            )}
          </span>
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('reportRules.form.dropDay', { number: at + 1 })}
            onClick={() => onForm({ days: form.days.filter((_, place) => place !== at) })}
          />
        </div>
      ))}
      <div className="row">
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={form.days.length >= 24}
          onClick={() => onForm({ days: [...form.days, { key: nextKey(form.days), day: '', covers: 'since' }] })}
        >
          {t('reportRules.form.addDay')}
        </Button>
        <Bond form={form} onForm={onForm} />
      </div>
    </Form.Item>
  );
}

const TERM_DAYS = ['from', 'to', 'due'] as const;

export function TermFields({ form, onForm, problems }: FieldsProps): ReactNode {
  const { t } = useTranslation();
  const change = (at: number, patch: Partial<TermRow>): void =>
    onForm({ terms: form.terms.map((row, place) => (place === at ? { ...row, ...patch } : row)) });
  return (
    <Form.Item label={t('reportRules.form.terms')} extra={t('reportRules.form.termsHint')}>
      {problems['terms'] !== undefined && (
        <div role="alert" className="wrong">
          {problems['terms']}
        </div>
      )}
      {form.terms.map((term, at) => (
        <div key={term.key} className="report-rule-row">
          <RowText
            label={t('reportRules.form.termName', { number: at + 1 })}
            text={term.name}
            width={190}
            hint={t('reportRules.form.termHint')}
            problem={problems[`terms.${at}.name`]}
            onText={(name) => change(at, { name })}
          />
          {TERM_DAYS.map((field) => (
            <RowText
              key={field}
              label={t(`reportRules.form.term_${field}`, { number: at + 1 })}
              text={term[field]}
              width={104}
              hint={t(`reportRules.form.termShort_${field}`)}
              problem={problems[`terms.${at}.${field}`]}
              onText={(text) => change(at, { [field]: text })}
            />
          ))}
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('reportRules.form.dropTerm', { number: at + 1 })}
            onClick={() => onForm({ terms: form.terms.filter((_, place) => place !== at) })}
          />
        </div>
      ))}
      <div className="row">
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={form.terms.length >= 12}
          onClick={() =>
            onForm({ terms: [...form.terms, { key: nextKey(form.terms), name: '', from: '', to: '', due: '' }] })
          }
        >
          {t('reportRules.form.addTerm')}
        </Button>
        <Bond form={form} onForm={onForm} />
      </div>
    </Form.Item>
  );
}
