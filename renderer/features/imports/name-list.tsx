// Names of units in the document: which of ours each one is, and whether it is to be known under this name from now on.
import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { openUnits, type Unit } from '../../../shared/domain/organisation.ts';
import type { NameDecision, NameLine } from './review.ts';

/** A select needs a value for "none". */
const WORDS = '';

type Props = {
  readonly names: readonly NameLine[];
  readonly units: readonly Unit[];
  readonly onDecide: (words: string, decision: NameDecision) => void;
};

export function NameList({ names, units, onDecide }: Props): ReactNode {
  const { t } = useTranslation();
  if (names.length === 0) return <p className="muted">{t('imports.noNames')}</p>;
  const options = [
    { value: WORDS, label: t('imports.keepWords') },
    ...openUnits(units).map((unit) => ({ value: unit.key, label: unit.name })),
  ];
  return (
    <div className="import-list">
      <p className="muted">{t('imports.namesHint')}</p>
      <table>
        <thead>
          <tr>
            <th>{t('imports.nameInFile')}</th>
            <th>{t('imports.nameCount')}</th>
            <th>{t('imports.nameUnit')}</th>
            <th>{t('imports.nameLearn')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ words, count, unit, learn, known }) => (
            <tr key={words}>
              <td>{words}</td>
              <td className="import-number">{count}</td>
              <td>
                {known ? (
                  <span className="muted">{t('imports.nameKnown')}</span>
                ) : (
                  <Select
                    size="small"
                    showSearch={{ optionFilterProp: 'label' }}
                    style={{ width: 250 }}
                    aria-label={t('imports.unitOf', { words })}
                    value={unit ?? WORDS}
                    options={options}
                    onChange={(value: string) => onDecide(words, { unit: value === WORDS ? null : value, learn })}
                  />
                )}
              </td>
              <td>
                {!known && unit !== null && (
                  <Checkbox
                    checked={learn}
                    aria-label={t('imports.learn', { words })}
                    onChange={(event) => onDecide(words, { unit, learn: event.target.checked })}
                  >
                    {t('imports.learnShort')}
                  </Checkbox>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
