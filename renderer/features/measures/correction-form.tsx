// Corrects figures a report has closed: the new figures and why; nothing is stored before the act is confirmed.
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, Measurement } from '../../../shared/domain/reports/measures.ts';
import { client } from '../../kit/client.ts';
import { useSave } from '../../kit/act.tsx';
import { FigureField } from './figure-field.tsx';
import { useFigureNames } from './figure-names.ts';
import { figureFields, readTexts, textsOf, type LineField } from './figure-texts.ts';
import { useLineFaults, type LineFaults } from './use-figure-line.ts';

type Props = {
  readonly measure: Measure;
  readonly place: { readonly measureId: string; readonly period: string; readonly unitId: string | null };
  readonly name: string;
  readonly stored: Measurement | undefined;
  readonly onDone: () => void;
};

export function CorrectionForm({ measure, place, name, stored, onDone }: Props): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const say = useLineFaults(measure);
  const nameOf = useFigureNames(measure);
  const [texts, setTexts] = useState(() => textsOf(stored));
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<LineFaults>({});
  const [reasonFault, setReasonFault] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const correct = async (): Promise<void> => {
    const reading = readTexts(measure, texts);
    setFaults('wrong' in reading ? say.unreadable(reading.wrong) : {});
    setReasonFault(reason.trim() === '' ? t('measures.figures.reasonMissing') : undefined);
    if ('wrong' in reading || reason.trim() === '' || busy) return;
    setBusy(true);
    const failed = await save(() => client.measurements.correct({ ...place, ...reading.input, reason }));
    setBusy(false);
    if (failed === null) onDone();
    else setFaults(say.refused(failed));
  };
  const field = (one: LineField, label: string) => ({
    label,
    fullLabel: t('measures.figures.field', { field: label, place: t('measures.figures.correctOf', { place: name }) }),
    text: texts[one],
    fault: faults[one],
    onText: (text: string) => setTexts((now) => ({ ...now, [one]: text })),
  });
  return (
    <div className="targets-correction" role="group" aria-label={t('measures.figures.correctOf', { place: name })}>
      <div className="targets-fields">
        {figureFields(measure).map((one, at) => (
          <FigureField key={one} figures autoFocus={at === 0} {...field(one, nameOf(one))} />
        ))}
        <FigureField {...field('reporter', t('measures.figures.reporter'))} />
        <FigureField
          label={t('measures.figures.reason')}
          fullLabel={t('measures.figures.field', { field: t('measures.figures.reason'), place: name })}
          text={reason}
          fault={reasonFault}
          onText={setReason}
        />
      </div>
      <div className="row">
        <Button type="primary" size="small" loading={busy} onClick={() => void correct()}>
          {t('measures.figures.correctYes')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('measures.figures.giveUp')}
        </Button>
      </div>
    </div>
  );
}
