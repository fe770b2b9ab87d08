// How a series is measured: kind, names of its parts, rhythm, what each figure counts, which way is good, digits.
import { Form, Input, InputNumber, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DIRECTIONS } from '../../../shared/domain/reports/goals.ts';
import {
  MEASURE_EVERY,
  MEASURE_KINDS,
  MEASURE_SERIES,
  type MeasureFields,
} from '../../../shared/domain/reports/measures.ts';

type Props = { readonly fields: MeasureFields; readonly onFields: (change: Partial<MeasureFields>) => void };

function emptyIsNone(text: string): string | null {
  return text === '' ? null : text;
}

export function MeasureForm({ fields, onFields }: Props): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const isRatio = fields.kind === 'ratio';
  return (
    <>
      <Choice
        label={t('measures.begin.kind')}
        value={fields.kind}
        options={MEASURE_KINDS.map((value) => ({ value, label: t(`measures.begin.kinds.${value}`) }))}
        onValue={(kind) => onFields(kind === 'ratio' ? { kind, unit: '%' } : { kind })}
      />
      {isRatio ? (
        <div className="targets-pair">
          <Form.Item
            label={t('measures.begin.numeratorName')}
            htmlFor={`${id}-numerator`}
            extra={t('measures.begin.numeratorHint')}
          >
            <Input
              id={`${id}-numerator`}
              value={fields.numeratorName ?? ''}
              onChange={(event) => onFields({ numeratorName: emptyIsNone(event.target.value) })}
            />
          </Form.Item>
          <Form.Item
            label={t('measures.begin.denominatorName')}
            htmlFor={`${id}-denominator`}
            extra={t('measures.begin.denominatorHint')}
          >
            <Input
              id={`${id}-denominator`}
              value={fields.denominatorName ?? ''}
              onChange={(event) => onFields({ denominatorName: emptyIsNone(event.target.value) })}
            />
          </Form.Item>
        </div>
      ) : (
        <Form.Item label={t('measures.begin.unit')} htmlFor={`${id}-unit`}>
          <Input
            id={`${id}-unit`}
            style={{ width: 200 }}
            value={fields.unit ?? ''}
            onChange={(event) => onFields({ unit: emptyIsNone(event.target.value) })}
          />
        </Form.Item>
      )}
      <Choice
        label={t('measures.begin.every')}
        value={fields.every}
        options={MEASURE_EVERY.map((value) => ({ value, label: t(`measures.begin.everies.${value}`) }))}
        onValue={(every) => onFields({ every })}
      />
      <Choice
        label={t('measures.begin.counted')}
        value={fields.series}
        options={MEASURE_SERIES.map((value) => ({ value, label: t(`measures.begin.serieses.${value}`) }))}
        onValue={(series) => onFields({ series })}
      />
      <Choice
        label={t('measures.begin.better')}
        value={fields.better}
        options={DIRECTIONS.map((value) => ({ value, label: t(`measures.begin.betters.${value}`) }))}
        onValue={(better) => onFields({ better })}
      />
      <Form.Item label={t('measures.begin.decimals')} htmlFor={`${id}-decimals`} style={{ marginBottom: 0 }}>
        <InputNumber
          id={`${id}-decimals`}
          min={0}
          max={4}
          precision={0}
          value={fields.decimals}
          onChange={(decimals) => decimals !== null && onFields({ decimals })}
        />
      </Form.Item>
    </>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: { readonly value: Value; readonly label: string }[];
  readonly onValue: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, options, onValue }: ChoiceProps<Value>): ReactNode {
  return (
    <Form.Item label={label}>
      <Radio.Group
        aria-label={label}
        value={value}
        options={options}
        onChange={(event) => onValue(event.target.value as Value)}
      />
    </Form.Item>
  );
}
