// What the figures of a measure are called: "Tử số: hồ sơ nộp trực tuyến".
import { useTranslation } from 'react-i18next';
import type { Measure } from '../../../shared/domain/reports/measures.ts';
import type { FigureField } from './figure-texts.ts';

export function useFigureNames(measure: Measure): (field: FigureField) => string {
  const { t } = useTranslation();
  return (field) => {
    if (field === 'value')
      return measure.unit === null
        ? t('measures.figures.value')
        : t('measures.figures.valueOf', { unit: measure.unit });
    const name = field === 'numerator' ? measure.numeratorName : measure.denominatorName;
    return name === null ? t(`measures.figures.${field}`) : t(`measures.figures.${field}Of`, { name });
  };
}
