// What is to be known of a returned form besides its answers: where it stands, lines the unit added, cells it changed.
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormReview } from '../../../shared/contract/forms.ts';

type Props = {
  readonly review: FormReview;
  /** The unit answered no cell. */
  readonly isEmpty: boolean;
  /** Its answers were taken over just now, which is said already. */
  readonly settled: boolean;
};

export function ReviewNotes({ review, isEmpty, settled }: Props): ReactNode {
  const { t } = useTranslation();
  const { form, version, added, altered } = review;
  const newest = form.versions.at(-1)?.version ?? version.version;
  return (
    <>
      {version.state === 'settled' && !settled && <Alert type="info" title={t('forms.review.state.settled')} />}
      {version.state === 'returned' && (
        <Alert type="warning" title={t('forms.review.state.returned', { reason: version.reason ?? '' })} />
      )}
      {isEmpty && version.state === 'received' && <Alert type="warning" title={t('forms.review.empty')} />}
      {version.version < newest && <Alert type="info" title={t('forms.review.older')} />}
      {altered.length > 0 && (
        <Alert
          type="warning"
          title={t('forms.review.altered', { count: altered.length })}
          description={
            <ul className="plain">
              {altered.map(({ row, field, sent, now }) => (
                <li key={`${row} ${field}`}>
                  {t('forms.review.alteredLine', { row, field: t(`forms.field.${field}`), sent, now })}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {added.length > 0 && (
        <Alert
          type="info"
          title={t('forms.review.added', { count: added.length })}
          description={
            <>
              <div>{t('forms.review.addedHint')}</div>
              <ul style={{ margin: 0, paddingLeft: 18 }}>
                {added.map(({ cells }, at) => (
                  <li key={at}>{cells.map(([heading, text]) => `${heading}: ${text}`).join('; ')}</li>
                ))}
              </ul>
            </>
          }
        />
      )}
    </>
  );
}
