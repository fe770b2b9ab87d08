// The state of a document over its parts: what it is now, the next step, and the chain of what amends or replaces it.
import { Alert, Button, Popconfirm, Space, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import type { PlanStanding } from '../../../shared/domain/plan-life.ts';
import type { PlanHead } from '../../../shared/domain/plans.ts';
import { client, useAsk } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { useAct } from '../../kit/act.tsx';
import { IssueDialog } from './issue-dialog.tsx';

// Dark letters on a pale ground: the preset colours of the kit are too faint to read.
const COLOURS: Readonly<Record<PlanStanding, readonly [ground: string, letters: string]>> = {
  draft: ['#eef1f5', '#3d4651'],
  waiting: ['#fff4d6', '#7a4b00'],
  issued: ['#e2f4e6', '#115c2a'],
  amended: ['#dfeaf8', '#1d4f91'],
  replaced: ['#eceef0', '#595f69'],
};

export function StandingTag({ standing }: { readonly standing: PlanStanding }): ReactNode {
  const { t } = useTranslation();
  return (
    <Tag
      style={{
        marginInlineEnd: 0,
        background: COLOURS[standing][0],
        color: COLOURS[standing][1],
        borderColor: 'transparent',
      }}
    >
      {t(`planLife.${standing}`)}
    </Tag>
  );
}

type Props = { readonly head: PlanHead; readonly children?: ReactNode };

/** Buttons of the next step; `children` are steps of other subjects, shown for what is issued. */
export function PlanState({ head, children }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [issuing, setIssuing] = useState(false);
  const { key: id, state } = head;
  const submit = async (): Promise<void> => {
    await allSaved();
    await act(() => client.plans.submit({ id }));
  };
  return (
    <Space wrap size={6} role="group" aria-label={t('planLife.state')}>
      <StandingTag standing={state} />
      {state === 'draft' && (
        <Button size="small" onClick={() => void submit()}>
          {t('planLife.submit')}
        </Button>
      )}
      {state !== 'issued' && (
        <Button size="small" onClick={() => setIssuing(true)}>
          {t('planLife.issue')}
        </Button>
      )}
      {state === 'issued' && children}
      {state !== 'draft' && (
        <Popconfirm
          title={<div style={{ maxWidth: 320 }}>{t('planLife.withdrawAsk')}</div>}
          okText={t('planLife.withdrawYes')}
          cancelText={t('confirm.cancel')}
          disabled={state === 'waiting'}
          onConfirm={() => void act(() => client.plans.withdraw({ id }))}
        >
          <Button
            size="small"
            onClick={() => {
              if (state === 'waiting') void act(() => client.plans.withdraw({ id }));
            }}
          >
            {t('planLife.withdraw')}
          </Button>
        </Popconfirm>
      )}
      {issuing && <IssueDialog head={head} onClose={() => setIssuing(false)} />}
    </Space>
  );
}

/** Says that an issued document is only read, and lists what amends or replaces it. */
export function PlanNotices({ head }: { readonly head: PlanHead }): ReactNode {
  const { t } = useTranslation();
  const { data: chain } = useAsk('plans', 'chain', { id: head.key });
  return (
    <>
      {head.state === 'issued' && <Alert type="info" showIcon banner title={t('planLife.frozen')} />}
      {chain !== undefined && chain.length > 0 && (
        <nav
          aria-label={t('planLife.chain')}
          className="row"
          style={{ padding: '2px 16px', flexWrap: 'wrap', fontSize: 12 }}
        >
          <span className="muted">{t('planLife.chain')}:</span>
          {chain.map((link, at) => (
            <span key={link.id}>
              {at > 0 && '→ '}
              <span className="muted">{t(`planLife.chain_${link.relation ?? 'first'}`)}: </span>
              {link.id === head.key ? (
                <strong>
                  {documentKind(link.kind).name} {link.number ?? '…'}/{link.symbol} ({t('planLife.thisOne')})
                </strong>
              ) : (
                <Link to={`/ke-hoach/${link.id}`}>
                  {documentKind(link.kind).name} {link.number ?? '…'}/{link.symbol}
                  {link.issued === null ? '' : ` (${screenDay(link.issued)})`}
                </Link>
              )}
            </span>
          ))}
        </nav>
      )}
    </>
  );
}
