// A whole day typed in a dialog: said to be wrong when the field is left, never while it is typed.
import { Form, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is wrong with it, `null` where nothing is. */
  readonly problem: string | null;
  readonly hint?: string;
};

export function DayField({ label, text, onText, problem, hint }: Props): ReactNode {
  const id = useId();
  const [left, setLeft] = useState(false);
  const shown = left && problem !== null ? ({ validateStatus: 'error', help: problem } as const) : {};
  return (
    <Form.Item label={label} htmlFor={id} {...shown} {...(hint === undefined ? {} : { extra: hint })}>
      <Input
        id={id}
        style={{ width: 160 }}

        value={text}
        onChange={(event) => onText(event.target.value)}
        onBlur={() => setLeft(true)}
      />
    </Form.Item>
  );
}
