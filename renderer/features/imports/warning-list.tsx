// What needs a look: said of the file itself, of the document as a whole, and of single places, which open beside it.
import { Alert, Button, Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportWarning } from '../../../shared/domain/imports/import-draft.ts';
import type { ReadNote, SourcePlace } from '../../../shared/domain/imports/read-document.ts';
import { LongRows } from './long-rows.tsx';

const SHOWN = 100;

type Props = {
  readonly notes: readonly ReadNote[];
  readonly warnings: readonly ImportWarning[];
  /** True where nothing else stands in this tab: then it says that nothing needs a look. */
  readonly isAlone: boolean;
  readonly onPlace: (place: SourcePlace) => void;
  /** Reads the file once more, its old fonts left as they are or turned into Unicode. */
  readonly onLegacy: (keep: boolean) => void;
};

export function WarningList({ notes, warnings, isAlone, onPlace, onLegacy }: Props): ReactNode {
  const { t } = useTranslation();
  if (notes.length + warnings.length === 0)
    return !isAlone ? null : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('imports.noWarnings')} />;
  const byCode = [...Map.groupBy(warnings, (warning) => warning.code)];
  return (
    <div className="import-warnings">
      {notes.map((note) => (
        <Note key={note.code === 'legacy-font' ? note.font : note.code} note={note} onLegacy={onLegacy} />
      ))}
      {byCode.map(([code, list]) => (
        <section key={code}>
          <h2>
            {t(`imports.warning_${code}`)} {list.length > 1 && <span className="muted">({list.length})</span>}
          </h2>
          <LongRows rows={list} first={SHOWN}>
            {(shown) => (
              <ul>
                {shown.map((warning, at) =>
                  warning.text === '' ? null : (
                    // oxlint-disable-next-line react/no-array-index-key -- the same words may be warned of twice
                    <li key={at}>
                      {warning.at === null ? (
                        warning.text
                      ) : (
                        <button
                          type="button"
                          className="import-go"
                          onClick={() => warning.at !== null && onPlace(warning.at)}
                        >
                          {warning.text}
                        </button>
                      )}
                    </li>
                  ),
                )}
              </ul>
            )}
          </LongRows>
        </section>
      ))}
    </div>
  );
}

function Note({ note, onLegacy }: { readonly note: ReadNote; readonly onLegacy: Props['onLegacy'] }): ReactNode {
  const { t } = useTranslation();
  if (note.code === 'legacy-font') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t(note.converted ? 'imports.legacyConverted' : 'imports.legacyKept', {
          font: note.font,
          count: note.count,
        })}
        description={
          <table className="import-legacy">
            <tbody>
              {note.samples.map((sample) => (
                <tr key={sample.before}>
                  <td>{sample.before}</td>
                  <td>→</td>
                  <td>{sample.after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
        action={
          <Button size="small" onClick={() => onLegacy(note.converted)}>
            {t(note.converted ? 'imports.legacyKeep' : 'imports.legacyConvert')}
          </Button>
        }
      />
    );
  }
  const part = 'part' in note ? note.part : '';
  return <Alert type="info" showIcon title={t(`imports.note_${note.code}`, { count: note.count, part })} />;
}
