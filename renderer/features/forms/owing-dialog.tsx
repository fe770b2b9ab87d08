// Who has not answered for a period, with a reminder for each.
import { Button, Empty, Modal, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormHead } from '../../../shared/contract/forms.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import { isOwed } from '../../../shared/domain/forms/form-board.ts';
import { printPeriod, type Period } from '../../../shared/domain/reports/periods.ts';
import { stateWords } from './form-words.ts';

type Props = {
  readonly period: Period;
  /** Only those past their day. */
  readonly late: boolean;
  readonly forms: readonly FormHead[];
  readonly onOpen: (form: FormHead) => void;
  readonly onRemind: (form: FormHead) => void;
  readonly onClose: () => void;
};

export function OwingDialog({ period, late, forms, onOpen, onRemind, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const owed = forms.filter(
    (form) => form.period === period && !form.replaced && isOwed(form.state) && (form.late || !late),
  );
  return (
    <Modal
      open
      width={760}
      style={{ top: 24 }}
      title={t(late ? 'forms.owing.titleLate' : 'forms.owing.title', { period: printPeriod(period) })}
      footer={<Button onClick={onClose}>{t('forms.kit.close')}</Button>}
      onCancel={onClose}
    >
      <Table<FormHead>
        size="small"
        rowKey="id"
        dataSource={owed}
        pagination={false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('forms.owing.none')} /> }}
        columns={[
          {
            title: t('forms.unit'),
            render: (_, form) => (
              <button
                type="button"
                className="as-link"
                aria-label={t('forms.owing.open', { unit: form.unit })}
                onClick={() => onOpen(form)}
              >
                {form.unit}
              </button>
            ),
          },
          {
            title: t('planLife.state'),
            width: 130,
            render: (_, form) => <span className={form.late ? 'late' : undefined}>{stateWords(t, form)}</span>,
          },
          {
            title: t('forms.owing.due'),
            width: 110,
            render: (_, { due }) => (due === null ? '' : screenDay(due)),
          },
          {
            title: t('forms.owing.reminded'),
            width: 130,
            render: (_, { reminded }) => (reminded === null ? t('forms.owing.never') : screenDay(reminded)),
          },
          {
            title: '',
            width: 90,
            render: (_, form) => (
              <Button
                size="small"
                aria-label={t('forms.owing.remindFor', { unit: form.unit })}
                onClick={() => onRemind(form)}
              >
                {t('forms.owing.remind')}
              </Button>
            ),
          },
        ]}
      />
    </Modal>
  );
}
