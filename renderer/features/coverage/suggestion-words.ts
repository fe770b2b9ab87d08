// Why a piece of our work is proposed, in words.
import type { TFunction } from 'i18next';
import type { Suggested } from '../../../shared/contract/references.ts';

export function reasonWords(t: TFunction, { words, citations, product, score }: Suggested): string {
  const parts = [
    t('coverage.alike', { percent: Math.round(score * 100) }),
    ...(words.length > 0 ? [t('coverage.because.words', { words: words.map((word) => `«${word}»`).join(', ') })] : []),
    ...(citations.length > 0 ? [t('coverage.because.citations', { numbers: citations.join(', ') })] : []),
    ...(product ? [t('coverage.because.product')] : []),
  ];
  return parts.join('; ');
}
