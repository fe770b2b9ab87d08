// The quick finder: Ctrl+K, a few letters, Enter.
import { Button, Input, Modal } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAsk } from '../../kit/client.ts';
import { findings, type FinderPlace } from './findings.ts';
import './finder.css';

type Places = readonly FinderPlace[];

export function Finder({ places }: { readonly places: Places }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const keys = (event: globalThis.KeyboardEvent): void => {
      if (!event.ctrlKey || event.shiftKey || event.altKey || event.isComposing || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, []);
  return (
    <>
      <Button
        size="small"
        type="text"
        className="finder-open"
        icon={<SearchOutlined aria-hidden />}
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <span className="finder-word">{t('finder.open')}</span> <kbd>Ctrl+K</kbd>
      </Button>
      <Modal open={open} destroyOnHidden title={t('finder.title')} footer={null} onCancel={() => setOpen(false)}>
        <Search places={places} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Search({ places, onDone }: { readonly places: Places; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const plans = useAsk('plans', 'list', {});
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = findings(typed, places, plans.data ?? []);
  const active = Math.min(at, found.length - 1);
  const go = (to: string | undefined): void => {
    if (to === undefined) return;
    onDone();
    void navigate(to);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') return go(found[active]?.to);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt(Math.max(0, Math.min(found.length - 1, active + step)));
  };
  return (
    <>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="finder-list"
        aria-activedescendant={active < 0 ? undefined : `finder-${active}`}
        aria-label={t('finder.words')}
        placeholder={t('finder.words')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      <ul id="finder-list" role="listbox" aria-label={t('finder.found')} className="finder-list">
        {found.map(({ to, text, isPlace }, index) => (
          <li
            key={to}
            id={`finder-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseMove={() => setAt(index)}
            onMouseDown={(event) => {
              // The field keeps the focus; the dialog closes by the choice.
              event.preventDefault();
              go(to);
            }}
          >
            {text} {isPlace && <span className="muted">({t('finder.aPlace')})</span>}
          </li>
        ))}
      </ul>
      <div className="muted" style={{ fontSize: 12 }} role="status">
        {found.length === 0 ? t('finder.none') : t('finder.hint')}
      </div>
    </>
  );
}
