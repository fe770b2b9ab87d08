// Who leads or coordinates, one entry a line, each a unit, a person or free words, with a part of its own if need be.
import { AutoComplete, Button, Input, Space } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignee } from '../../shared/domain/tasks.ts';
import { assigneeWords, expandGroups, hasGroup, readAssignees, suggestAssignees, type Staff } from './choices.ts';
import { useAct } from './act.tsx';
import { useTyping } from './typing.ts';

type Entry = { readonly id: string; readonly words: string; readonly role: string };

type Props = {
  readonly label: string;
  readonly value: readonly Assignee[];
  readonly staff: Staff;
  readonly onSave: (assignees: Assignee[]) => Promise<unknown>;
};

function entry(words: string, role: string): Entry {
  return { id: crypto.randomUUID(), words, role };
}

/** The stored entries, and an empty one to type the next into. */
function entriesOf(value: readonly Assignee[], staff: Staff): readonly Entry[] {
  return [...value.map((one) => entry(assigneeWords(one, staff), one.role ?? '')), entry('', '')];
}

export function AssigneeList({ label, value, staff, onSave }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [entries, setEntries] = useState(() => entriesOf(value, staff));
  const focused = useRef(false);
  // The list follows the store only while nobody types in it.
  useEffect(() => {
    if (!focused.current) setEntries(entriesOf(value, staff));
  }, [value, staff]);

  const keep = (list: readonly Entry[]): void => {
    const assignees = list.flatMap((one) => readAssignees(one.words, one.role, staff, value));
    if (JSON.stringify(assignees) !== JSON.stringify(value)) void act(() => onSave(assignees));
  };
  const latest = useRef(() => keep(entries));
  useEffect(() => {
    latest.current = () => keep(entries);
  });
  const { typed, settled } = useTyping(() => latest.current());
  const change = (at: number, patch: Partial<Entry>): void => {
    typed();
    setEntries((old) => {
      const next = old.map((known, index) => (index === at ? { ...known, ...patch } : known));
      return next.at(-1)?.words === '' ? next : [...next, entry('', '')];
    });
  };

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
        settled();
        keep(entries);
      }}
    >
      <legend style={{ padding: 0, marginBottom: 2 }}>{label}</legend>
      <div className="stack" style={{ gap: 4 }}>
        {entries.map((one, at) => (
          <Space.Compact key={one.id} block>
            <AutoComplete
              style={{ flex: 3 }}
              value={one.words}
              aria-label={t('assignee.name', { label, number: at + 1 })}
              placeholder={at === entries.length - 1 ? t('assignee.add') : ''}
              options={suggestAssignees(one.words, staff).map((name) => ({ value: name }))}
              defaultActiveFirstOption={false}
              onChange={(words: string) => change(at, { words })}
            />
            {one.words !== '' && (
              <Input
                style={{ flex: 2 }}
                value={one.role}
                aria-label={t('assignee.role', { number: at + 1 })}
                placeholder={t('assignee.rolePlaceholder')}
                onChange={(event) => change(at, { role: event.target.value })}
              />
            )}
            {one.words !== '' && (
              <Button
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('assignee.remove', { name: one.words })}
                onClick={() => remove(at)}
              />
            )}
          </Space.Compact>
        ))}
        {hasGroup(value, staff) && (
          <Button
            size="small"
            type="link"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void act(() => onSave([...expandGroups(value, staff)]))}
          >
            {t('assignee.expand')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
