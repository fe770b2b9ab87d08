// The due days of a list as a file for the calendar of a computer or a phone.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowFilterInput } from '../../../shared/domain/follow-up.ts';
import { client } from '../../kit/client.ts';
import { WritingDialog } from './writing.tsx';

type Props = { readonly filter: FollowFilterInput; readonly onClose: () => void };

export function CalendarFileDialog({ filter, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <WritingDialog
      title={t('followPapers.calendarTitle')}
      ready
      write={(target) => client.followPapers.calendar({ filter, ...target })}
      onClose={onClose}
    >
      <span>{t('followPapers.calendarHint')}</span>
    </WritingDialog>
  );
}
