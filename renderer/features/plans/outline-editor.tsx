// The running text, one line a paragraph: numbers by themselves, Tab and Shift+Tab change the level, Alt+↑↓ move, Enter adds.
import { Button, Dropdown, Select } from 'antd';
import { MoreOutlined, PlusOutlined } from '@ant-design/icons';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  numberOutline,
  OUTLINE_LEVELS,
  type OutlineLevel,
  type OutlineRecord,
} from '../../../shared/domain/outline.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { deeper, hasTitle, indentOf, neighbourAfter } from './outline-moves.ts';

type Props = { readonly planId: string; readonly nodes: readonly OutlineRecord[] };

export function OutlineEditor({ planId, nodes }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [fresh, setFresh] = useState<string | null>(null);
  const add = async (after: string | null, level: OutlineLevel): Promise<void> => {
    await act(async () => {
      const { id } = await client.outline.create({ planId, after, node: { level, title: null, text: null } });
      setFresh(id);
    });
  };
  return (
    <div className="stack" style={{ gap: 6, maxWidth: 860 }}>
      <div className="muted">{t('outline.help')}</div>
      {numberOutline(nodes).map((node, at) => (
        <OutlineLine key={node.id} node={node} nodes={nodes} at={at} isFresh={node.id === fresh} onAdd={add} />
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => void add(nodes.at(-1)?.id ?? null, 'paragraph')}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('outline.add')}
      </Button>
    </div>
  );
}

type LineProps = {
  readonly node: OutlineRecord & { readonly number: string };
  readonly nodes: readonly OutlineRecord[];
  readonly at: number;
  readonly isFresh: boolean;
  readonly onAdd: (after: string | null, level: OutlineLevel) => Promise<void>;
};

function OutlineLine({ node, nodes, at, isFresh, onAdd }: LineProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  // Once shown, a field stays while the line is on screen: an emptied one does not vanish under the caret.
  const [titled, setTitled] = useState(node.title !== null || (isFresh && hasTitle(node.level)));
  const [texted, setTexted] = useState(node.text !== null || !titled);
  if (node.title !== null && !titled) setTitled(true);
  if (node.text !== null && !texted) setTexted(true);
  const showsTitle = titled && node.level !== 'tasks';
  const showsText = texted || !showsTitle || node.level === 'paragraph';
  const revise = (patch: { level?: OutlineLevel; title?: string; text?: string }): Promise<unknown> =>
    client.outline.revise({ id: node.id, patch });
  const move = (direction: -1 | 1): void => {
    const after = neighbourAfter(nodes, at, direction);
    if (after !== undefined) void act(() => client.outline.move({ id: node.id, after }));
  };
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Tab' && node.level !== 'tasks') {
      const level = deeper(node.level, event.shiftKey ? -1 : 1);
      if (level === undefined) return;
      event.preventDefault();
      void act(() => revise({ level }));
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Escape') {
      // Tab changes the level here, so Escape is the way out of the text for the keyboard.
      event.currentTarget.closest('.outline-line')?.querySelector<HTMLElement>('.ant-select input')?.focus();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void onAdd(node.id, node.level === 'tasks' ? 'paragraph' : node.level);
    }
  };
  const name = t('outline.lineName', { number: node.number === '' ? at + 1 : node.number });
  return (
    <div className="outline-line" style={{ paddingLeft: indentOf(node.level) }} data-outline={node.level}>
      <span className="outline-number" aria-hidden>
        {node.number}
      </span>
      <div className="grow stack" style={{ gap: 4 }}>
        {showsTitle && (
          <AutoText
            hideLabel
            bold
            label={`${name} – ${t('outline.title')}`}
            placeholder={t('outline.title')}
            value={node.title ?? ''}
            autoFocus={isFresh}
            onKeyDown={keys}
            onSave={(title) => revise({ title })}
          />
        )}
        {showsText && (
          <AutoText
            hideLabel
            label={`${name} – ${t('outline.text')}`}
            placeholder={t(node.level === 'tasks' ? 'outline.tasksPlaceholder' : 'outline.text')}
            lines={2}
            value={node.text ?? ''}
            autoFocus={isFresh && !showsTitle}
            onKeyDown={keys}
            onSave={(text) => revise({ text })}
          />
        )}
      </div>
      <Select
        aria-label={t('outline.level')}
        style={{ width: 150 }}
        value={node.level}
        options={OUTLINE_LEVELS.map((level) => ({ value: level, label: t(`outline.level_${level}`) }))}
        onChange={(level: OutlineLevel) => void act(() => revise({ level }))}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'title',
              label: t('outline.withTitle'),
              disabled: showsTitle || node.level === 'tasks',
              onClick: () => setTitled(true),
            },
            {
              key: 'text',
              label: t('outline.withText'),
              disabled: showsText,
              onClick: () => setTexted(true),
            },
            {
              key: 'below',
              label: t('outline.below'),
              onClick: () => void onAdd(node.id, node.level === 'tasks' ? 'paragraph' : node.level),
            },
            { key: 'up', label: t('outline.up'), disabled: at === 0, onClick: () => move(-1) },
            { key: 'down', label: t('outline.down'), disabled: at === nodes.length - 1, onClick: () => move(1) },
            {
              key: 'remove',
              label: t('outline.remove'),
              danger: true,
              onClick: () => void act(() => client.outline.remove({ id: node.id })),
            },
          ],
        }}
      >
        <Button icon={<MoreOutlined aria-hidden />} aria-label={t('outline.more', { name })} />
      </Dropdown>
    </div>
  );
}
