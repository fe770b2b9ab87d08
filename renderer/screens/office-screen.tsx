// The office: its letterhead, units and people.
import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RestYearsForm } from '../features/deadlines/rest-years-form.tsx';
import { LetterheadForm } from '../features/organisation/letterhead-form.tsx';
import { LayoutSizesForm } from '../features/organisation/layout-sizes-form.tsx';
import { PeopleForm } from '../features/organisation/people-form.tsx';
import { RecipientSetsForm } from '../features/organisation/recipient-sets-form.tsx';
import { SymbolRulesForm } from '../features/organisation/symbol-rules-form.tsx';
import { UnitsForm } from '../features/organisation/units-form.tsx';
import { useAsk } from '../kit/client.ts';

export function OfficeScreen(): ReactNode {
  const { t } = useTranslation();
  const office = useAsk('organisation', 'get', {});
  const sets = useAsk('recipientSets', 'list', {});
  const rules = useAsk('symbolRules', 'list', {});
  const sizes = useAsk('layoutSizes', 'list', {});
  const calendar = useAsk('calendar', 'rules', {});
  const status = useAsk('start', 'status', {});
  if (office.data === undefined) return <Spin style={{ margin: 48 }} />;
  const { organisation, formerProfiles, units, people } = office.data;
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('place.office')}</h1>
      </div>
      <div className="stack" style={{ gap: 16, maxWidth: 980 }}>
        <LetterheadForm organisation={organisation} former={formerProfiles} />
        <UnitsForm units={units} />
        <PeopleForm people={people} units={units} />
        <RecipientSetsForm sets={sets.data ?? []} />
        <SymbolRulesForm rules={rules.data ?? []} units={units} />
        <LayoutSizesForm sizes={sizes.data ?? []} />
        {calendar.data !== undefined && <RestYearsForm rules={calendar.data} />}
        <p className="muted">{t('organisation.file', { file: status.data?.file })}</p>
      </div>
    </div>
  );
}
