// The figures of the office or of one unit in a period, typed in their places.
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, Measurement } from '../../../shared/domain/reports/measures.ts';
import { client } from '../../kit/client.ts';
import { CorrectionForm } from './correction-form.tsx';
import { FigureField } from './figure-field.tsx';
import { useFigureNames } from './figure-names.ts';
import { figureFields, type LineField } from './figure-texts.ts';
import { SourceFile } from './source-file.tsx';
import { useFigureLine } from './use-figure-line.ts';

export type LinePlace = { readonly measureId: string; readonly period: string; readonly unitId: string | null };

type Props = {
  readonly measure: Measure;
  readonly place: LinePlace;
  /** "Toàn cơ quan", or the name of the unit. */
  readonly name: string;
  readonly stored: Measurement | undefined;
  readonly closed: boolean;
  readonly autoFocus: boolean;
};

export function FigureLine({ measure, place, name, stored, closed, autoFocus }: Props): ReactNode {
  const { t } = useTranslation();
  const [correcting, setCorrecting] = useState(false);
  const nameOf = useFigureNames(measure);
  const line = useFigureLine({
    measure,
    stored,
    label: name,
    onSave: (input) => client.measurements.set({ ...place, ...input }),
  });
  const common = (field: LineField, label: string, short: string) => ({
    label,
    fullLabel: t('measures.figures.field', { field: short, place: name }),
    text: line.texts[field],
    fault: line.faults[field],
    readOnly: closed,
    onText: (text: string) => line.type(field, text),
    onEnter: () => line.enter(field),
    onLeave: line.leave,
    onKeep: line.keep,
  });
  const [reporter, note] = [t('measures.figures.reporter'), t('measures.figures.note')];
  return (
    <section className="targets-line" aria-label={name}>
      <div className="row">
        <h3 className="panel-title grow">{name}</h3>
        {closed && !correcting && (
          <Button size="small" onClick={() => setCorrecting(true)}>
            {t('measures.figures.correct')}
          </Button>
        )}
      </div>
      <div className="targets-fields">
        {figureFields(measure).map((field, at) => (
          <FigureField
            key={field}
            figures
            autoFocus={autoFocus && at === 0 && !closed}
            {...common(field, nameOf(field), t(`measures.figures.${field}`))}
          />
        ))}
        <FigureField {...common('reporter', reporter, reporter)} />
        <FigureField {...common('note', note, note)} />
      </div>
      <SourceFile place={place} name={name} stored={stored} closed={closed} />
      {correcting && (
        <CorrectionForm
          measure={measure}
          place={place}
          name={name}
          stored={stored}
          onDone={() => setCorrecting(false)}
        />
      )}
    </section>
  );
}
