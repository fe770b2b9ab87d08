// A new document: kind, year and subject; everything else has a first value of its own.
import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DOCUMENT_KINDS } from '../../shared/domain/document-kinds.ts';
import { openUnits } from '../../shared/domain/organisation.ts';
import { client, useAsk } from '../kit/client.ts';
import { faultOf, faultSentence } from '../kit/fault.ts';

type Fields = {
  readonly kind: string;
  readonly year: number;
  readonly subject: string;
  readonly unit?: string | null;
};

export function NewPlanDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form);
  const rules = useAsk('symbolRules', 'list', {}).data ?? [];
  const units = useAsk('organisation', 'get', {}).data?.units ?? [];
  // Only units with a symbol of their own make a difference here.
  const drafting = openUnits(units).filter((unit) =>
    rules.some((rule) => rule.kind === kind && rule.unit === unit.key),
  );
  const [year] = useState(() => new Date().getFullYear());
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const create = async (fields: Fields): Promise<void> => {
    // A double click makes one document.
    if (busy) return;
    setBusy(true);
    try {
      const { id } = await client.plans.create({
        ...fields,
        unit: drafting.some((unit) => unit.key === fields.unit) ? (fields.unit ?? null) : null,
      });
      onClose();
      await navigate(`/ke-hoach/${id}`);
    } catch (error) {
      setFault(faultSentence(t, faultOf(error)));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('plans.new')}
      okText={t('plans.create')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {fault !== null && <Alert type="error" title={fault} style={{ marginBottom: 12 }} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'KH', year, subject: '' }}
        onFinish={(fields) => void create(fields)}
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
    </Modal>
  );
}
