// A bin that asks once and names the act; the keyboard lands on the safe answer.
import { Button, Modal } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly label: string;
  readonly question: string;
  /** What the button of the act says: "Xóa nhóm và 3 nhiệm vụ". */
  readonly act: string;
  readonly onConfirm: () => void;
  readonly small?: boolean;
};

export function ConfirmButton({ label, question, act, onConfirm, small = false }: Props): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size={small ? 'small' : 'middle'}
        type={small ? 'text' : 'default'}
        icon={<DeleteOutlined aria-hidden />}
        aria-label={label}
        onClick={() => setAsking(true)}
      />
      <Modal
        open={asking}
        title={label}
        width={440}
        okText={act}
        cancelText={t('confirm.cancel')}
        okButtonProps={{ danger: true }}
        cancelButtonProps={{ autoFocus: true }}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {question}
      </Modal>
    </>
  );
}
