// A document from an empty sheet: kind, year and subject; everything else has a first value of its own.
import { Form, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS } from '../../../shared/domain/document-kinds.ts';
import { openUnits } from '../../../shared/domain/organisation.ts';
import { client, useAsk } from '../../kit/client.ts';

type Fields = {
  readonly kind: string;
  readonly year: number;
  readonly subject: string;
  readonly unit?: string | null;
};

type Props = {
  /** Id of the form, for a button outside of it. */
  readonly id: string;
  readonly onMake: (make: () => Promise<{ readonly id: string }>) => void;
};

export function BlankPlanForm({ id, onMake }: Props): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form);
  const rules = useAsk('symbolRules', 'list', {}).data ?? [];
  const units = useAsk('organisation', 'get', {}).data?.units ?? [];
  // Only units with a symbol of their own make a difference here.
  const drafting = openUnits(units).filter((unit) =>
    rules.some((rule) => rule.kind === kind && rule.unit === unit.key),
  );
  const [year] = useState(() => new Date().getFullYear());
  const create = (fields: Fields): Promise<{ readonly id: string }> =>
    client.plans.create({
      ...fields,
      unit: drafting.some((unit) => unit.key === fields.unit) ? (fields.unit ?? null) : null,
    });
  return (
    <Form
      id={id}
      form={form}
      layout="vertical"
      initialValues={{ kind: 'KH', year, subject: '' }}
      onFinish={(fields) => onMake(() => create(fields))}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.submit();
      }}
    >
      <Form.Item name="kind" label={t('plans.kind')}>
        <Select options={DOCUMENT_KINDS.map((kind) => ({ value: kind.code, label: kind.name }))} />
      </Form.Item>
      {drafting.length > 0 && (
        <Form.Item name="unit" label={t('rules.drafting')} extra={t('rules.draftingHint')}>
          <Select
            allowClear
            placeholder={t('rules.everyUnit')}
            options={drafting.map((unit) => ({ value: unit.key, label: unit.name }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="year"
        label={t('plan.year')}
        rules={[{ required: true, type: 'integer', min: 1990, max: 2100, message: t('plan.yearWrong') }]}
      >
        <InputNumber style={{ width: 120 }} />
      </Form.Item>
      <Form.Item
        name="subject"
        label={t('plans.subject')}
        extra={t('plans.subjectHint')}
        rules={[{ required: true, whitespace: true, message: t('reason.empty') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
    </Form>
  );
}
