// The kinds of work with how much there is of each: a count is the length of the list it opens.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BUCKETS, type Bucket } from '../../../shared/domain/follow-up.ts';

type Props = {
  /** `null` where it is not counted before it is opened. */
  readonly counts: Readonly<Record<Bucket, number | null>>;
  readonly chosen: Bucket;
  readonly onChoose: (bucket: Bucket) => void;
};

export function BucketChips({ counts, chosen, onChoose }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('work.buckets')} className="work-chips">
      {BUCKETS.map((bucket) => (
        <button
          key={bucket}
          type="button"
          className={`work-chip ${bucket === 'overdue' && (counts.overdue ?? 0) > 0 ? 'late' : ''}`}
          aria-pressed={bucket === chosen}
          onClick={() => onChoose(bucket)}
        >
          {t(`work.bucket.${bucket}`)} {counts[bucket] !== null && <strong>{counts[bucket]}</strong>}
        </button>
      ))}
    </div>
  );
}
