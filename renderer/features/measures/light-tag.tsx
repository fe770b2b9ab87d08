// Where a target stands, as a mark with a sign and a word: never by colour alone.
import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LightChoice } from './board-place.ts';

const SIGNS: Readonly<Record<LightChoice, ReactNode>> = {
  met: <CheckCircleOutlined aria-hidden />,
  near: <WarningOutlined aria-hidden />,
  missed: <CloseCircleOutlined aria-hidden />,
  unknown: <MinusCircleOutlined aria-hidden />,
  unmeasured: <MinusCircleOutlined aria-hidden />,
};

export function LightTag({ light }: { readonly light: LightChoice }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className={`targets-light ${light}`}>
      {SIGNS[light]} {t(`measures.lights.${light}`)}
    </span>
  );
}
