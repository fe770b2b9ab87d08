// What a plan from above is called: typed once when it is taken in, and mended in a dialog of its own.
import { Alert, Form, Input, InputNumber, Modal } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceSummary } from '../../../shared/contract/references.ts';
import { readScreenDay, screenDay } from '../../../shared/domain/day.ts';
import type { ReferenceHead } from '../../../shared/domain/reference-plans.ts';
import { client } from '../../kit/client.ts';
import { DayField } from '../../kit/day-field.tsx';
import { faultSentence } from '../../kit/fault.ts';
import { useSave } from '../../kit/act.tsx';

/** As it is typed; the day in words. */
export type HeadForm = Omit<ReferenceHead, 'issued' | 'number'> & { readonly number: string; readonly issued: string };

export function newHeadForm(year: number, issuer: string, kind: string): HeadForm {
  return { year, kind, number: '', issued: '', issuer, subject: '' };
}

/** The head of a form; a day that is none stays out of it and is told at its field. */
export function headOf({ issued, ...form }: HeadForm): ReferenceHead {
  return { ...form, issued: issued.trim() === '' ? null : readScreenDay(issued) };
}

export function isDayWrong({ issued }: HeadForm): boolean {
  return issued.trim() !== '' && readScreenDay(issued) === null;
}

export function HeadFields({
  form,
  onForm,
}: {
  readonly form: HeadForm;
  readonly onForm: (patch: Partial<HeadForm>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const text = (field: 'kind' | 'number' | 'issuer' | 'subject', width: number | string): ReactNode => (
    <Form.Item label={t(`coverage.head.${field}`)} htmlFor={`${id}${field}`} style={{ width }}>
      <Input
        id={`${id}${field}`}
        maxLength={2000}
        placeholder={t(`coverage.hint.${field}`)}
        value={form[field]}
        onChange={(event) => onForm({ [field]: event.target.value })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" component="div" className="coverage-head">
      {text('kind', 150)}
      {text('number', 150)}
      <DayField
        label={t('coverage.head.issued')}
        text={form.issued}
        onText={(issued) => onForm({ issued })}
        problem={isDayWrong(form) ? t('day.wrong') : null}
      />
      {text('issuer', 284)}
      <Form.Item label={t('coverage.head.year')} htmlFor={`${id}year`} style={{ width: 124 }}>
        <InputNumber
          id={`${id}year`}
          min={1990}
          max={2100}
          value={form.year}
          onChange={(year) => onForm({ year: year ?? form.year })}
        />
      </Form.Item>
      {text('subject', '100%')}
    </Form>
  );
}

export function ReferenceHeadDialog({
  plan,
  onClose,
}: {
  readonly plan: ReferenceSummary;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const { id, kind, number, issued, issuer, subject, year } = plan;
  const [form, setForm] = useState<HeadForm>({
    kind,
    issuer,
    subject,
    year,
    number: number ?? '',
    issued: issued === null ? '' : screenDay(issued),
  });
  const [fault, setFault] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    const failed = await save(() => client.references.revise({ id, patch: headOf(form) }));
    if (failed === null) onClose();
    else setFault(faultSentence(t, failed));
  };
  return (
    <Modal
      open
      width={780}
      title={t('coverage.edit')}
      okText={t('coverage.editYes')}
      okButtonProps={{ disabled: isDayWrong(form) }}
      onOk={() => void keep()}
      onCancel={onClose}
    >
      {fault !== null && <Alert type="error" title={fault} style={{ marginBottom: 12 }} />}
      <HeadFields form={form} onForm={(patch) => setForm((now) => ({ ...now, ...patch }))} />
    </Modal>
  );
}
