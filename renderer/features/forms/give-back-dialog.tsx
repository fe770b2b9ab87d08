// Gives a form back to its unit: the reason, why each refused cell is refused, and the letter that says so.
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCell } from '../../../shared/contract/forms.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { useSave } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { faultSentence } from '../../kit/fault.ts';
import { MailText } from './mail-text.tsx';
import { cellKey, whyRefused } from './review-words.ts';

type Props = {
  readonly id: string;
  readonly unit: string;
  readonly refused: readonly { readonly row: string; readonly cell: ReviewCell }[];
  /** Cells that are ticked and not taken over: giving back leaves them where they are. */
  readonly pending: number;
  readonly onWriteMail: (id: string) => void;
  readonly onClose: () => void;
};

export function GiveBackDialog({ id, unit, refused, pending, onWriteMail, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [reason, setReason] = useState('');
  const [whys, setWhys] = useState<ReadonlyMap<string, string>>(
    () => new Map(refused.map(({ row, cell }) => [cellKey(row, cell.field), whyRefused(t, cell)])),
  );
  const [fault, setFault] = useState<Fault | null>(null);
  const [given, setGiven] = useState(false);
  const give = async (): Promise<void> => {
    if (reason.trim() === '') return;
    const cells = refused.map(({ row, cell }) => ({
      row,
      field: cell.field,
      why: whys.get(cellKey(row, cell.field)) ?? null,
    }));
    const failed = await save(() => client.formReturns.giveBack({ id, reason, refused: cells }));
    setFault(failed);
    setGiven(failed === null);
  };
  if (given) return <GivenBack id={id} unit={unit} onWriteMail={onWriteMail} onClose={onClose} />;
  return (
    <Modal
      open
      width={680}
      style={{ top: 24 }}
      title={t('forms.back.title', { unit })}
      okText={t('forms.back.yes')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => void give()}
      onCancel={onClose}
    >
      {fault !== null && <Alert type="error" title={faultSentence(t, fault)} />}
      <Form layout="vertical">
        <Form.Item label={t('forms.back.reason')} htmlFor="give-back-reason" extra={t('forms.back.reasonHint')}>
          <Input.TextArea
            id="give-back-reason"
            autoFocus
            autoSize={{ minRows: 2, maxRows: 5 }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        {pending > 0 && <p className="muted">{t('forms.back.pending', { count: pending })}</p>}
        {refused.length > 0 && (
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <legend>{t('forms.back.cells')}</legend>
            <div style={{ maxHeight: 260, overflow: 'auto' }}>
              {refused.map(({ row, cell }) => {
                const field = t(`forms.field.${cell.field}`);
                const key = cellKey(row, cell.field);
                return (
                  <div key={key} className="row" style={{ padding: '3px 0' }}>
                    <span style={{ width: 260 }}>
                      {row}, {field}: «{cell.text}»
                    </span>
                    <Input
                      className="grow"
                      aria-label={t('forms.back.why', { row, field })}
                      placeholder={t('forms.back.whyHint')}
                      maxLength={500}
                      value={whys.get(key) ?? ''}
                      onChange={(event) => setWhys(new Map([...whys, [key, event.target.value]]))}
                    />
                  </div>
                );
              })}
            </div>
          </fieldset>
        )}
      </Form>
    </Modal>
  );
}

function GivenBack({ id, unit, onWriteMail, onClose }: Omit<Props, 'refused' | 'pending'>): ReactNode {
  const { t } = useTranslation();
  const mail = useAsk('formReturns', 'mail', { id }).data;
  return (
    <Modal
      open
      width={720}
      style={{ top: 24 }}
      title={t('forms.back.mail')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={() => onWriteMail(id)}>{t('forms.back.writeMail')}</Button>
          <Button type="primary" onClick={onClose}>
            {t('forms.kit.close')}
          </Button>
        </>
      }
    >
      {mail !== undefined && <MailText name={unit} mail={mail} />}
    </Modal>
  );
}
