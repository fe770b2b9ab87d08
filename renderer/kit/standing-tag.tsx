// How work stands, as a tag: word and sign, never colour alone.
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  PlayCircleOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkStanding } from '../../shared/domain/deadlines/standing.ts';

const LOOKS = {
  'not-started': { color: 'default', icon: <ClockCircleOutlined aria-hidden /> },
  'in-progress': { color: 'processing', icon: <PlayCircleOutlined aria-hidden /> },
  overdue: { color: 'error', icon: <ExclamationCircleOutlined aria-hidden /> },
  'done-in-time': { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  'done-late': { color: 'warning', icon: <CheckCircleOutlined aria-hidden /> },
  dropped: { color: 'default', icon: <MinusCircleOutlined aria-hidden /> },
} as const satisfies Record<WorkStanding, object>;

export function StandingOfWorkTag({ standing }: { readonly standing: WorkStanding }): ReactNode {
  const { t } = useTranslation();
  const { color, icon } = LOOKS[standing];
  return (
    <Tag color={color} icon={icon} style={{ margin: 0 }}>
      {t(`follow.standing.${standing}`)}
    </Tag>
  );
}
