// Rules to take as they are: read from the words of a plan, or the periodic reports of the decree. Only what is ticked is taken.
import { Alert, Button, Checkbox, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { RULE_PRESETS, type RulePreset } from '../../../shared/domain/reports/rule-presets.ts';
import { sayRule } from '../../../shared/domain/reports/rule-words.ts';
import { fold } from '../../../shared/domain/text.ts';
import { useSave } from '../../kit/act.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { faultSentence } from '../../kit/fault.ts';
import { asksSince } from './rule-form.ts';

type Props = { readonly plans: readonly PlanSummary[]; readonly today: Day; readonly onClose: () => void };

const PRESETS = '';

export function SuggestDialog({ plans, today, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const [source, setSource] = useState(PRESETS);
  return (
    <Modal open width={760} style={{ top: 24 }} title={t('reportRules.suggest')} footer={null} onCancel={onClose}>
      <Select
        aria-label={t('reportRules.suggestFrom')}
        showSearch
        filterOption={(typed, option) => fold(option?.label ?? '').includes(fold(typed))}
        style={{ width: '100%', marginBottom: 8 }}
        value={source}
        options={[
          { value: PRESETS, label: t('reportRules.presets') },
          ...plans
            .filter(({ standing }) => standing !== 'replaced')
            .map((plan) => ({
              value: plan.id,
              label: `${documentKind(plan.kind).name} ${plan.number ?? '…'}/${plan.symbol} ${plan.subject}`,
            })),
        ]}
        onChange={setSource}
      />
      {source === PRESETS ? (
        <Proposals
          key={PRESETS}
          planId={null}
          proposals={RULE_PRESETS.map(({ name, rule }) => ({
            name,
            rule: asksSince(rule, today),
            words: null,
            known: false,
          }))}
          onClose={onClose}
        />
      ) : (
        <FromPlan key={source} planId={source} onClose={onClose} />
      )}
    </Modal>
  );
}

function FromPlan({ planId, onClose }: { readonly planId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('reportRules', 'suggest', { planId });
  if (data === undefined) return null;
  if (data.length === 0) return <p className="muted">{t('reportRules.suggestNone')}</p>;
  return <Proposals planId={planId} proposals={data} onClose={onClose} />;
}

type Proposal = RulePreset & { readonly words: string | null; readonly known: boolean };
type ProposalsProps = {
  readonly planId: string | null;
  readonly proposals: readonly Proposal[];
  readonly onClose: () => void;
};

function Proposals({ planId, proposals, onClose }: ProposalsProps): ReactNode {
  const { t } = useTranslation();
  const save = useSave();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [fault, setFault] = useState<string | null>(null);
  const rules = proposals.filter((_, at) => ticked.has(at)).map(({ name, rule }) => ({ name, rule }));
  const take = async (): Promise<void> => {
    const failed = await save(() => client.reportRules.createMany({ planId, rules }));
    if (failed === null) onClose();
    else setFault(faultSentence(t, failed));
  };
  const tick = (at: number, on: boolean): void =>
    setTicked((before) => new Set(on ? [...before, at] : [...before].filter((one) => one !== at)));
  return (
    <>
      {fault !== null && <Alert type="error" title={fault} />}
      <div style={{ maxHeight: 420, overflow: 'auto' }}>
        {proposals.map(({ name, rule, words, known }, at) => (
          <div key={`${name} ${sayRule(rule)}`} className="report-proposal">
            <Checkbox disabled={known} checked={ticked.has(at)} onChange={(event) => tick(at, event.target.checked)}>
              <strong>{name}</strong>: {sayRule(rule)}
              {known && <span className="muted"> ({t('reportRules.known')})</span>}
              {words !== null && <div className="muted two-lines">{t('reportRules.read', { words })}</div>}
            </Checkbox>
          </div>
        ))}
      </div>
      <div className="row" style={{ justifyContent: 'flex-end', marginTop: 12 }}>
        <Button onClick={onClose}>{t('confirm.cancel')}</Button>
        <Button type="primary" disabled={rules.length === 0} onClick={() => void take()}>
          {t('reportRules.take', { count: rules.length })}
        </Button>
      </div>
    </>
  );
}
