// Who leads or coordinates, one entry a line, each a unit, a person or free words, with a part of its own if need be.
import { AutoComplete, Button, Input, Space } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignee } from '../../shared/domain/tasks.ts';
import { assigneeWords, readAssignee, suggestAssignees, type Staff } from './choices.ts';
import { useAct } from './act.tsx';

type Entry = { readonly words: string; readonly role: string };

type Props = {
  readonly label: string;
  readonly value: readonly Assignee[];
  readonly staff: Staff;
  readonly onSave: (assignees: Assignee[]) => Promise<unknown>;
};

const EMPTY: Entry = { words: '', role: '' };

export function AssigneeList({ label, value, staff, onSave }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const toEntries = (): readonly Entry[] => [
    ...value.map((one) => ({ words: assigneeWords(one, staff), role: one.role ?? '' })),
    EMPTY,
  ];
  const [entries, setEntries] = useState(toEntries);
  const focused = useRef(false);
  const stored = JSON.stringify(value);
  // The list follows the store only while nobody types in it.
  useEffect(() => {
    if (!focused.current) setEntries(toEntries());
  }, [stored, staff]);

  const change = (at: number, patch: Partial<Entry>): void =>
    setEntries((old) => {
      const next = old.map((entry, index) => (index === at ? { ...entry, ...patch } : entry));
      return next.at(-1)?.words === '' ? next : [...next, EMPTY];
    });
  const keep = (list: readonly Entry[]): void => {
    const assignees = list
      .map((entry) => readAssignee(entry.words, entry.role, staff))
      .filter((assignee) => assignee !== null);
    if (JSON.stringify(assignees) !== stored) void act(() => onSave(assignees));
  };
  const latest = useRef(() => keep(entries));
  latest.current = () => keep(entries);
  // A form closed from the keyboard, or left for the next task, keeps what was being typed.
  useEffect(
    () => () => {
      if (focused.current) latest.current();
    },
    [],
  );
  const remove = (at: number): void => {
    const next = entries.filter((_, index) => index !== at);
    setEntries(next);
    keep(next);
  };

  return (
    <fieldset
      style={{ border: 0, margin: 0, padding: 0 }}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        focused.current = false;
        keep(entries);
      }}
    >
      <legend style={{ padding: 0, marginBottom: 2 }}>{label}</legend>
      <div className="stack" style={{ gap: 4 }}>
        {entries.map((entry, at) => (
          <Space.Compact key={at} block>
            <AutoComplete
              style={{ flex: 3 }}
              value={entry.words}
              aria-label={t('assignee.name', { label, number: at + 1 })}
              placeholder={at === entries.length - 1 ? t('assignee.add') : ''}
              options={suggestAssignees(entry.words, staff).map((name) => ({ value: name }))}
              defaultActiveFirstOption={false}
              onChange={(words: string) => change(at, { words })}
            />
            {entry.words !== '' && (
              <Input
                style={{ flex: 2 }}
                value={entry.role}
                aria-label={t('assignee.role', { number: at + 1 })}
                placeholder={t('assignee.rolePlaceholder')}
                onChange={(event) => change(at, { role: event.target.value })}
              />
            )}
            {entry.words !== '' && (
              <Button
                icon={<CloseOutlined />}
                aria-label={t('assignee.remove', { name: entry.words })}
                onClick={() => remove(at)}
              />
            )}
          </Space.Compact>
        ))}
      </div>
    </fieldset>
  );
}
