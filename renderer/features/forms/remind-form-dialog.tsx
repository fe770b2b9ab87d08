// Reminds a unit of its form: the letter to be copied, and the note that it was reminded.
import { Alert, Form, Input, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { useSave } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { DayField } from '../../kit/day-field.tsx';
import { faultSentence } from '../../kit/fault.ts';
import { readWholeDay } from '../../kit/whole-day.ts';
import { MailText } from './mail-text.tsx';

const MEANS = ['mail', 'phone', 'meeting'] as const;

type Props = {
  readonly formId: string;
  readonly unit: string;
  readonly today: Day;
  readonly onClose: () => void;
};

export function RemindFormDialog({ formId, unit, today, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const mail = useAsk('forms', 'get', { id: formId }).data?.remind;
  const [means, setMeans] = useState<(typeof MEANS)[number]>('mail');
  const [dayText, setDayText] = useState(screenDay(today));
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const day = readWholeDay(dayText);
  const isWrong = day === null || day > today;
  const remind = async (): Promise<void> => {
    if (day === null || isWrong) return;
    const failed = await save(() => client.forms.remind({ ids: [formId], day, means, note }));
    setFault(failed);
    if (failed === null) onClose();
  };
  return (
    <Modal
      open
      width={720}
      style={{ top: 24 }}
      title={t('forms.remind.title', { unit })}
      okText={t('forms.remind.yes')}
      okButtonProps={{ disabled: isWrong }}
      onOk={() => void remind()}
      onCancel={onClose}
    >
      {fault !== null && <Alert type="error" title={faultSentence(t, fault)} />}
      {mail !== undefined && <MailText name={unit} mail={mail} />}
      <Form layout="vertical" style={{ marginTop: 12 }}>
        <Form.Item label={t('forms.remind.means')}>
          <Radio.Group
            aria-label={t('forms.remind.means')}
            value={means}
            options={MEANS.map((value) => ({ value, label: t(`forms.means.${value}`) }))}
            onChange={(event) => setMeans(event.target.value as typeof means)}
          />
        </Form.Item>
        <DayField
          label={t('forms.remind.day')}
          text={dayText}
          onText={setDayText}
          problem={isWrong ? t('forms.remind.dayWrong', { today: screenDay(today) }) : null}
        />
        <Form.Item label={t('forms.remind.note')} htmlFor="form-remind-note">
          <Input id="form-remind-note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
