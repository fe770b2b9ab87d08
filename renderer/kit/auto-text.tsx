// A text field that keeps what is typed by itself: when it is left, after a pause, and when the window goes. It never changes the text under the caret.
import { App, Input, Typography } from 'antd';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_LINE, MAX_TEXT } from '../../shared/domain/text.ts';
import { faultSentence } from './fault.ts';
import { useSave } from './act.tsx';
import { isTextField, markOfKeys, toggleMarkIn } from './text-marks.ts';
import { useTyping } from './typing.ts';

// Longer than a refresh of the screen after a save takes: then the field shows the stored form of what was typed ("05/03/2026" for "5/3/2026").
const SHOW_STORED_MS = 500;

export type AutoTextProps = {
  readonly label: string;
  readonly value: string;
  /** Saves the text; a fault is shown below the field and the typed text stays. */
  readonly onSave: (text: string) => Promise<unknown>;
  readonly lines?: number;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  /** A sentence that says why the text cannot be kept, or `null`. Said when the field is left, not while it is typed in. */
  readonly check?: (text: string) => string | null;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLElement>) => void;
  /** Whether Ctrl+B and Ctrl+I mark the selection as bold and italic. */
  readonly marks?: boolean;
  readonly autoFocus?: boolean;
  readonly bold?: boolean;
};

/** One labelled text field. Local text while it has the focus, the stored value otherwise (typing programs such as UniKey need that). */
export function AutoText(props: AutoTextProps): ReactNode {
  const { label, value, onSave, lines = 1, hideLabel = false, hint, check } = props;
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const save = useSave();
  const id = useId();
  const [text, setText] = useState(value);
  const [fault, setFault] = useState<string | null>(null);
  const live = useRef({ focused: false, mounted: true, stored: value, value, text: value, refused: false });

  const latest = useRef<(typed: string, leaving: boolean) => Promise<void>>(async () => undefined);
  const { typed: noteTyped, settled } = useTyping(() => void latest.current(live.current.text, false));

  const limit = lines > 1 ? MAX_TEXT : MAX_LINE;
  const refusal = (typed: string): string | null =>
    typed.length > limit ? t('reason.tooLong', { limit, over: typed.length - limit }) : (check?.(typed) ?? null);
  const refuse = (sentence: string, typed: string): void => {
    live.current.refused = true;
    if (live.current.mounted) setFault(sentence);
    // The field is gone: what was typed in it is said where it can be read and copied.
    else
      notification.error({
        title: t('act.notKept', { label }),
        description: `${sentence} ${t('act.typed', { typed })}`,
        duration: 0,
      });
  };
  const keep = async (typed: string, leaving: boolean): Promise<void> => {
    const { current } = live;
    settled();
    if (typed === current.stored) {
      current.refused = false;
      return setFault(null);
    }
    const sentence = refusal(typed);
    if (sentence !== null) return leaving ? refuse(sentence, typed) : undefined;
    const before = current.stored;
    current.stored = typed;
    const failed = await save(() => onSave(typed));
    if (failed !== null) {
      if (current.stored === typed) current.stored = before;
      return refuse(faultSentence(t, failed), typed);
    }
    current.refused = false;
    if (!current.mounted) return;
    setFault(null);
    window.setTimeout(() => {
      if (current.mounted && !current.focused && !current.refused && current.text === typed) setText(current.value);
    }, SHOW_STORED_MS);
  };
  useEffect(() => {
    latest.current = keep;
    live.current.text = text;
  });
  useEffect(() => {
    const { current } = live;
    current.value = value;
    current.stored = value;
    if (!current.focused && !current.refused) setText(value);
  }, [value]);
  // A closed form or a left place keeps what was being typed.
  useEffect(() => {
    const { current } = live;
    current.mounted = true;
    return () => {
      current.mounted = false;
      if (current.focused || current.refused) void latest.current(current.text, true);
    };
  }, []);

  // The limit is told before it is reached: a fifth before its end.
  const near = text.length > limit * 0.8 ? t('reason.limit', { limit, left: Math.max(0, limit - text.length) }) : null;
  const note = fault ?? near ?? (hint === '' ? undefined : hint);
  const common = {
    id,
    value: text,
    placeholder: props.placeholder ?? '',
    autoFocus: props.autoFocus ?? false,
    'aria-label': hideLabel ? label : undefined,
    'aria-invalid': fault !== null,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    status: fault === null ? ('' as const) : ('error' as const),
    style: props.bold === true ? { fontWeight: 600 } : {},
    onFocus: () => {
      live.current.focused = true;
    },
    onBlur: () => {
      live.current.focused = false;
      void keep(text, true);
    },
    onChange: (event: { readonly target: { readonly value: string } }) => {
      live.current.text = event.target.value;
      setText(event.target.value);
      noteTyped();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing) return;
      const mark = props.marks === true ? markOfKeys(event) : null;
      if (mark === null || !isTextField(event.target)) return props.onKeyDown?.(event);
      event.preventDefault();
      toggleMarkIn(event.target, mark);
    },
    onPaste: (event: ClipboardEvent<HTMLElement>) => props.onPaste?.(event),
  };
  const growing: CSSProperties & Readonly<Record<'--lines', number>> = { ...common.style, '--lines': lines };
  return (
    <div className="grow">
      {!hideLabel && (
        <label htmlFor={id} style={{ display: 'block', marginBottom: 2 }}>
          {label}
        </label>
      )}
      {lines > 1 ? <Input.TextArea {...common} className="auto-lines" style={growing} /> : <Input {...common} />}
      {note !== undefined && (
        <Typography.Text
          id={`${id}-note`}
          type={fault === null ? 'secondary' : 'danger'}
          role={fault === null ? undefined : 'alert'}
          style={{ fontSize: 12 }}
        >
          {note}
        </Typography.Text>
      )}
    </div>
  );
}

/** The lines of a text field, one entry a line. */
export function AutoLines({
  items,
  onSave,
  ...rest
}: Omit<AutoTextProps, 'value' | 'onSave'> & {
  readonly items: readonly string[];
  readonly onSave: (items: string[]) => Promise<unknown>;
}): ReactNode {
  const save = (text: string): Promise<unknown> =>
    onSave(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  return <AutoText {...rest} lines={rest.lines ?? 3} value={items.join('\n')} onSave={save} />;
}
