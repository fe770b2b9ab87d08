// A text field that keeps what is typed by itself: when it is left, and after a pause. It never changes the text under the caret.
import { Input, Typography } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { faultSentence } from './fault.ts';
import { useSave } from './act.tsx';

const PAUSE_MS = 1500;

export type AutoTextProps = {
  readonly label: string;
  readonly value: string;
  /** Saves the text; a fault is shown below the field and the typed text stays. */
  readonly onSave: (text: string) => Promise<unknown>;
  readonly lines?: number;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  /** A sentence that says why the text cannot be kept, or `null`. */
  readonly check?: (text: string) => string | null;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly bold?: boolean;
};

/** One labelled text field. Local text while it has the focus, the stored value otherwise (typing programs such as UniKey need that). */
export function AutoText(props: AutoTextProps): ReactNode {
  const { label, value, onSave, lines = 1, hideLabel = false, hint, check } = props;
  const { t } = useTranslation();
  const save = useSave();
  const id = useId();
  const [text, setText] = useState(value);
  const [fault, setFault] = useState<string | null>(null);
  const focused = useRef(false);
  const stored = useRef(value);
  const timer = useRef<number | undefined>(undefined);

  useEffect(() => {
    stored.current = value;
    if (!focused.current && fault === null) setText(value);
  }, [value, fault]);

  const keep = async (typed: string): Promise<void> => {
    window.clearTimeout(timer.current);
    if (typed === stored.current) return setFault(null);
    const refused = check?.(typed) ?? null;
    if (refused !== null) return setFault(refused);
    stored.current = typed;
    const failed = await save(() => onSave(typed));
    if (failed !== null) stored.current = value;
    setFault(failed === null ? null : faultSentence(t, failed));
  };
  const latest = useRef(keep);
  const latestText = useRef(text);
  useEffect(() => {
    latest.current = keep;
    latestText.current = text;
  });
  // A closed form or a left place keeps what was being typed.
  useEffect(
    () => () => {
      if (focused.current) void latest.current(latestText.current);
    },
    [],
  );

  const common = {
    id,
    value: text,
    maxLength: props.maxLength ?? 32_000,
    placeholder: props.placeholder ?? '',
    autoFocus: props.autoFocus ?? false,
    'aria-label': hideLabel ? label : undefined,
    'aria-invalid': fault !== null,
    'aria-describedby': fault === null && hint === undefined ? undefined : `${id}-note`,
    status: fault === null ? ('' as const) : ('error' as const),
    style: props.bold === true ? { fontWeight: 600 } : {},
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      void keep(text);
    },
    onChange: (event: { readonly target: { readonly value: string } }) => {
      const typed = event.target.value;
      setText(typed);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void latest.current(latestText.current), PAUSE_MS);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!event.nativeEvent.isComposing) props.onKeyDown?.(event);
    },
  };
  return (
    <div className="grow">
      {!hideLabel && (
        <label htmlFor={id} style={{ display: 'block', marginBottom: 2 }}>
          {label}
        </label>
      )}
      {lines > 1 ? <Input.TextArea {...common} autoSize={{ minRows: lines, maxRows: 16 }} /> : <Input {...common} />}
      {(fault !== null || hint !== undefined) && (
        <Typography.Text
          id={`${id}-note`}
          type={fault === null ? 'secondary' : 'danger'}
          role={fault === null ? undefined : 'alert'}
          style={{ fontSize: 12 }}
        >
          {fault ?? hint}
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
