// The units of the office with their other names, and the groups that stand for several of them.
import { Button, Card, Collapse, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay } from '../../../shared/domain/day.ts';
import { isMailAddress } from '../../../shared/domain/mail-address.ts';
import { openUnits, successorOf, type Unit } from '../../../shared/domain/organisation.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { DraftLine } from '../../kit/draft-line.tsx';
import { useAct } from '../../kit/act.tsx';
import { MergeUnitsDialog } from './merge-units-dialog.tsx';

export function UnitsForm({ units }: { readonly units: readonly Unit[] }): ReactNode {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const closed = units.filter((unit) => unit.validTo !== null);
  const create = (kind: Unit['kind'], name: string): Promise<unknown> =>
    client.units.create({ kind, name, aliases: [], members: [] });
  return (
    <Card
      title={t('units.title')}
      size="small"
      extra={
        <Button type="link" size="small" onClick={() => setMerging(true)}>
          {t('merge.button')}
        </Button>
      }
    >
      {merging && <MergeUnitsDialog units={units} onClose={() => setMerging(false)} />}
      <div className="stack" style={{ gap: 12 }}>
        {openUnits(units).map((unit) => (
          <UnitLine key={unit.key} unit={unit} units={units} />
        ))}
        <div className="row">
          <DraftLine button={t('units.add')} label={t('units.newUnit')} onCreate={(name) => create('unit', name)} />
          <DraftLine
            button={t('units.addGroup')}
            label={t('units.newGroup')}
            onCreate={(name) => create('group', name)}
          />
        </div>
        {closed.length > 0 && (
          <Collapse
            size="small"
            items={[
              {
                key: 'closed',
                label: t('merge.closed', { count: closed.length }),
                children: <ClosedUnits closed={closed} units={units} />,
              },
            ]}
          />
        )}
      </div>
    </Card>
  );
}

function ClosedUnits({
  closed,
  units,
}: {
  readonly closed: readonly Unit[];
  readonly units: readonly Unit[];
}): ReactNode {
  const { t } = useTranslation();
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {closed.map((unit) => {
        const now = successorOf(unit, units);
        const day = unit.validTo === null ? '' : screenDay(unit.validTo);
        return (
          <li key={unit.key}>
            {unit.name}
            <span className="muted">
              , {t('merge.until', { day })}
              {now !== undefined && `, ${t('merge.now', { name: now.name })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

type LineProps = { readonly unit: Unit; readonly units: readonly Unit[] };

function UnitLine({ unit, units }: LineProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const save = (patch: Partial<Omit<Unit, 'key'>>): Promise<unknown> => client.units.revise({ key: unit.key, patch });
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
      {unit.kind === 'unit' && (
        <AutoText
          hideLabel
          label={t('units.email', { name: unit.name })}
          placeholder={t('units.emailHint')}
          value={unit.email ?? ''}
          check={(text) => (text.trim() === '' || isMailAddress(text.trim()) ? null : t('units.emailWrong'))}
          onSave={(email) => save({ email })}
        />
      )}
      {unit.kind === 'group' && <Members unit={unit} units={units} onSave={(members) => save({ members })} />}
      <ConfirmButton
        label={t('units.remove', { name: unit.name })}
        question={t('units.removeAsk')}
        act={t('units.removeYes')}
        onConfirm={() => void act(() => client.units.remove({ id: unit.key }))}
      />
    </div>
  );
}

/** The members of a group; several quick choices build on each other, not on what the last answer of the store was. */
function Members({
  unit,
  units,
  onSave,
}: LineProps & { readonly onSave: (members: string[]) => Promise<unknown> }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  // What was chosen last and is not stored yet.
  const [chosen, setChosen] = useState<string[] | null>(null);
  const choose = async (members: string[]): Promise<void> => {
    setChosen(members);
    await act(() => onSave(members));
    setChosen((latest) => (latest === members ? null : latest));
  };
  return (
    <Select
      mode="multiple"
      maxTagCount={1}
      defaultActiveFirstOption={false}
      style={{ width: 240 }}
      aria-label={t('units.members', { name: unit.name })}
      placeholder={t('units.membersHint')}
      value={chosen ?? unit.members}
      options={openUnits(units)
        .filter((other) => other.kind === 'unit')
        .map((other) => ({ value: other.key, label: other.name }))}
      onChange={(members: string[]) => void choose(members)}
    />
  );
}
