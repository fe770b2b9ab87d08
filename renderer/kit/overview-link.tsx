// The way to the overview for leaders, from wherever it is asked for.
import { BarChartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** @param planId the one document; left out, all of a year */
export function OverviewButton({ planId, year }: { readonly planId?: string; readonly year?: number }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = planId === undefined ? '' : `/${planId}`;
  const tail = year === undefined ? '' : `?nam=${year}`;
  return (
    <Button icon={<BarChartOutlined aria-hidden />} onClick={() => void navigate(`/tong-quan${own}${tail}`)}>
      {t('overview.open')}
    </Button>
  );
}
