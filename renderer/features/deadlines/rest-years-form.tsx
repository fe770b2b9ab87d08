// What days are counted by: the rule of "trước ngày N", and the days off of each year.
import { Button, Card, Radio, Segmented } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract, OutputOf } from '../../../shared/contract/contract.ts';
import { proposedYear } from '../../../shared/domain/public-holidays.ts';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { onPaper } from '../../i18n/i18n.ts';
import { RestYear } from './rest-year.tsx';
import './rest-years.css';

type Rules = OutputOf<Contract['calendar']['rules']>;

const LAST_YEAR = 2199;

export function RestYearsForm({ rules }: { readonly rules: Rules }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { beforeIncludesDay, years, own, shipped } = rules;
  const [thisYear] = useState(() => new Date().getFullYear());
  const [chosen, setChosen] = useState(thisYear);
  const shown = years.find(({ year }) => year === chosen) ?? years.at(-1);
  const next = (years.at(-1)?.year ?? thisYear - 1) + 1;
  const addYear = async (): Promise<void> => {
    // The words are kept with the days, so they are those of the office whatever the language of the screen.
    const words = { source: onPaper('rest.proposedSource'), unsure: onPaper('rest.proposedNote') };
    if (await act(() => client.calendar.setYear(proposedYear(next, words)))) setChosen(next);
  };
  return (
    <Card title={t('rest.title')} size="small">
      <div className="stack" style={{ gap: 12 }}>
        <fieldset className="rest-rule">
          <legend>{t('rest.rule')}</legend>
          <Radio.Group
            value={beforeIncludesDay}
            onChange={(event) =>
              void act(() => client.calendar.setRule({ beforeIncludesDay: event.target.value === true }))
            }
            options={[
              { value: false, label: t('rest.ruleBefore') },
              { value: true, label: t('rest.ruleIncluded') },
            ]}
          />
        </fieldset>
        <div className="muted">{t('rest.help')}</div>
        <div className="row">
          <Segmented
            aria-label={t('rest.years')}
            value={shown?.year ?? chosen}
            options={years.map(({ year }) => ({ value: year, label: String(year) }))}
            onChange={setChosen}
          />
          {next <= LAST_YEAR && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => void addYear()}>
              {t('rest.addYear', { year: next })}
            </Button>
          )}
        </div>
        {shown !== undefined && (
          <RestYear
            key={shown.year}
            stored={shown}
            isOwn={own.includes(shown.year)}
            isShipped={shipped.includes(shown.year)}
          />
        )}
      </div>
    </Card>
  );
}
