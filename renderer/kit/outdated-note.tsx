// The warning that a cited document is no longer in force, as far as the library knows.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOutdated, printShortCitation, type Citation } from '../../shared/domain/citations.ts';
import { screenDay } from '../../shared/domain/day.ts';

/** A warning for papers that lean on a document which is no longer in force, as far as the library knows. */
export function OutdatedNote({
  citation,
  all,
}: {
  readonly citation: Citation;
  readonly all: readonly Citation[];
}): ReactNode {
  const { t } = useTranslation();
  if (!isOutdated(citation)) return null;
  const successor = all.find((other) => other.key === citation.replacedBy);
  return (
    <div style={{ color: '#9a6700', fontSize: 12 }}>
      {t(successor === undefined ? 'citations.outdated' : 'citations.outdatedBy', {
        name: printShortCitation(citation),
        successor: successor === undefined ? '' : printShortCitation(successor),
        day: citation.checkedOn === null ? '…' : screenDay(citation.checkedOn),
      })}
    </div>
  );
}
