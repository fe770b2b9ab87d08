// One legal document: how it is cited, what is known of its state, and where it is used.
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CITATION_STATES,
  printFullCitation,
  printShortCitation,
  type Citation,
  type CitationState,
} from '../../../shared/domain/citations.ts';
import { fold } from '../../../shared/domain/text.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client, useAsk } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { DayText } from '../../kit/day-text.tsx';
import { useAct } from '../../kit/act.tsx';

type Props = { readonly citation: Citation; readonly all: readonly Citation[]; readonly onRemoved: () => void };
type Patch = Parameters<typeof client.citations.revise>[0]['patch'];

export function CitationForm({ citation, all, onRemoved }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const revise = (patch: Patch): Promise<unknown> => client.citations.revise({ key: citation.key, patch });
  const remove = async (): Promise<void> => {
    if (await act(() => client.citations.remove({ id: citation.key }))) onRemoved();
  };
  return (
    <section aria-label={t('citations.form')} className="stack" style={{ gap: 12, position: 'sticky', top: 8 }}>
      <div className="row">
        <strong className="grow">{printFullCitation(citation)}</strong>
        <ConfirmButton
          label={t('citations.remove', { name: printShortCitation(citation) })}
          question={t('citations.removeAsk')}
          act={t('citations.removeYes')}
          onConfirm={() => void remove()}
        />
      </div>
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <AutoText
          label={t('citations.kind')}
          value={citation.kind}
          check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
          onSave={(kind) => revise({ kind })}
        />
        <AutoText label={t('citations.number')} value={citation.number ?? ''} onSave={(number) => revise({ number })} />
        <DayText label={t('citations.issued')} value={citation.issued} onSave={(issued) => revise({ issued })} />
        <AutoText label={t('citations.issuer')} value={citation.issuer ?? ''} onSave={(issuer) => revise({ issuer })} />
      </div>
      <AutoText
        label={t('citations.subject')}
        lines={2}
        value={citation.subject ?? ''}
        hint={t('citations.subjectHint')}
        onSave={(subject) => revise({ subject })}
      />
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <div className="grow">
          <label htmlFor="citation-state">{t('citations.state')}</label>
          <Select
            id="citation-state"
            style={{ width: '100%' }}
            value={citation.state}
            options={CITATION_STATES.map((value) => ({ value, label: t(`citations.state_${value}`) }))}
            onChange={(state: CitationState) => void act(() => revise({ state }))}
          />
        </div>
        <div className="grow">
          <label htmlFor="citation-successor">{t('citations.replacedBy')}</label>
          <Select
            id="citation-successor"
            style={{ width: '100%' }}
            allowClear
            showSearch={{ filterOption: (typed, option) => fold(String(option?.label)).includes(fold(typed)) }}
            value={citation.replacedBy}
            options={all
              .filter((other) => other.key !== citation.key)
              .map((other) => ({ value: other.key, label: printShortCitation(other) }))}
            onChange={(replacedBy: string | undefined) => void act(() => revise({ replacedBy: replacedBy ?? null }))}
          />
        </div>
        <DayText
          label={t('citations.checkedOn')}
          value={citation.checkedOn}
          onSave={(checkedOn) => revise({ checkedOn })}
        />
      </div>
      <AutoText label={t('citations.source')} value={citation.source ?? ''} onSave={(source) => revise({ source })} />
      <CitationUses id={citation.key} />
    </section>
  );
}

function CitationUses({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation();
  const { data: uses = [] } = useAsk('citations', 'uses', { id });
  return (
    <div>
      <strong>{t('citations.uses', { count: uses.length })}</strong>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {uses.map((use, at) => (
          <li key={at}>
            <Link to={`/ke-hoach/${use.planId}`}>{use.subject}</Link> – {t(`citations.place_${use.place}`)}
            {use.text !== null && `: ${use.text}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
