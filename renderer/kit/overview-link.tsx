// The way to the overview for leaders, from wherever it is asked for.
import { BarChartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

type Props = {
  /** The one document; left out, all of a year. */
  readonly planId?: string;
  readonly year?: number;
  /** Where room is scarce: the sign alone. */
  readonly compact?: boolean;
};

export function OverviewButton({ planId, year, compact = false }: Props): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = planId === undefined ? '' : `/${planId}`;
  const tail = year === undefined ? '' : `?nam=${year}`;
  return (
    <Button
      icon={<BarChartOutlined aria-hidden />}
      aria-label={t('overview.open')}
      title={t('overview.open')}
      onClick={() => void navigate(`/tong-quan${own}${tail}`)}
    >
      {compact ? null : t('overview.open')}
    </Button>
  );
}
