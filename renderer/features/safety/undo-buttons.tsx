// Taking back and doing again: two buttons that name what they would do, and Ctrl+Z, Ctrl+Y outside of text fields.
import { App, Button, Space, Tooltip } from 'antd';
import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useCallback, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client, useAsk } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { stepOfKeys } from './undo-keys.ts';

export function UndoButtons(): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const act = useAct();
  const { data } = useAsk('safety', 'steps', {});
  const { undo = null, redo = null } = data ?? {};
  const go = useCallback(
    (direction: 'undo' | 'redo') =>
      act(async () => {
        const { name } = await client.safety[direction]({});
        const text =
          name === null ? t(`undo.${direction}None`) : t(`undo.${direction}Done`, { what: t(`command.${name}`) });
        void message.info(text);
      }),
    [act, message, t],
  );
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const direction = stepOfKeys(event);
      if (direction === null) return;
      event.preventDefault();
      void go(direction);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [go]);
  const button = (direction: 'undo' | 'redo', name: string | null, icon: ReactNode): ReactNode => (
    <Tooltip
      title={name === null ? t(`undo.${direction}None`) : t(`undo.${direction}`, { what: t(`command.${name}`) })}
    >
      <Button
        size="small"
        type="text"
        icon={icon}
        disabled={name === null}
        aria-label={t(`undo.${direction}Label`)}
        style={{ color: '#fff', opacity: name === null ? 0.5 : 1 }}
        onClick={() => void go(direction)}
      />
    </Tooltip>
  );
  return (
    <Space size={4}>
      {button('undo', undo, <UndoOutlined aria-hidden />)}
      {button('redo', redo, <RedoOutlined aria-hidden />)}
    </Space>
  );
}
