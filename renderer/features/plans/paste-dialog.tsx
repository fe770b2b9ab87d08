// What is pasted from Word, shown as the lines it would become before any of it is put into the text.
import { Alert, Button, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_OUTLINE_LINES, numberOutline, type OutlineRecord } from '../../../shared/domain/outline.ts';
import { plainText, readRuns } from '../../../shared/domain/rich-text.ts';
import { useAct } from '../../kit/act.tsx';
import { client } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { indentOf } from './outline-moves.ts';
import { readClipboard, type Clipboard } from '../../kit/pasted-html.ts';

type Props = {
  readonly planId: string;
  readonly nodes: readonly OutlineRecord[];
  /** The line behind which the pasted ones go; `null` for the beginning. */
  readonly after: string | null;
  /** What was pasted into a line; `null` where the dialog itself asks for it. */
  readonly clipboard: Clipboard | null;
  /** Pastes the words as they are into the field; `null` where there is none. */
  readonly onField: (() => void) | null;
  /** Gets the first line that was put in, `null` where none was. */
  readonly onClose: (first: string | null) => void;
};

const FIRST = 'first';
const LABEL_LENGTH = 70;

function Marked({ text }: { readonly text: string }): ReactNode {
  return readRuns(text).map((run, at) => (
    <span key={at} style={{ fontWeight: run.bold ? 600 : undefined, fontStyle: run.italic ? 'italic' : undefined }}>
      {run.text}
    </span>
  ));
}

export function PasteDialog({ planId, nodes, after, clipboard, onField, onClose }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [place, setPlace] = useState(after ?? FIRST);
  const [typed, setTyped] = useState('');
  const [read, setRead] = useState(clipboard);
  const [busy, setBusy] = useState(false);
  const lines = read?.reading.nodes ?? [];
  const at = nodes.findIndex((node) => node.id === place) + 1;
  // More than the text takes is not shown either.
  const shown = lines.slice(0, Math.max(0, MAX_OUTLINE_LINES - nodes.length));
  const numbered = numberOutline([...nodes.slice(0, at), ...shown]).slice(at);
  const over = nodes.length + lines.length - MAX_OUTLINE_LINES;
  const insert = async (): Promise<void> => {
    setBusy(true);
    let first: string | null = null;
    const done = await act(async () => {
      await allSaved();
      const { ids } = await client.outline.paste({ planId, after: place === FIRST ? null : place, nodes: [...lines] });
      first = ids[0] ?? null;
    });
    setBusy(false);
    if (done) onClose(first);
  };
  const notes =
    read === null
      ? []
      : [
          read.reading.markers > 0 && t('outlinePaste.markers', { count: read.reading.markers }),
          read.reading.blanks > 0 && t('outlinePaste.blanks', { count: read.reading.blanks }),
          read.reading.strange > 0 && t('outlinePaste.strange', { count: read.reading.strange }),
          read.pictures > 0 && t('outlinePaste.pictures', { count: read.pictures }),
        ].filter((note) => note !== false);
  return (
    <Modal
      open
      width={780}
      title={t('outlinePaste.title')}
      onCancel={() => onClose(null)}
      footer={[
        <Button key="cancel" onClick={() => onClose(null)}>
          {t('outlinePaste.cancel')}
        </Button>,
        onField !== null && (
          <Button key="field" onClick={onField}>
            {t('outlinePaste.intoField')}
          </Button>
        ),
        <Button
          key="insert"
          type="primary"
          autoFocus={clipboard !== null}
          loading={busy}
          disabled={lines.length === 0 || over > 0}
          onClick={() => void insert()}
        >
          {t('outlinePaste.insert', { count: lines.length })}
        </Button>,
      ]}
    >
      <div className="stack">
        {clipboard === null && (
          <Input.TextArea
            autoFocus
            rows={4}
            aria-label={t('outlinePaste.area')}
            placeholder={t('outlinePaste.area')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setRead(readClipboard('', event.target.value));
            }}
            onPaste={(event) => {
              const pasted = readClipboard(
                event.clipboardData.getData('text/html'),
                event.clipboardData.getData('text/plain'),
              );
              // Formatted words stay formatted; they are shown below, and here as bare words.
              event.preventDefault();
              setTyped(pasted.plain);
              setRead(pasted);
            }}
          />
        )}
        <label className="row">
          {t('outlinePaste.after')}
          <Select
            className="grow"
            aria-label={t('outlinePaste.after')}
            showSearch={{ optionFilterProp: 'label' }}
            value={place}
            onChange={setPlace}
            options={[
              { value: FIRST, label: t('outlinePaste.first') },
              ...numberOutline(nodes).map((node, index) => ({
                value: node.id,
                label: [
                  node.number === '' ? t('outline.lineName', { number: index + 1 }) : node.number,
                  plainText(node.title ?? node.text ?? t('outlinePaste.empty')).slice(0, LABEL_LENGTH),
                ].join(' '),
              })),
            ]}
          />
        </label>
        {read !== null && read.tables > 0 && (
          <Alert type="warning" showIcon title={t('outlinePaste.tables', { count: read.tables })} />
        )}
        {over > 0 && <Alert type="error" showIcon title={t('outlinePaste.over', { limit: MAX_OUTLINE_LINES, over })} />}
        {notes.length > 0 && <div className="muted">{t('outlinePaste.cleaned', { notes: notes.join('; ') })}</div>}
        {lines.length > 0 && (
          <div className="paste-preview" role="list" aria-label={t('outlinePaste.preview')} tabIndex={0}>
            {numbered.map((node, index) => (
              <div key={index} role="listitem" className="paste-line" style={{ paddingLeft: indentOf(node.level) }}>
                <span className="outline-number">{node.number}</span>
                <span className="grow">
                  {node.title !== null && (
                    <b>
                      <Marked text={node.title} />
                      {node.text === null ? '' : ': '}
                    </b>
                  )}
                  {node.text !== null && <Marked text={node.text} />}
                </span>
              </div>
            ))}
          </div>
        )}
      </div>
    </Modal>
  );
}
