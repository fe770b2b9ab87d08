// The legal documents a copied plan leans on that are no longer in force, said before the copy is made.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyParts } from '../../../shared/domain/plan-copies.ts';
import { isOutdated } from '../../../shared/domain/citations.ts';
import { useAsk } from '../../kit/client.ts';
import { OutdatedNote } from '../../kit/outdated-note.tsx';

type Props = { readonly planId: string; readonly parts: CopyParts };

export function OutdatedBases({ planId, parts }: Props): ReactNode {
  const { t } = useTranslation();
  const plan = useAsk('plans', 'get', { id: planId }).data;
  const citations = useAsk('citations', 'list', {}).data ?? [];
  if (plan === undefined || plan.head.key !== planId) return null;
  const bases = [
    ...(parts.bases ? plan.head.bases : []),
    ...(parts.tasks ? plan.tasks.flatMap((task) => task.bases) : []),
  ];
  const used = new Set(bases.flatMap((basis) => ('citation' in basis ? [basis.citation] : [])));
  const outdated = citations.filter((citation) => used.has(citation.key) && isOutdated(citation));
  if (outdated.length === 0) return null;
  return (
    <div role="note" aria-label={t('copying.outdated')} style={{ marginBottom: 12 }}>
      {outdated.map((citation) => (
        <OutdatedNote key={citation.key} citation={citation} all={citations} />
      ))}
    </div>
  );
}
