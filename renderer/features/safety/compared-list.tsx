// The differences of two documents on the screen: section by section, row by row, texts word by word.
import { Empty, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPARED_SECTIONS, isDifferent, type Difference } from '../../../shared/domain/compare-plans.ts';
import type { FieldChange } from '../../../shared/domain/history.ts';
import { useFieldWords } from './touched-list.tsx';
import { diffWords } from './word-diff.ts';

/** A text with what was struck and what was put in; whoever cannot see it hears it from the marks of the page. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  return (
    <span className="word-diff">
      {diffWords(before, after).map(({ kind, text }, at) => {
        // The parts of a text have no name but their place.
        const key = `${at} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'removed' ? (
          <del key={key} className="old-words">
            {text}
          </del>
        ) : (
          <ins key={key} className="new-words">
            {text}
          </ins>
        );
      })}
    </span>
  );
}

function Field({ change }: { readonly change: FieldChange }): ReactNode {
  const { label, value } = useFieldWords();
  const words = (side: string | null): string => (side === null ? '' : value(change.field, side));
  return (
    <div className="compared-field">
      <span className="muted">{label(change.field)}</span>
      <WordDiff before={words(change.before)} after={words(change.after)} />
    </div>
  );
}

const COLOURS = { added: 'green', removed: 'red', changed: 'gold', same: 'default' } as const;

function Row({ one, onlyDifferent }: { readonly one: Difference; readonly onlyDifferent: boolean }): ReactNode {
  const { t } = useTranslation();
  // A row without its words could not be recognised: the first field stays.
  const fields = one.fields.filter(({ before, after }, at) => !onlyDifferent || before !== after || at === 0);
  return (
    <li className="compared-row">
      <div>
        {t(`history.kind.${one.what}`)} {one.label}
        <div>
          {(one.act !== 'same' || !one.moved) && <Tag color={COLOURS[one.act]}>{t(`compare.${one.act}`)}</Tag>}
          {one.moved && <Tag color="blue">{t('compare.moved')}</Tag>}
        </div>
      </div>
      <div>
        {fields.map((change) => (
          <Field key={change.field} change={change} />
        ))}
      </div>
    </li>
  );
}

type Props = { readonly differences: readonly Difference[]; readonly onlyDifferent: boolean };

export function ComparedList({ differences, onlyDifferent }: Props): ReactNode {
  const { t } = useTranslation();
  const shown = differences.filter((one) => !onlyDifferent || isDifferent(one));
  if (shown.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('compare.none')} />;
  return COMPARED_SECTIONS.map((section) => {
    const own = shown.filter((one) => one.section === section);
    if (own.length === 0) return null;
    return (
      <section key={section} aria-label={t(`compare.section.${section}`)}>
        <h3 className="compared-head">{t(`compare.section.${section}`)}</h3>
        <ul className="history-lines">
          {own.map((one) => (
            <Row key={one.key} one={one} onlyDifferent={onlyDifferent} />
          ))}
        </ul>
      </section>
    );
  });
}
