// A new row before it has a name: nothing is stored until something is typed, so no placeholder ever reaches the paper.
import { Button, Input } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { holdDraft } from './drafts.ts';
import { useAct } from './act.tsx';

type Props = {
  /** What the button says: "Thêm nhóm". */
  readonly button: string;
  /** What the field is called: "Tên nhóm mới". */
  readonly label: string;
  readonly onCreate: (text: string) => Promise<unknown>;
  readonly primary?: boolean;
};

/** A button that opens a field; Enter or leaving it creates the row, Esc or an empty field gives it up. */
export function DraftLine({ button, label, onCreate, primary = false }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [text, setText] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const create = async (again: boolean): Promise<void> => {
    if (busy || text === null) return;
    if (text.trim() === '') return setText(null);
    setBusy(true);
    const done = await act(() => onCreate(text.trim()));
    setBusy(false);
    // What could not be created stays in the field.
    if (done) setText(again ? '' : null);
  };
  // A reload in the middle of the word creates the row from what is there.
  useEffect(() => (text === null || text.trim() === '' ? undefined : holdDraft(() => void create(false))));
  if (text === null) {
    return (
      <Button type={primary ? 'primary' : 'default'} icon={<PlusOutlined aria-hidden />} onClick={() => setText('')}>
        {button}
      </Button>
    );
  }
  return (
    <Input
      autoFocus
      style={{ maxWidth: 420 }}
      value={text}
      aria-label={label}
      placeholder={t('draft.placeholder', { label })}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void create(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') void create(true);
        if (event.key === 'Escape') setText(null);
      }}
    />
  );
}
