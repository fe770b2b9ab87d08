// What was found before a document is sent: what must be mended first, then what deserves a look.
import { CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay } from '../../../shared/domain/day.ts';
import type { DispatchFinding } from '../../../shared/domain/dispatch.ts';

type Translate = ReturnType<typeof useTranslation>['t'];

function sentenceOf(t: Translate, finding: DispatchFinding): string {
  switch (finding.kind) {
    case 'unknown-number':
      return t('dispatch.finding.unknown-number', { name: finding.name });
    case 'day-to-come':
      return t('dispatch.finding.day-to-come', { day: screenDay(finding.day) });
    case 'outdated':
      return finding.successor === null
        ? t('dispatch.finding.outdated', { name: finding.name })
        : t('dispatch.finding.outdatedBy', { name: finding.name, successor: finding.successor });
    case 'empty-section':
      return t('dispatch.finding.empty-section', { title: finding.title });
    case 'no-mark':
      return t('dispatch.finding.no-mark', { count: finding.count, text: finding.text });
    case 'early-end':
      return t('dispatch.finding.early-end', { text: finding.text });
    case 'tasks-without-lead':
    case 'tasks-without-time':
    case 'targets-without-goal':
    case 'silent-units':
    case 'unmeasured-targets':
    case 'typed-numbers':
      return t(`dispatch.finding.${finding.kind}`, { count: finding.count });
    case 'no-number':
    case 'no-day':
    case 'no-signer':
    case 'no-receiver':
    case 'no-text':
    case 'figures-open':
    case 'not-issued':
    case 'no-recipients':
      return t(`dispatch.finding.${finding.kind}`);
  }
}

export function DispatchFindings({ findings }: { readonly findings: readonly DispatchFinding[] }): ReactNode {
  const { t } = useTranslation();
  if (findings.length === 0)
    return (
      <div className="dispatch-finding">
        <CheckCircleOutlined aria-hidden style={{ color: '#115c2a' }} /> {t('dispatch.clean')}
      </div>
    );
  return (
    <ul className="dispatch-findings" aria-label={t('dispatch.checks')}>
      {findings.map((finding) => {
        const isError = finding.severity === 'error';
        const sentence = sentenceOf(t, finding);
        return (
          <li key={sentence} className="dispatch-finding">
            {isError ? (
              <CloseCircleOutlined aria-hidden style={{ color: '#a8071a' }} />
            ) : (
              <ExclamationCircleOutlined aria-hidden style={{ color: '#9a6700' }} />
            )}
            <span>
              <strong>{t(isError ? 'dispatch.error' : 'dispatch.warning')}:</strong> {sentence}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
