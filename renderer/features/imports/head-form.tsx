// The head of the document as it was recognised, and where everything goes: a new document, or a draft that is there.
import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../shared/contract/plans.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/document-kinds.ts';
import type { ImportDraft } from '../../../shared/domain/imports/import-draft.ts';
import { fold } from '../../../shared/domain/text.ts';
import { NO_DECISIONS, type Decisions } from './review.ts';

/** Values of the choice that are no document: a select needs a text. */
const NEW = 'new';
const REFERENCE = 'reference';

type Props = {
  readonly draft: ImportDraft;
  readonly decisions: Decisions;
  /** As it will be written. */
  readonly plan: { readonly kind: string; readonly year: number; readonly subject: string };
  /** Documents that may still be changed. */
  readonly drafts: readonly PlanSummary[];
  readonly letterhead: string;
  readonly onChange: (decisions: Decisions) => void;
};

export function HeadForm({ draft, decisions, plan, drafts, letterhead, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const { header } = draft;
  const agency = [header.parentLetterhead, header.letterhead]
    .filter((line) => line !== null)
    .join(' – ')
    .replaceAll('\n', ' ');
  const isOther =
    header.letterhead !== null &&
    !fold(letterhead).includes(fold(header.letterhead)) &&
    !fold(header.letterhead).includes(fold(letterhead));
  const facts = [
    [t('imports.agency'), agency],
    [t('imports.number'), header.symbol === null ? '' : `${header.number ?? '…'}/${header.symbol}`],
    [
      t('imports.day'),
      [header.place, header.issued === null ? null : screenDay(header.issued)].filter((one) => one !== null).join(', '),
    ],
    [t('imports.addressees'), header.addressees.join('; ')],
    [t('imports.replaces'), draft.replaces ?? ''],
    [
      t('imports.citations'),
      draft.citations.length === 0
        ? ''
        : t('imports.citationCount', {
            count: draft.citations.length,
            text: draft.citations
              .slice(0, 6)
              .map(({ number }) => number)
              .join(', '),
          }),
    ],
    [t('imports.deadlines'), draft.reportDeadlines.map(({ period, due }) => `${period}: ${due}`).join('; ')],
  ] as const;
  return (
    <Form layout="vertical" className="import-head">
      {draft.documents.length > 1 && (
        <Form.Item label={t('imports.document', { count: draft.documents.length })} htmlFor="import-document">
          <Select
            id="import-document"
            value={decisions.document}
            options={draft.documents.map((title, at) => ({ value: at, label: `${at + 1}. ${title}` }))}
            // What was decided of one document says nothing of another.
            onChange={(document: number) => onChange({ ...NO_DECISIONS, goal: decisions.goal, document })}
          />
        </Form.Item>
      )}
      <Form.Item label={t('imports.into')} htmlFor="import-into">
        <Select
          id="import-into"
          showSearch={{ optionFilterProp: 'label' }}
          value={decisions.goal.kind === 'into' ? decisions.goal.planId : decisions.goal.kind}
          options={[
            { value: NEW, label: t('imports.intoNew') },
            { value: REFERENCE, label: t('imports.intoReference') },
            ...drafts.map((one) => ({
              value: one.id,
              label: t('imports.intoDraft', { name: `${one.number ?? '…'}/${one.symbol} ${one.subject}` }),
            })),
          ]}
          onChange={(value: string) =>
            onChange({
              ...decisions,
              goal: value === NEW || value === REFERENCE ? { kind: value } : { kind: 'into', planId: value },
            })
          }
        />
      </Form.Item>
      {decisions.goal.kind !== 'into' && (
        <>
          <div className="row">
            <Form.Item label={t('plans.kind')} htmlFor="import-kind">
              <Select
                id="import-kind"
                style={{ width: 160 }}
                value={plan.kind}
                options={DOCUMENT_KINDS.map(({ code, name }) => ({ value: code, label: name }))}
                onChange={(kind: string) => onChange({ ...decisions, kind })}
              />
            </Form.Item>
            <Form.Item label={t('plan.year')} htmlFor="import-year">
              <InputNumber
                id="import-year"
                style={{ width: 110 }}
                min={1990}
                max={2100}
                value={plan.year}
                onChange={(year) => year !== null && Number.isInteger(year) && onChange({ ...decisions, year })}
              />
            </Form.Item>
          </div>
          <Form.Item label={t('plans.subject')} htmlFor="import-subject">
            <Input.TextArea
              id="import-subject"
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={2000}
              value={decisions.subject ?? plan.subject}
              onChange={(event) => onChange({ ...decisions, subject: event.target.value })}
            />
          </Form.Item>
        </>
      )}
      <table className="import-facts">
        <tbody>
          {facts.map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text === '' ? <span className="muted">{t('imports.notFound')}</span> : text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isOther && decisions.goal.kind === 'new' && <p className="import-other">{t('imports.otherOffice')}</p>}
    </Form>
  );
}
