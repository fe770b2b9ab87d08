// The keys of the task grid: Excel's, and never those a typing program sends.
import { describe, expect, test } from 'vitest';
import { gridKey } from '../../../renderer/features/tasks/grid-keys.ts';

describe('a key', () => {
  const key = (
    name: string,
    held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {},
  ): ReturnType<typeof gridKey> => gridKey({ key: name, ctrlKey: false, shiftKey: false, altKey: false, ...held });

  test.each(['Backspace', 'a', 'ệ', ' ', 'Process', 'Unidentified'])(
    '«%s» is the text field’s own: typing programs send it',
    (name) => expect(key(name)).toBeNull(),
  );

  test('with Ctrl and Shift together, or Alt with a letter, is never taken', () => {
    expect(key('d', { ctrlKey: true, shiftKey: true })).toBeNull();
    expect(key('z', { altKey: true })).toBeNull();
  });

  test('of Excel does what Excel does', () => {
    expect(key('F2')).toEqual({ do: 'edit' });
    expect(key('Enter')).toEqual({ do: 'edit' });
    expect(key('Delete')).toEqual({ do: 'clear' });
    expect(key('d', { ctrlKey: true })).toEqual({ do: 'fill-down' });
    expect(key('ArrowDown', { shiftKey: true })).toEqual({ do: 'step', down: 1, right: 0, extend: true });
  });
});
