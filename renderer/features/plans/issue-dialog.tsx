// Number and day, typed once when the document is signed; the register of the year helps with the number.
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayParts, readScreenDay, screenDay } from '../../../shared/domain/day.ts';
import { countedNumber } from '../../../shared/domain/plan-life.ts';
import type { PlanHead } from '../../../shared/domain/plans.ts';
import { readDocumentNumber } from '../../../shared/domain/typed-marks.ts';
import { client, useAsk } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { useToday } from '../../kit/today.ts';

type Fields = { readonly number: string; readonly day: string };

/** "16", or "16–211" for a run of numbers. */
function runOf([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function isFullDay(text: string): boolean {
  const day = readScreenDay(text);
  return day !== null && dayParts(day)?.day !== null;
}

export function IssueDialog({ head, onClose }: { readonly head: PlanHead; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const today = useToday();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const number = Form.useWatch('number', form) ?? '';
  const { data: register } = useAsk('plans', 'numbers', { kind: head.kind, year: head.year, except: head.key });
  const counted = countedNumber(readDocumentNumber(number).number);
  const issue = async (fields: Fields): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await allSaved();
      await client.plans.issue({
        id: head.key,
        number: readDocumentNumber(fields.number).number,
        issued: readScreenDay(fields.day) ?? '',
      });
      onClose();
    } catch (error) {
      setFault(faultSentence(t, faultOf(error)));
      setBusy(false);
    }
  };
  const known = head.issued !== null && dayParts(head.issued)?.day !== null ? screenDay(head.issued) : screenDay(today);
  return (
    <Modal
      open
      title={t('planLife.issueTitle')}
      okText={t('planLife.issueYes')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">{t('planLife.issueText')}</p>
      {fault !== null && <Alert type="error" title={fault} style={{ marginBottom: 12 }} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ number: head.number ?? '', day: known }}
        onFinish={(fields) => void issue(fields)}
      >
        <Form.Item
          name="number"
          label={t('planLife.number')}
          extra={register === undefined ? '' : t('planLife.numberHint', { year: head.year, next: register.next })}
          rules={[{ required: true, whitespace: true, message: t('planLife.numberMissing') }]}
        >
          <Input autoFocus onPressEnter={() => form.submit()} />
        </Form.Item>
        {register !== undefined && number.trim() === '' && (
          <Button size="small" style={{ marginBottom: 12 }} onClick={() => form.setFieldValue('number', register.next)}>
            {t('planLife.numberUse', { next: register.next })}
          </Button>
        )}
        {counted !== null && register?.given.includes(counted) === true && (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 12 }}
            title={t('planLife.numberTaken', { number: counted, year: head.year })}
          />
        )}
        {register !== undefined && (register.gaps.length > 0 || register.doubles.length > 0) && (
          <div className="muted" style={{ marginBottom: 12, fontSize: 12 }}>
            {register.gaps.length > 0 && <div>{t('planLife.gaps', { gaps: register.gaps.map(runOf).join(', ') })}</div>}
            {register.doubles.length > 0 && (
              <div>{t('planLife.doubles', { doubles: register.doubles.join(', ') })}</div>
            )}
          </div>
        )}
        <Form.Item
          name="day"
          label={t('planLife.issued_day')}
          extra={t('day.hintFull')}
          rules={[
            {
              validator: async (_, text: string) => {
                if (!isFullDay(text)) throw new Error(t('planLife.dayMissing'));
              },
            },
          ]}
        >
          <Input style={{ width: 160 }} onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
