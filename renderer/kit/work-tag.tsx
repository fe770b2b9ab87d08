// Where work stands, as a mark with a sign and words: never by colour alone.
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HourglassOutlined,
  PlayCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './work-tag.css';
import { lookOf, standingWords, type Look, type Shown } from './work-standing.ts';

const SIGNS: Readonly<Record<Look, ReactNode>> = {
  'not-started': <ClockCircleOutlined aria-hidden />,
  'in-progress': <PlayCircleOutlined aria-hidden />,
  overdue: <ExclamationCircleOutlined aria-hidden />,
  'done-in-time': <CheckCircleOutlined aria-hidden />,
  'done-late': <CheckCircleOutlined aria-hidden />,
  dropped: <StopOutlined aria-hidden />,
  waiting: <HourglassOutlined aria-hidden />,
};

export function WorkTag({ row }: { readonly row: Shown }): ReactNode {
  const { t } = useTranslation();
  const look = lookOf(row);
  return (
    <span className={`work-tag ${look}`}>
      {SIGNS[look]} {standingWords(t, row)}
    </span>
  );
}

/** Only the sign, beside words that say the rest. */
export function WorkSign({ row }: { readonly row: Shown }): ReactNode {
  const { t } = useTranslation();
  const look = lookOf(row);
  return (
    <span className={`work-sign ${look}`} role="img" aria-label={standingWords(t, row)}>
      {SIGNS[look]}
    </span>
  );
}
