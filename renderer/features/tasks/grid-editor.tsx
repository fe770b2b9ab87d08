// The one text field of the task grid. It lies over the active cell and always holds the focus, so that whatever a typing program
// such as UniKey sends goes into a field from the first letter on; it is seen only while a cell is edited.
import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT } from '../../../shared/domain/text.ts';
import { useTyping } from '../../kit/typing.ts';

/** "typing": begun by a letter over the old text, arrows leave the cell; "full": begun by F2 or Enter in the old text, arrows stay in it. */
export type Editing = 'no' | 'typing' | 'full';
export type Leave = 'stay' | 'down' | 'up' | 'right' | 'left';

export type EditorHandle = { readonly focus: () => void };

type Props = {
  readonly ref: Ref<EditorHandle>;
  readonly box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  readonly label: string;
  readonly editing: Editing;
  /** What the field begins with when editing begins by F2 or Enter, or goes on after a fault. */
  readonly text: string;
  readonly fault: string | null;
  readonly readOnly: boolean;
  readonly suggest: ((text: string) => readonly string[]) | null;
  readonly onBegin: () => void;
  readonly onKeep: (text: string) => void;
  readonly onCommit: (text: string, leave: Leave) => void;
  readonly onCancel: () => void;
  /** Keys while no cell is edited. */
  readonly onKeys: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onClipboard: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
};

/** The entry of a list in which the caret stands: from the last separator to the next. */
function entryAt(text: string, caret: number): { readonly from: number; readonly to: number } {
  const from = Math.max(text.lastIndexOf('\n', caret - 1), text.lastIndexOf(';', caret - 1)) + 1;
  const end = /[;\n]/.exec(text.slice(caret));
  return { from, to: end === null ? text.length : caret + end.index };
}

export function GridEditor(props: Props): ReactNode {
  const { ref, box, label, editing, text, fault, readOnly, suggest, onBegin, onKeep, onCommit, onCancel } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [options, setOptions] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState(-1);
  const { typed, settled } = useTyping(() => {
    if (field.current !== null) onKeep(field.current.value);
  });
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus({ preventScroll: true }) }), []);

  const close = (): void => {
    settled();
    setOptions([]);
    setChosen(-1);
  };
  const fit = (): void => {
    const { current } = field;
    if (current === null) return;
    current.style.height = 'auto';
    current.style.height = `${Math.max(box.height, current.scrollHeight + 2)}px`;
  };
  useEffect(() => {
    const { current } = field;
    if (current === null) return;
    if (editing === 'no') current.value = '';
    if (editing === 'full') {
      current.value = text;
      current.setSelectionRange(text.length, text.length);
    }
    fit();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the text counts only at the moment editing begins
  }, [editing, label]);

  const commit = (leave: Leave): void => {
    const value = field.current?.value ?? '';
    close();
    onCommit(value, leave);
  };
  const refresh = (): void => {
    const { current } = field;
    if (current === null || suggest === null) return;
    const { from, to } = entryAt(current.value, current.selectionStart);
    const entry = current.value.slice(from, to).trim();
    const found = entry === '' ? [] : suggest(entry).filter((option) => option !== entry);
    setOptions(found.slice(0, 8));
    setChosen(-1);
  };
  const take = (option: string): void => {
    const { current } = field;
    if (current === null) return;
    const { from, to } = entryAt(current.value, current.selectionStart);
    const blank = current.value.charAt(from - 1) === ';' ? ' ' : '';
    current.setRangeText(blank + option, from, to, 'end');
    setOptions([]);
    setChosen(-1);
    current.focus();
    typed();
    fit();
  };

  const keysInText = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key } = event;
    const listed = options.length > 0;
    if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (listed) return setOptions([]);
      close();
      return onCancel();
    }
    if (listed && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      return setChosen(
        (chosen + step + options.length + 1) % (options.length + 1) === options.length
          ? -1
          : (chosen + step + options.length) % options.length,
      );
    }
    if (key === 'Enter' && listed && chosen >= 0) {
      event.preventDefault();
      return take(options[chosen] ?? '');
    }
    if (key === 'Enter' && (event.altKey || event.shiftKey)) {
      if (!event.altKey) return undefined;
      event.preventDefault();
      field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end');
      return fit();
    }
    if (key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      return commit('down');
    }
    if (key === 'Tab') {
      event.preventDefault();
      return commit(event.shiftKey ? 'left' : 'right');
    }
    const plain = !event.shiftKey && !event.ctrlKey && !event.altKey;
    if (editing === 'typing' && plain && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      return commit(key === 'ArrowDown' ? 'down' : 'up');
    }
    return undefined;
  };

  const shown = editing !== 'no';
  return (
    <div className="grid-editor" style={{ top: box.top, left: box.left, width: box.width, zIndex: shown ? 4 : 1 }}>
      <textarea
        ref={field}
        rows={1}
        readOnly={readOnly}
        maxLength={MAX_TEXT}
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : 'grid-fault'}
        className={shown ? 'grid-text shown' : 'grid-text'}
        style={{ minHeight: box.height }}
        spellCheck={false}
        onInput={() => {
          if (editing === 'no') onBegin();
          typed();
          refresh();
          fit();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (shown) keysInText(event);
          else props.onKeys(event);
        }}
        onBlur={() => {
          if (shown) commit('stay');
        }}
        onCopy={shown ? undefined : props.onClipboard}
        onCut={shown ? undefined : props.onClipboard}
        onPaste={shown ? undefined : props.onClipboard}
      />
      {shown && fault !== null && (
        <div id="grid-fault" role="alert" className="grid-fault">
          {fault}
        </div>
      )}
      {shown && options.length > 0 && (
        <ul className="grid-options" role="listbox" aria-label={t('grid.suggestions')}>
          {options.map((option, at) => (
            <li
              key={option}
              role="option"
              aria-selected={at === chosen}
              // The field keeps the focus: leaving it would keep the unfinished text.
              onMouseDown={(event) => {
                event.preventDefault();
                take(option);
              }}
            >
              {option}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
