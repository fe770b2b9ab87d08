// The papers of follow-up that need no choice of a list: the sheet of the morning, the phiếu giao việc, the calendar file.
import { CalendarOutlined, FileTextOutlined, SolutionOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignmentDialog } from '../features/documents/assignment-dialog.tsx';
import { CalendarFileDialog } from '../features/documents/calendar-file-dialog.tsx';
import { ListPaperDialog } from '../features/documents/list-paper-dialog.tsx';
import { useAsk } from '../kit/client.ts';

type Shown = 'morning' | 'assignment' | 'calendar' | null;

function MorningDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const morning = useAsk('followPapers', 'morning', {});
  return morning.data === undefined ? null : <ListPaperDialog paper={morning.data} onClose={onClose} fixed />;
}

export function FollowPapersButtons(): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>(null);
  const close = (): void => setShown(null);
  return (
    <Space wrap>
      <Button icon={<FileTextOutlined aria-hidden />} onClick={() => setShown('morning')}>
        {t('followPapers.morning')}
      </Button>
      <Button icon={<SolutionOutlined aria-hidden />} onClick={() => setShown('assignment')}>
        {t('followPapers.assignment')}
      </Button>
      <Button icon={<CalendarOutlined aria-hidden />} onClick={() => setShown('calendar')}>
        {t('followPapers.calendar')}
      </Button>
      {shown === 'morning' && <MorningDialog onClose={close} />}
      {shown === 'assignment' && <AssignmentDialog onClose={close} />}
      {shown === 'calendar' && <CalendarFileDialog filter={{ bucket: 'open' }} onClose={close} />}
    </Space>
  );
}
