// What is at hand when forms go out: the files, the letters, the mark that they were sent.
import { Button, Collapse, Form, Modal, Spin } from 'antd';
import { FolderOpenOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import { useAct } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { DayField } from '../../kit/day-field.tsx';
import { readWholeDay } from '../../kit/whole-day.ts';
import { MailText } from './mail-text.tsx';

type Props = {
  readonly ids: readonly string[];
  readonly today: Day;
  readonly onWrite: (ids: readonly string[]) => void;
  readonly onClose: () => void;
};

export function FormKitDialog({ ids, today, onWrite, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const kits = useAsk('forms', 'kit', { ids: [...ids] }).data;
  const [dayText, setDayText] = useState(screenDay(today));
  const day = readWholeDay(dayText);
  const isWrong = day === null || day > today;
  const markSent = async (): Promise<void> => {
    if (isWrong) return;
    if (await act(() => client.forms.markSent({ ids: [...ids], day }))) onClose();
  };
  return (
    <Modal
      open
      width={820}
      style={{ top: 24 }}
      title={t('forms.kit.title', { count: ids.length })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('forms.kit.close')}</Button>}
    >
      <p style={{ marginTop: 0 }}>{t('forms.kit.steps')}</p>
      <Button type="primary" icon={<FolderOpenOutlined aria-hidden />} onClick={() => onWrite(ids)}>
        {t('forms.kit.write')}
      </Button>
      <div style={{ maxHeight: '46vh', overflow: 'auto', margin: '12px 0' }}>
        {kits === undefined ? (
          <Spin />
        ) : (
          <Collapse
            size="small"
            {...(kits.length === 1 ? { defaultActiveKey: kits.map(({ id }) => id) } : {})}
            items={kits.map(({ id, unit, file, mail }) => ({
              key: id,
              label: t('forms.kit.unit', { unit }),
              extra: mail.to ?? <span className="muted">{t('forms.make.noEmail')}</span>,
              children: <MailText name={unit} mail={mail} file={file} />,
            }))}
          />
        )}
      </div>
      <Form layout="vertical" className="row" style={{ alignItems: 'flex-end' }}>
        <DayField
          label={t('forms.kit.sentOn')}
          text={dayText}
          onText={setDayText}
          problem={isWrong ? t('forms.kit.sentWrong', { today: screenDay(today) }) : null}
        />
        <Button style={{ marginBottom: 12 }} disabled={isWrong} onClick={() => void markSent()}>
          {t('forms.kit.markSent')}
        </Button>
      </Form>
    </Modal>
  );
}
