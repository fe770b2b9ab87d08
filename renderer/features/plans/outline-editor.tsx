// The running text, one line a paragraph: numbers by themselves, keys and handle to move, paste from Word with its levels.
import { Button } from 'antd';
import { BoldOutlined, ItalicOutlined, PlusOutlined, SnippetsOutlined } from '@ant-design/icons';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  branchEnd,
  branchStep,
  numberOutline,
  type OutlineLevel,
  type OutlineRecord,
} from '../../../shared/domain/outline.ts';
import type { Mark } from '../../../shared/domain/rich-text.ts';
import { useAct } from '../../kit/act.tsx';
import { client } from '../../kit/client.ts';
import { isTextField, toggleMarkIn, typeInto, type TextField } from '../../kit/text-marks.ts';
import { useOutlineDrag } from './outline-drag.ts';
import { OutlineLine, type LineActs } from './outline-line.tsx';
import { neighbourAfter } from './outline-moves.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { hasLines, readClipboard, type Clipboard } from '../../kit/pasted-html.ts';

type Props = { readonly planId: string; readonly nodes: readonly OutlineRecord[] };

/** A paste that waits for the clerk's yes; `field` is where it was pasted, `null` for the button. */
type Pasting = {
  readonly after: string | null;
  readonly clipboard: Clipboard | null;
  readonly field: TextField | null;
};

export function OutlineEditor({ planId, nodes }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [fresh, setFresh] = useState<string | null>(null);
  const [pasting, setPasting] = useState<Pasting | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const lastField = useRef<TextField | null>(null);
  const latest = useRef(nodes);
  useEffect(() => {
    latest.current = nodes;
  });
  const { add, moveTo, acts } = useMemo(() => {
    const add = async (after: string | null, level: OutlineLevel): Promise<void> => {
      await act(async () => {
        const { id } = await client.outline.create({ planId, after, node: { level, title: null, text: null } });
        setFresh(id);
      });
    };
    const moveTo = (id: string, before: number): void => {
      const lines = latest.current;
      const at = lines.findIndex((line) => line.id === id);
      if (at === -1 || (before >= at && before <= branchEnd(lines, at))) return;
      void act(() => client.outline.moveBranch({ id, after: lines[before - 1]?.id ?? null }));
    };
    const acts: LineActs = {
      add: (after, level) => void add(after, level),
      move: (id, direction, alone) => {
        const lines = latest.current;
        const at = lines.findIndex((line) => line.id === id);
        if (!alone) return moveTo(id, branchStep(lines, at, direction) ?? at);
        const after = neighbourAfter(lines, at, direction);
        if (after !== undefined) void act(() => client.outline.move({ id, after }));
      },
      paste: (id, event) => {
        const { clipboardData, currentTarget } = event;
        const clipboard = readClipboard(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
        // Words of one line are pasted into the field as ever.
        if (!hasLines(clipboard)) return;
        event.preventDefault();
        setPasting({ after: id, clipboard, field: isTextField(currentTarget) ? currentTarget : null });
      },
    };
    return { add, moveTo, acts };
  }, [act, planId]);
  const [drop, drag] = useOutlineDrag(moveTo);
  const mark = (kind: Mark): void => {
    const { current } = lastField;
    if (current !== null && host.current?.contains(current) === true) toggleMarkIn(current, kind);
  };
  const openPaste = (): void => {
    const line = lastField.current?.closest<HTMLElement>('[data-line]')?.dataset['line'];
    // Without a line chosen: before the line that closes the paper.
    const after = nodes.find((node) => node.id === line) ?? nodes.at(-2) ?? nodes.at(-1);
    setPasting({ after: after?.id ?? null, clipboard: null, field: null });
  };
  const pasteIntoField = (): void => {
    const { field, clipboard } = pasting ?? {};
    setPasting(null);
    // The closing dialog gives the focus back first.
    if (field !== null && field !== undefined && clipboard !== null && clipboard !== undefined)
      window.setTimeout(() =>
        typeInto(field, field instanceof HTMLInputElement ? clipboard.plain.replace(/\s+/g, ' ') : clipboard.plain),
      );
  };
  // The pressed button must not take the focus, and the selection with it, from the field.
  const keepFocus = (event: { readonly preventDefault: () => void }): void => event.preventDefault();
  return (
    <div className="stack" style={{ gap: 6, maxWidth: 860 }}>
      <div className="outline-bar">
        <Button
          icon={<BoldOutlined aria-hidden />}
          aria-label={t('marks.bold')}
          title={t('marks.bold')}
          onMouseDown={keepFocus}
          onClick={() => mark('bold')}
        />
        <Button
          icon={<ItalicOutlined aria-hidden />}
          aria-label={t('marks.italic')}
          title={t('marks.italic')}
          onMouseDown={keepFocus}
          onClick={() => mark('italic')}
        />
        <Button icon={<SnippetsOutlined aria-hidden />} onMouseDown={keepFocus} onClick={openPaste}>
          {t('outlinePaste.open')}
        </Button>
        <div className="muted grow" style={{ fontSize: 12 }}>
          {t('outline.help')}
        </div>
      </div>
      <div
        ref={host}
        className="stack outline-lines"
        style={{ gap: 6 }}
        onFocus={(event) => {
          if (isTextField(event.target)) lastField.current = event.target;
        }}
        {...drag}
      >
        {numberOutline(nodes).map(({ id, number }, at) => {
          const node = nodes[at];
          return node === undefined ? null : (
            <OutlineLine
              key={id}
              node={node}
              number={number}
              at={at}
              isLast={at === nodes.length - 1}
              isFresh={id === fresh}
              acts={acts}
            />
          );
        })}
        {drop !== null && <div className="outline-drop" style={{ top: drop.top }} />}
      </div>
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => void add(nodes.at(-1)?.id ?? null, 'paragraph')}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('outline.add')}
      </Button>
      {pasting !== null && (
        <PasteDialog
          planId={planId}
          nodes={nodes}
          after={pasting.after}
          clipboard={pasting.clipboard}
          onField={pasting.field === null ? null : pasteIntoField}
          onClose={(first) => {
            setPasting(null);
            if (first !== null) setFresh(first);
          }}
        />
      )}
    </div>
  );
}
