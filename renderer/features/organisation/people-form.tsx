// The people of the office and what they sign as.
import { Button, Card, Select } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, SigningTitle, Unit } from '../../../shared/domain/organisation.ts';
import { knownHeadTitle } from '../../../shared/domain/signing.ts';
import { AutoLines, AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { DraftLine } from '../../kit/draft-line.tsx';
import { useAct } from '../../kit/act.tsx';
import { SigningTitleDialog } from './signing-title-dialog.tsx';

type Props = { readonly people: readonly Person[]; readonly units: readonly Unit[] };

export function PeopleForm({ people, units }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Card title={t('people.title')} size="small">
      <div className="stack" style={{ gap: 12 }}>
        {people.map((person) => (
          <PersonLine key={person.key} person={person} units={units} head={knownHeadTitle(people)} />
        ))}
        <DraftLine
          button={t('people.add')}
          label={t('people.new')}
          onCreate={(name) => client.people.create({ name, unit: null, titles: [] })}
        />
      </div>
    </Card>
  );
}

type Patch = Parameters<typeof client.people.revise>[0]['patch'];

type LineProps = { readonly person: Person; readonly units: readonly Unit[]; readonly head: string };

function PersonLine({ person, units, head }: LineProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [adding, setAdding] = useState(false);
  const save = (patch: Patch): Promise<unknown> => client.people.revise({ key: person.key, patch });
  const setTitles = (titles: NonNullable<Patch['titles']>): Promise<unknown> => save({ titles });
  return (
    <div className="row" style={{ alignItems: 'flex-start' }}>
      <AutoText
        hideLabel
        label={t('people.name')}
        value={person.name}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(name) => save({ name })}
      />
      <Select
        style={{ width: 220 }}
        allowClear
        aria-label={t('people.unit', { name: person.name })}
        placeholder={t('people.unitHint')}
        value={person.unit}
        options={units
          .filter((unit) => unit.kind === 'unit' && (unit.validTo === null || unit.key === person.unit))
          .map((unit) => ({ value: unit.key, label: unit.name }))}
        onChange={(unit: string | undefined) => void act(() => save({ unit: unit ?? null }))}
      />
      <div className="grow stack" style={{ gap: 4 }}>
        {person.titles.map((title) => (
          <TitleLine key={title.key} person={person} title={title} onSave={setTitles} />
        ))}
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setAdding(true)}
        >
          {t('people.addTitle')}
        </Button>
        {adding && (
          <SigningTitleDialog
            person={person.name}
            head={head}
            onAdd={(lines) => setTitles([...person.titles, { key: null, lines }])}
            onClose={() => setAdding(false)}
          />
        )}
      </div>
      <ConfirmButton
        label={t('people.remove', { name: person.name })}
        question={t('people.removeAsk')}
        act={t('people.removeYes')}
        onConfirm={() => void act(() => client.people.remove({ id: person.key }))}
      />
    </div>
  );
}

type TitleProps = {
  readonly person: Person;
  readonly title: SigningTitle;
  readonly onSave: (titles: SigningTitle[]) => Promise<unknown>;
};

function TitleLine({ person, title, onSave }: TitleProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const others = person.titles.filter((old) => old.key !== title.key);
  return (
    <div className="row" style={{ alignItems: 'flex-start' }}>
      <AutoLines
        hideLabel
        lines={2}
        label={t('people.signsAs', { name: person.name })}
        items={title.lines}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(lines) => onSave(person.titles.map((old) => (old.key === title.key ? { ...old, lines } : old)))}
      />
      <ConfirmButton
        label={t('people.removeTitle', { title: title.lines.join(' / ') })}
        question={t('people.removeTitleAsk')}
        act={t('people.removeTitleYes')}
        onConfirm={() => void act(() => onSave(others))}
      />
    </div>
  );
}
