// Dragging a line of the running text by its handle: where it would fall, and the line that shows it.
import { useRef, useState, type DragEvent } from 'react';

/** Where a dragged line would fall: before the line of this index, shown at this height of the list (in pixels). */
export type Drop = { readonly before: number; readonly top: number };

type DragProps = {
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
};

function lineOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.outline-line') : null;
}

/** The properties of the list that lines are dragged in. `onMove` gets the dragged line and the index it is put before. */
export function useOutlineDrag(onMove: (id: string, before: number) => void): readonly [Drop | null, DragProps] {
  const dragged = useRef<string | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const end = (): void => {
    dragged.current = null;
    setDrop(null);
  };
  return [
    drop,
    {
      onDragStart: (event) => {
        const line = lineOf(event.target);
        // A selected word that is dragged is the field's own affair.
        if (!(event.target instanceof Element) || !event.target.classList.contains('outline-handle')) return;
        dragged.current = line?.dataset['line'] ?? null;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('application/x-outline-line', dragged.current ?? '');
        if (line !== null) event.dataTransfer.setDragImage(line, 8, 8);
      },
      onDragOver: (event) => {
        if (dragged.current === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const line = lineOf(event.target);
        if (line === null) return;
        const { top, height } = line.getBoundingClientRect();
        const isBelow = event.clientY > top + height / 2;
        const before = Number(line.dataset['at']) + (isBelow ? 1 : 0);
        const place = line.offsetTop + (isBelow ? height + 3 : -3);
        if (drop?.before !== before) setDrop({ before, top: place });
      },
      onDrop: (event) => {
        if (dragged.current === null) return;
        event.preventDefault();
        if (drop !== null) onMove(dragged.current, drop.before);
        end();
      },
      onDragEnd: end,
    },
  ];
}
