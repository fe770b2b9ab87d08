// The sizes of the office's papers, each with the limits the decree sets to it.
import { Card, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SIZE_CHOICES, type SizeChoice } from '../../../shared/document/layout-sizes.ts';
import type { LayoutSize } from '../../../shared/domain/office-rules.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { readSize, shownSize, sizeFlaw } from './layout-size-text.ts';

export function LayoutSizesForm({ sizes }: { readonly sizes: readonly LayoutSize[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Card title={t('rules.sizes')} size="small">
      <div className="muted" style={{ marginBottom: 12 }}>
        {t('rules.sizesHelp')}
      </div>
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: '12px 16px' }}>
        {SIZE_CHOICES.map((choice) => (
          <SizeField
            key={choice.name}
            choice={choice}
            chosen={sizes.find((size) => size.name === choice.name)?.value}
          />
        ))}
      </div>
    </Card>
  );
}

type FieldProps = { readonly choice: SizeChoice; readonly chosen: number | undefined };

function SizeField({ choice, chosen }: FieldProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const id = useId();
  const label = t(`rules.size_${choice.name}`);
  const save = (value: number | null): Promise<unknown> => client.layoutSizes.revise({ name: choice.name, value });
  const words = {
    low: shownSize(choice.range[0]),
    high: shownSize(choice.range[1]),
    standard: shownSize(choice.standard),
  };
  if (choice.only !== undefined) {
    return (
      <div>
        <label htmlFor={id} style={{ display: 'block', marginBottom: 2 }}>
          {label}
        </label>
        <Select
          id={id}
          style={{ width: '100%' }}
          value={chosen ?? choice.standard}
          options={choice.only.map((value) => ({ value, label: shownSize(value) }))}
          onChange={(value) => void act(() => save(value === choice.standard ? null : value))}
        />
        <span className="muted" style={{ fontSize: 12 }}>
          {t('rules.only', words)}
        </span>
      </div>
    );
  }
  return (
    <AutoText
      label={label}
      value={shownSize(chosen ?? choice.standard)}
      hint={t('rules.range', words)}
      check={(text) => {
        const flaw = sizeFlaw(text, choice);
        return flaw === null ? null : t(`rules.${flaw}`, words);
      }}
      onSave={(text) => save(readSize(text, choice))}
    />
  );
}
