// The head of a document, in the order of the paper.
import { Collapse, Select, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, Contract } from '../../../shared/contract/contract.ts';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import { basisNamed, type Citation } from '../../../shared/domain/citations.ts';
import { countedNumber } from '../../../shared/domain/plan-life.ts';
import type { InlineTitles, PlanHead as Head } from '../../../shared/domain/plans.ts';
import {
  archiveText,
  listItem,
  readDocumentNumber,
  readRecipients,
  symbolText,
} from '../../../shared/domain/typed-marks.ts';
import { AutoLines, AutoText } from '../../kit/auto-text.tsx';
import { BasisList } from '../../kit/basis-list.tsx';
import { basisWords, type Staff } from '../../kit/choices.ts';
import { client, useAsk } from '../../kit/client.ts';
import { DayText } from '../../kit/day-text.tsx';
import { useAct } from '../../kit/act.tsx';
import { RecipientChoice } from './recipient-choice.tsx';

type Patch = InputOf<Contract['plans']['revise']>['patch'];
type Props = { readonly head: Head; readonly staff: Staff; readonly citations: readonly Citation[] };

export function PlanHead({ head, staff, citations }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const kind = documentKind(head.kind);
  const revise = (patch: Patch): Promise<unknown> => client.plans.revise({ id: head.key, patch });
  const { data: register } = useAsk('plans', 'numbers', { kind: head.kind, year: head.year, except: head.key });
  const counted = countedNumber(head.number);
  const isTaken = counted !== null && register?.given.includes(counted) === true;
  const numberHint = isTaken
    ? t('planLife.numberTaken', { number: counted, year: head.year })
    : head.number === null && register !== undefined
      ? t('planLife.numberNext', { year: head.year, next: register.next })
      : '';
  const filled = (text: string): string | null => (text.trim() === '' ? t('reason.empty') : null);
  const signers = staff.people.flatMap((person) =>
    person.titles.map((title) => ({ value: title.key, label: `${person.name} – ${title.lines.join(' / ')}` })),
  );

  return (
    <div className="stack" style={{ gap: 12, maxWidth: 760 }}>
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <AutoText
          label={t('plan.number')}
          value={head.number ?? ''}
          placeholder={t('plan.numberHint')}
          hint={numberHint}
          onSave={(text) => {
            const { number, symbol } = readDocumentNumber(text);
            return revise(symbol === null ? { number } : { number, symbol });
          }}
        />
        <AutoText
          label={t('plan.symbol')}
          value={head.symbol}
          check={filled}
          onSave={(text) => revise({ symbol: symbolText(text) })}
        />
        <DayText label={t('plan.issued')} value={head.issued} onSave={(issued) => revise({ issued })} />
        <AutoText
          label={t('plan.year')}
          value={String(head.year)}
          check={(text) => (/^(19[9]\d|20\d\d|2100)$/.test(text.trim()) ? null : t('plan.yearWrong'))}
          onSave={(text) => revise({ year: Number(text) })}
        />
      </div>
      <AutoText
        label={t(kind.form === 'letter' ? 'plan.letterSubject' : 'plan.subject', { kind: kind.name })}
        value={head.subject}
        lines={2}
        check={filled}
        onSave={(subject) => revise({ subject })}
      />
      {kind.addressed !== 'never' && (
        <AutoLines
          label={t('plan.addressees')}
          lines={2}
          hint={t('plan.lineHint')}
          items={head.addressees}
          onSave={(lines) => revise({ addressees: lines.map(listItem) })}
        />
      )}
      <BasisList
        label={t('plan.bases')}
        full
        value={head.bases}
        citations={citations}
        onSave={(bases) => revise({ bases })}
      />
      <AutoText
        label={t('plan.replaces')}
        value={head.replaces === null ? '' : basisWords(head.replaces, citations, true)}
        hint={t('plan.replacesHint')}
        onSave={(text) => revise({ replaces: text.trim() === '' ? null : basisNamed(text.trim(), citations) })}
      />
      <div>
        <label htmlFor="signer">{t('plan.signer')}</label>
        <Select
          id="signer"
          style={{ width: '100%' }}
          value={head.signer}
          allowClear
          placeholder={t('plan.signerNone')}
          options={signers}
          onChange={(signer: string | undefined) => void act(() => revise({ signer: signer ?? null }))}
        />
      </div>
      <AutoLines
        label={t('plan.recipients')}
        lines={4}
        hint={t('plan.recipientsHint')}
        items={head.recipients}
        onSave={(lines) => {
          const { recipients, archive } = readRecipients(lines);
          return revise(archive === null ? { recipients } : { recipients, archive });
        }}
      />
      <RecipientChoice head={head} onSave={revise} />
      <AutoText
        label={t('plan.archive')}
        value={head.archive}
        hint={t('plan.archiveHint')}
        onSave={(text) => revise({ archive: archiveText(text) })}
      />
      <TaskPlacement head={head} revise={revise} />
    </div>
  );
}

const INLINE_FIELDS = [
  'lead',
  'coordinating',
  'product',
  'time',
  'basis',
] as const satisfies readonly (keyof InlineTitles)[];

/** Where the tasks are printed, and what their bullets are called when they stand in the running text. */
function TaskPlacement({
  head,
  revise,
}: {
  readonly head: Head;
  readonly revise: (patch: Patch) => Promise<unknown>;
}): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  return (
    <div className="stack">
      <div>
        <div style={{ marginBottom: 2 }}>{t('plan.placement')}</div>
        <Segmented<Head['taskPlacement']>
          aria-label={t('plan.placement')}
          value={head.taskPlacement}
          options={[
            { value: 'appendix', label: t('plan.placementAppendix') },
            { value: 'inline', label: t('plan.placementInline') },
          ]}
          onChange={(taskPlacement) => void act(() => revise({ taskPlacement }))}
        />
      </div>
      <Collapse
        size="small"
        items={[
          {
            key: 'titles',
            label: t('plan.inlineTitles'),
            children: (
              <div className="stack">
                {INLINE_FIELDS.map((field) => (
                  <AutoText
                    key={field}
                    label={t(`column.${field}`)}
                    value={head.inlineTitles[field] ?? ''}
                    onSave={(text) => revise({ inlineTitles: { [field]: text.trim() === '' ? null : text } })}
                  />
                ))}
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}
