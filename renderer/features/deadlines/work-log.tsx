// The log of a task: reports, extensions, hand-overs and reminders in one row of days, the newest first.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Progress, TaskFollow } from '../../../shared/contract/deadlines.ts';
import { screenDay } from '../../../shared/domain/day.ts';

type Line = { readonly key: string; readonly day: string; readonly at: string; readonly parts: readonly string[] };

function progressParts(t: TFunction, one: Progress, nameOf: (id: string) => string): readonly string[] {
  const product = [
    one.product,
    one.productNumber === null ? null : t('follow.panel.productNumber', { number: one.productNumber }),
    one.productDay === null ? null : t('follow.panel.productDay', { day: screenDay(one.productDay) }),
  ].filter((part) => part !== null);
  const who = [one.reporter, one.unitId === null ? null : nameOf(one.unitId)].filter((part) => part !== null);
  return [
    t(`follow.status.${one.status}`),
    ...(one.text === null ? [] : [one.text]),
    ...(product.length === 0 ? [] : [t('follow.panel.product', { product: product.join(' ') })]),
    ...(one.difficulty === null ? [] : [t('follow.panel.difficulty', { difficulty: one.difficulty })]),
    ...(who.length === 0 ? [] : [t('follow.panel.by', { who: who.join(', ') })]),
  ];
}

/** Everything that was said or decided, by the moment it was written down; a letter by its day. */
function linesOf(t: TFunction, data: TaskFollow, nameOf: (id: string) => string): readonly Line[] {
  const extended = data.extensions.map((one): Line => {
    const from = one.from === null ? '…' : screenDay(one.from);
    return {
      key: one.id,
      day: one.at.slice(0, 10),
      at: one.at,
      parts: [t('follow.panel.extension', { from, to: screenDay(one.to), reason: one.reason })],
    };
  });
  const handed = data.reassignments.map((one): Line => {
    const words = { day: screenDay(one.from), unit: nameOf(one.unitId), reason: one.reason };
    return { key: one.id, day: one.at.slice(0, 10), at: one.at, parts: [t('follow.panel.reassigned', words)] };
  });
  const reminded = data.reminders.map((one): Line => {
    const unit = nameOf(one.unitId);
    const means = t(`follow.remind.${one.means}`);
    const said =
      one.sent === null
        ? t('follow.panel.remindedDraft', { unit })
        : t('follow.panel.reminded', { unit, means, day: screenDay(one.sent) });
    const parts = one.note === null ? [said] : [said, one.note];
    return { key: one.id, day: one.sent ?? data.today, at: `${one.sent ?? data.today}T24`, parts };
  });
  const reports = data.progress.map((one): Line => ({
    key: one.id,
    day: one.day,
    at: one.at,
    parts: progressParts(t, one, nameOf),
  }));
  return [...reports, ...extended, ...handed, ...reminded].toSorted((one, other) => (one.at < other.at ? 1 : -1));
}

type Props = { readonly data: TaskFollow; readonly nameOf: (id: string) => string };

export function WorkLog({ data, nameOf }: Props): ReactNode {
  const { t } = useTranslation();
  const lines = linesOf(t, data, nameOf);
  return (
    <section aria-label={t('follow.panel.log')}>
      <h3 className="panel-title">{t('follow.panel.log')}</h3>
      {lines.length === 0 && <span className="muted">{t('follow.panel.logEmpty')}</span>}
      <ol className="plain">
        {lines.map(({ key, day, parts: [first, ...rest] }) => (
          <li key={key} className="follow-line">
            <span className="muted">{screenDay(day)}</span> <strong>{first}</strong>
            {rest.map((part) => (
              <div key={part} style={{ whiteSpace: 'pre-line' }}>
                {part}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
