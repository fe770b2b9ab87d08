// A new document: from an empty sheet, from a template, or out of one that is there.
import { Alert, Modal, Segmented } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CopyPlanForm } from '../features/copying/copy-plan-form.tsx';
import { TemplateForm } from '../features/copying/template-form.tsx';
import { BlankPlanForm } from '../features/plans/blank-plan-form.tsx';
import { faultOf, faultSentence } from '../kit/fault.ts';

const SOURCES = ['blank', 'template', 'plan', 'file'] as const;
type Source = (typeof SOURCES)[number];

const WIDTHS: Readonly<Record<Source, number>> = { blank: 560, template: 760, plan: 1000, file: 560 };

type Props = {
  /** The document to begin with; `null` for an empty sheet. */
  readonly from?: string | null;
  readonly onClose: () => void;
};

export function NewPlanDialog({ from = null, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const formId = useId();
  const [source, setSource] = useState<Source>(from === null ? 'blank' : 'plan');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (work: () => Promise<{ readonly id: string }>): Promise<void> => {
    // A double click makes one document.
    if (busy) return;
    setBusy(true);
    try {
      const { id } = await work();
      onClose();
      await navigate(`/ke-hoach/${id}`);
    } catch (error) {
      setFault(faultSentence(t, faultOf(error)));
      setBusy(false);
    }
  };
  const onMake = (work: () => Promise<{ readonly id: string }>): void => void make(work);
  return (
    <Modal
      open
      title={t('plans.new')}
      width={WIDTHS[source]}
      style={{ top: source === 'blank' ? 80 : 24 }}
      // The button stays in sight, however long the list of years is.
      styles={{ body: { maxHeight: 'calc(100vh - 190px)', overflowY: 'auto' } }}
      okText={t('plans.create')}
      okButtonProps={{ htmlType: 'submit', form: formId }}
      confirmLoading={busy}
      onCancel={onClose}
    >
      <Segmented<Source>
        aria-label={t('copying.source')}
        style={{ marginBottom: 12 }}
        value={source}
        options={SOURCES.map((value) => ({ value, label: t(`copying.source_${value}`) }))}
        onChange={(value) => {
          setFault(null);
          if (value === 'file') {
            onClose();
            void navigate('/ke-hoach/nhap');
          } else setSource(value);
        }}
      />
      {fault !== null && <Alert type="error" showIcon title={fault} style={{ marginBottom: 12 }} />}
      {source === 'blank' && <BlankPlanForm id={formId} onMake={onMake} />}
      {source === 'template' && <TemplateForm id={formId} onMake={onMake} />}
      {source === 'plan' && <CopyPlanForm id={formId} from={from} onMake={onMake} />}
    </Modal>
  );
}
