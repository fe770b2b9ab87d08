// The place where documents come in: a file or a paste is read, looked through beside its source, and written in one step.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { ChooseSource } from '../features/imports/choose-source.tsx';
import { readPastedDocument } from '../features/imports/pasted-document.ts';
import { keepReview, keptReview } from '../features/imports/kept-review.ts';
import { ReviewPage } from '../features/imports/review-page.tsx';
import '../features/imports/imports.css';
import { client } from '../kit/client.ts';
import { faultOf, faultSentence } from '../kit/fault.ts';
import { MAX_IMPORT_MB } from '../kit/import-limit.ts';
import { base64Of } from '../kit/picked-files.ts';

export function ImportScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asReference = params.get('de') === 'doi-chieu';
  const [kept] = useState(() => keptReview(asReference));
  const [read, setRead] = useState<ReadDocument | null>(kept?.read ?? null);
  const [file, setFile] = useState<File | null>(kept?.file ?? null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const open = async (picked: File, keepLegacy: boolean): Promise<void> => {
    setFault(null);
    if (picked.size > MAX_IMPORT_MB * 1024 * 1024) {
      setFault(faultSentence(t, { code: 'import-refused', file: picked.name, reason: 'too-large' }));
      return;
    }
    setBusy(true);
    try {
      const found = await client.imports.read({ name: picked.name, base64: await base64Of(picked), keepLegacy });
      keepReview({ read: found, file: picked, asReference, decided: null });
      setRead(found);
      setFile(picked);
    } catch (error) {
      setFault(faultSentence(t, faultOf(error)));
    }
    setBusy(false);
  };
  const again = (): void => {
    keepReview(null);
    setRead(null);
    setFile(null);
    setFault(null);
  };
  return (
    <div className="place import-place">
      <div className="place-head">
        <h1>{t('imports.title')}</h1>
        {read !== null && <span className="muted">{read.file}</span>}
      </div>
      {read === null ? (
        <>
          <p className="muted">{t('imports.about')}</p>
          <ChooseSource
            busy={busy}
            fault={fault}
            onFile={(picked) => void open(picked, false)}
            onPaste={(data) => {
              setFault(null);
              const pasted = readPastedDocument(data, t('imports.pasted'));
              keepReview({ read: pasted, file: null, asReference, decided: null });
              setRead(pasted);
            }}
          />
        </>
      ) : (
        <ReviewPage
          // Another document begins with nothing decided.
          key={file === null ? 'pasted' : `${file.name} ${file.lastModified}`}
          read={read}
          asReference={asReference}
          decided={read === kept?.read ? kept.decided : null}
          onDecided={(decided) => keepReview({ read, file, asReference, decided })}
          onLegacy={(keep) => file !== null && void open(file, keep)}
          onOther={again}
          onDone={(address) => {
            keepReview(null);
            void navigate(address);
          }}
        />
      )}
    </div>
  );
}
