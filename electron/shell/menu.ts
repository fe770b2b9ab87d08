// The menu of the program in the language of its user.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Say } from '../sentences.ts';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

export function setupMenu(say: Say): void {
  const item = (role: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({
    role,
    label: say(`desktop.menu.${role}`),
  });
  const list = (name: string, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    label: say(`desktop.menu.${name}`),
    submenu,
  });
  const menu = Menu.buildFromTemplate([
    list('book', [item('quit')]),
    list('edit', [item('undo'), item('redo'), SEPARATOR, item('cut'), item('copy'), item('paste'), item('selectAll')]),
    list('view', [item('zoomIn'), item('zoomOut'), item('resetZoom'), SEPARATOR, item('togglefullscreen')]),
  ]);
  Menu.setApplicationMenu(menu);
}
