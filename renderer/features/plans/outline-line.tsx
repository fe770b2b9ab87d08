// One line of the running text: its number, heading and words, its level, and what else can be done with it.
import { Button, Dropdown } from 'antd';
import { HolderOutlined, MoreOutlined } from '@ant-design/icons';
import { memo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTLINE_LEVELS, type OutlineLevel, type OutlineRecord } from '../../../shared/domain/outline.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { deeper, hasTitle, indentOf } from './outline-moves.ts';

/** What a line asks of the whole text; the same functions for all lines and as long as the text is shown. */
export type LineActs = {
  readonly add: (after: string, level: OutlineLevel) => void;
  /** Moves the line one step, with the deeper lines below it unless `alone`. */
  readonly move: (id: string, direction: -1 | 1, alone: boolean) => void;
  readonly paste: (id: string, event: ClipboardEvent<HTMLElement>) => void;
};

type Props = {
  readonly node: OutlineRecord;
  readonly number: string;
  readonly at: number;
  readonly isLast: boolean;
  readonly isFresh: boolean;
  readonly acts: LineActs;
};

/** Drawn again only when something of its own changed: a text of hundreds of lines stays quick to type in. */
export const OutlineLine = memo(function OutlineLine({ node, number, at, isLast, isFresh, acts }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  // Once shown, a field stays while the line is on screen: an emptied one does not vanish under the caret.
  const [titled, setTitled] = useState(node.title !== null || (isFresh && node.text === null && hasTitle(node.level)));
  const [texted, setTexted] = useState(node.text !== null || !titled);
  const [menu, setMenu] = useState<'none' | 'open' | 'closed'>('none');
  if (node.title !== null && !titled) setTitled(true);
  if (node.text !== null && !texted) setTexted(true);
  const moreButton = useRef<HTMLButtonElement>(null);
  const { id } = node;
  const showsTitle = titled && node.level !== 'tasks';
  const showsText = texted || !showsTitle || node.level === 'paragraph';
  const below = node.level === 'tasks' ? 'paragraph' : node.level;
  const revise = (patch: { level?: OutlineLevel; title?: string; text?: string }): Promise<unknown> =>
    client.outline.revise({ id, patch });
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Tab' && node.level !== 'tasks') {
      const level = deeper(node.level, event.shiftKey ? -1 : 1);
      if (level === undefined) return;
      event.preventDefault();
      void act(() => revise({ level }));
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      acts.move(id, event.key === 'ArrowUp' ? -1 : 1, event.shiftKey);
    } else if (event.key === 'Escape') {
      // Tab changes the level here, so Escape is the way out of the text for the keyboard.
      event.currentTarget.closest('.outline-line')?.querySelector<HTMLElement>('.outline-level')?.focus();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      acts.add(id, below);
    }
  };
  const name = t('outline.lineName', { number: number === '' ? at + 1 : number });
  const field = {
    hideLabel: true,
    marks: true,
    onKeyDown: keys,
    onPaste: (event: ClipboardEvent<HTMLElement>) => acts.paste(id, event),
  };
  const more = (
    <Button
      ref={moreButton}
      icon={<MoreOutlined aria-hidden />}
      aria-label={t('outline.more', { name })}
      aria-haspopup="menu"
      onClick={() => setMenu('open')}
    />
  );
  return (
    <div
      className="outline-line"
      style={{ paddingLeft: indentOf(node.level) }}
      data-outline={node.level}
      data-line={id}
      data-at={at}
    >
      <span className="outline-handle" draggable title={t('outlineDrag.handle')} aria-hidden>
        <HolderOutlined />
      </span>
      <span className="outline-number" aria-hidden>
        {number}
      </span>
      <div className="grow stack" style={{ gap: 4 }}>
        {showsTitle && (
          <AutoText
            {...field}
            bold
            label={`${name} – ${t('outline.title')}`}
            placeholder={t('outline.title')}
            value={node.title ?? ''}
            autoFocus={isFresh}
            onSave={(title) => revise({ title })}
          />
        )}
        {showsText && (
          <AutoText
            {...field}
            label={`${name} – ${t('outline.text')}`}
            placeholder={t(node.level === 'tasks' ? 'outline.tasksPlaceholder' : 'outline.text')}
            lines={2}
            value={node.text ?? ''}
            autoFocus={isFresh && !showsTitle}
            onSave={(text) => revise({ text })}
          />
        )}
      </div>
      <select
        className="outline-level"
        aria-label={t('outline.level')}
        value={node.level}
        onChange={(event) => {
          const level = OUTLINE_LEVELS.find((one) => one === event.target.value);
          if (level !== undefined) void act(() => revise({ level }));
        }}
      >
        {OUTLINE_LEVELS.map((level) => (
          <option key={level} value={level}>
            {t(`outline.level_${level}`)}
          </option>
        ))}
      </select>
      {menu === 'none' ? (
        more
      ) : (
        <Dropdown
          trigger={['click']}
          open={menu === 'open'}
          onOpenChange={(open) => {
            setMenu(open ? 'open' : 'closed');
            // Esc in the menu leads back to its button.
            if (!open && document.activeElement?.closest('.ant-dropdown') !== null) moreButton.current?.focus();
          }}
          autoFocus
          menu={{
            onClick: () => setMenu('closed'),
            items: [
              {
                key: 'title',
                label: t('outline.withTitle'),
                disabled: showsTitle || node.level === 'tasks',
                onClick: () => setTitled(true),
              },
              { key: 'text', label: t('outline.withText'), disabled: showsText, onClick: () => setTexted(true) },
              { key: 'below', label: t('outline.below'), onClick: () => acts.add(id, below) },
              { key: 'up', label: t('outline.up'), disabled: at === 0, onClick: () => acts.move(id, -1, false) },
              { key: 'down', label: t('outline.down'), disabled: isLast, onClick: () => acts.move(id, 1, false) },
              {
                key: 'remove',
                label: t('outline.remove'),
                danger: true,
                onClick: () => void act(() => client.outline.remove({ id })),
              },
            ],
          }}
        >
          {more}
        </Dropdown>
      )}
    </div>
  );
});
