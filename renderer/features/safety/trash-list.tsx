// The trash as a card of its own: what was removed, where it stood, who removed it and when, and the way back.
import { App, Button, Card, Empty, Table } from 'antd';
import { UndoOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrashLine } from '../../../shared/contract/safety.ts';
import { useAct } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { screenMoment } from '../../kit/moment.ts';
import './safety.css';

const PAGE = 20;

export function TrashList(): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const act = useAct();
  const { data, isLoading } = useAsk('safety', 'trash', {});
  const lines = data ?? [];
  const kind = ({ what }: Pick<TrashLine, 'what'>): string => t(`history.kind.${what}`);
  const nameOf = (line: TrashLine): string => (line.name === '' ? t('trash.noName') : line.name);
  const restore = async (line: TrashLine): Promise<void> => {
    const { commandId, what, id } = line;
    if (await act(() => client.safety.restore({ commandId, what, id })))
      void message.success(t('trash.restored', { kind: kind(line), name: nameOf(line) }));
  };
  const below = (line: TrashLine): string =>
    t('trash.with', { list: line.below.map((one) => `${one.count} ${kind(one)}`).join(', ') });
  return (
    <Card title={t('trash.title')} size="small">
      <p className="muted" style={{ marginTop: 0 }}>
        {t('trash.hint')}
      </p>
      <Table<TrashLine>
        size="small"
        rowKey={(line) => `${line.commandId} ${line.what} ${line.id}`}
        dataSource={lines}
        loading={isLoading}
        pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        tableLayout="fixed"
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('trash.none')} /> }}
        columns={[
          {
            title: t('trash.what'),
            render: (_, line) => (
              <div className="history-what">
                <span className="muted">{kind(line)}</span> <span className="two-lines">{nameOf(line)}</span>
                {line.below.length > 0 && <div className="muted">{below(line)}</div>}
              </div>
            ),
          },
          {
            title: t('trash.stood'),
            width: '28%',
            render: (_, line) => <span className="two-lines">{line.stood.join(' › ')}</span>,
          },
          { title: t('trash.when'), width: 136, render: (_, line) => screenMoment(line.at) },
          { title: t('trash.who'), width: 110, dataIndex: 'actor', ellipsis: true },
          { title: t('trash.left'), width: 84, render: (_, line) => t('trash.days', { count: line.daysLeft }) },
          {
            title: '',
            width: 126,
            render: (_, line) => (
              <Button
                size="small"
                icon={<UndoOutlined aria-hidden />}
                aria-label={t('trash.restoreName', { kind: kind(line), name: nameOf(line) })}
                onClick={() => void restore(line)}
              >
                {t('trash.restore')}
              </Button>
            ),
          },
        ]}
      />
    </Card>
  );
}
