// The keys of the program, by the place where they work.

/** Names a place (`help.group_…`) and its keys: what is pressed, and the sentence that says what it does (`help.…`). */
export type KeyGroup = { readonly place: string; readonly keys: readonly (readonly [string, string])[] };

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    place: 'everywhere',
    keys: [
      ['Ctrl+K', 'find'],
      ['F1', 'help'],
      ['Ctrl+Z · Ctrl+Y', 'undo'],
      ['Ctrl++ · Ctrl+-', 'zoom'],
      ['Esc', 'escape'],
    ],
  },
  {
    place: 'plan',
    keys: [
      ['Ctrl+E', 'export'],
      ['← · →', 'tabs'],
    ],
  },
  {
    place: 'grid',
    keys: [
      ['↑ ↓ ← → · Tab', 'move'],
      ['F2 · Enter', 'edit'],
      ['Delete', 'clear'],
      ['Ctrl+D', 'fill'],
      ['Ctrl+A', 'all'],
      ['Ctrl+C · Ctrl+V', 'copyPaste'],
      ['Insert', 'insert'],
      ['Ctrl+Delete', 'remove'],
      ['Alt+↑ · Alt+↓', 'moveLine'],
      ['Ctrl+] · Ctrl+[', 'levels'],
      ['Ctrl+Enter', 'openForm'],
      ['Esc', 'leaveGrid'],
    ],
  },
  {
    place: 'cell',
    keys: [
      ['Alt+Enter', 'cellBreak'],
      ['Enter · Tab', 'cellKeep'],
      ['Esc', 'cellLeave'],
    ],
  },
  { place: 'form', keys: [['Ctrl+Enter', 'nextTask']] },
  {
    place: 'outline',
    keys: [
      ['Enter', 'lineAdd'],
      ['Shift+Enter', 'lineBreak'],
      ['Tab · Shift+Tab', 'lineLevel'],
      ['Alt+↑ · Alt+↓', 'moveBranch'],
      ['Alt+Shift+↑ · Alt+Shift+↓', 'moveLine'],
      ['Ctrl+B · Ctrl+I', 'bold'],
      ['Esc', 'lineLeave'],
    ],
  },
  {
    place: 'columns',
    keys: [
      ['Alt+← · Alt+→', 'columnMove'],
      ['Delete', 'columnRemove'],
    ],
  },
];
