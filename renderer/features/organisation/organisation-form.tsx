// The office: letterhead, units with their other names, people and what they sign as.
import { Button, Card, Popconfirm, Select } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation, Person, Unit } from '../../../shared/domain/organisation.ts';
import { AutoLines, AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';

export function LetterheadForm({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const { t } = useTranslation();
  const filled = (text: string): string | null => (text.trim() === '' ? t('reason.empty') : null);
  const save = (patch: Partial<Organisation>): Promise<unknown> =>
    client.organisation.revise({ ...organisation, ...patch });
  return (
    <Card title={t('organisation.letterhead')} size="small">
      <div className="stack" style={{ gap: 12 }}>
        <AutoText
          label={t('organisation.parent')}
          value={organisation.parentLetterhead ?? ''}
          lines={2}
          onSave={(parentLetterhead) => save({ parentLetterhead })}
        />
        <AutoText
          label={t('organisation.agency')}
          value={organisation.letterhead}
          lines={2}
          check={filled}
          onSave={(letterhead) => save({ letterhead })}
        />
        <AutoText
          label={t('organisation.name')}
          value={organisation.name}
          hint={t('organisation.nameHint')}
          check={filled}
          onSave={(name) => save({ name })}
        />
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <AutoText
            label={t('organisation.symbol')}
            value={organisation.symbol}
            check={filled}
            onSave={(symbol) => save({ symbol })}
          />
          <AutoText
            label={t('organisation.drafting')}
            value={organisation.draftingSymbol}
            onSave={(draftingSymbol) => save({ draftingSymbol })}
          />
          <AutoText
            label={t('organisation.place')}
            value={organisation.place}
            check={filled}
            onSave={(place) => save({ place })}
          />
        </div>
      </div>
    </Card>
  );
}

export function UnitsForm({ units }: { readonly units: readonly Unit[] }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const add = (kind: Unit['kind']): Promise<unknown> =>
    act(() =>
      client.units.create({
        kind,
        name: t(kind === 'unit' ? 'units.newUnit' : 'units.newGroup'),
        aliases: [],
        members: [],
      }),
    );
  return (
    <Card title={t('units.title')} size="small">
      <div className="stack" style={{ gap: 12 }}>
        {units.map((unit) => (
          <UnitLine key={unit.key} unit={unit} units={units} />
        ))}
        <div className="row">
          <Button icon={<PlusOutlined />} onClick={() => void add('unit')}>
            {t('units.add')}
          </Button>
          <Button icon={<PlusOutlined />} onClick={() => void add('group')}>
            {t('units.addGroup')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function UnitLine({ unit, units }: { readonly unit: Unit; readonly units: readonly Unit[] }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const save = (patch: Partial<Unit>): Promise<unknown> => client.units.revise({ ...unit, ...patch });
  return (
    <div className="row" style={{ alignItems: 'flex-start' }}>
      <AutoText
        hideLabel
        label={t('units.name')}
        value={unit.name}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(name) => save({ name })}
      />
      <AutoText
        hideLabel
        label={t('units.aliases', { name: unit.name })}
        placeholder={t('units.aliasesHint')}
        value={unit.aliases.join('; ')}
        onSave={(text) =>
          save({
            aliases: text
              .split(';')
              .map((alias) => alias.trim())
              .filter((alias) => alias !== ''),
          })
        }
      />
      {unit.kind === 'group' && (
        <Select
          mode="multiple"
          maxTagCount={1}
          style={{ width: 240 }}
          aria-label={t('units.members', { name: unit.name })}
          placeholder={t('units.membersHint')}
          value={unit.members}
          options={units
            .filter((other) => other.kind === 'unit')
            .map((other) => ({ value: other.key, label: other.name }))}
          onChange={(members: string[]) => void act(() => save({ members }))}
        />
      )}
      <Button
        icon={<DeleteOutlined />}
        aria-label={t('units.remove', { name: unit.name })}
        onClick={() => void act(() => client.units.remove({ id: unit.key }))}
      />
    </div>
  );
}

export function PeopleForm({
  people,
  units,
}: {
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
}): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <Card title={t('people.title')} size="small">
      <div className="stack" style={{ gap: 12 }}>
        {people.map((person) => (
          <PersonLine key={person.key} person={person} units={units} />
        ))}
        <Button
          icon={<PlusOutlined />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void act(() => client.people.create({ name: t('people.new'), unit: null, titles: [] }))}
        >
          {t('people.add')}
        </Button>
      </div>
    </Card>
  );
}

function PersonLine({ person, units }: { readonly person: Person; readonly units: readonly Unit[] }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  type Titles = Parameters<typeof client.people.revise>[0]['titles'];
  const save = (patch: Partial<Omit<Person, 'titles'>> & { readonly titles?: Titles }): Promise<unknown> =>
    client.people.revise({ ...person, ...patch });
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
        options={units.filter((unit) => unit.kind === 'unit').map((unit) => ({ value: unit.key, label: unit.name }))}
        onChange={(unit: string | undefined) => void act(() => save({ unit: unit ?? null }))}
      />
      <div className="grow stack" style={{ gap: 4 }}>
        {person.titles.map((title) => (
          <AutoLines
            key={title.key}
            hideLabel
            lines={2}
            label={t('people.signsAs', { name: person.name })}
            items={title.lines}
            onSave={(lines) =>
              save({
                titles:
                  lines.length === 0
                    ? person.titles.filter((old) => old !== title)
                    : person.titles.map((old) => (old === title ? { ...old, lines } : old)),
              })
            }
          />
        ))}
        <Button
          type="link"
          size="small"
          icon={<PlusOutlined />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            void act(() => save({ titles: [...person.titles, { key: null, lines: [t('people.newTitle')] }] }))
          }
        >
          {t('people.addTitle')}
        </Button>
      </div>
      <Popconfirm
        title={t('people.removeAsk')}
        okText={t('people.removeYes')}
        onConfirm={() => void act(() => client.people.remove({ id: person.key }))}
      >
        <Button icon={<DeleteOutlined />} aria-label={t('people.remove', { name: person.name })} />
      </Popconfirm>
    </div>
  );
}
