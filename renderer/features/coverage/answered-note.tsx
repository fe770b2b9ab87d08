// What from above a task or target answers, told where it is edited.
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsk } from '../../kit/client.ts';

type Props = { readonly kind: 'task' | 'target'; readonly id: string };

/** Nothing where it answers nothing. */
export function AnsweredNote({ kind, id }: Props): ReactNode {
  const { t } = useTranslation();
  const label = useId();
  const { data = [] } = useAsk('references', 'answered', { kind, id });
  if (data.length === 0) return null;
  return (
    <section aria-labelledby={label} style={{ marginTop: 8 }}>
      <div id={label} className="muted">
        {t('coverage.answers')}
      </div>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {data.map(({ linkId, referenceId, reference, content }) => (
          <li key={linkId}>
            <Link to={`/doi-chieu/${referenceId}`}>{reference}</Link>: {content}
          </li>
        ))}
      </ul>
    </section>
  );
}
