// One field of a line of figures: its label, its fault below it, and what it is waiting for.
import { Input, Typography } from 'antd';
import { useId, type ReactNode } from 'react';

type Props = {
  readonly label: string;
  /** The label with the line it belongs to, as a reader of the screen says it. */
  readonly fullLabel: string;
  readonly text: string;
  readonly fault?: string | undefined;
  readonly figures?: boolean;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  readonly onText: (text: string) => void;
  readonly onEnter?: () => void;
  readonly onLeave?: () => void;
  readonly onKeep?: () => void;
};

export function FigureField(props: Props): ReactNode {
  const { label, fullLabel, text, fault, figures = false, autoFocus = false, readOnly = false } = props;
  const id = useId();
  return (
    <div className="targets-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        aria-label={fullLabel}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        status={fault === undefined ? '' : 'error'}
        autoFocus={autoFocus}
        autoComplete="off"
        readOnly={readOnly}
        variant={readOnly ? 'filled' : 'outlined'}
        style={figures ? { textAlign: 'right' } : {}}
        value={text}
        onChange={(event) => props.onText(event.target.value)}
        onFocus={() => props.onEnter?.()}
        onBlur={() => props.onLeave?.()}
        // Enter keeps what was typed, as leaving the field does.
        onPressEnter={(event) => !event.nativeEvent.isComposing && props.onKeep?.()}
      />
      {fault !== undefined && (
        <Typography.Text id={`${id}-fault`} type="danger" role="alert" style={{ fontSize: 12 }}>
          {fault}
        </Typography.Text>
      )}
    </div>
  );
}
