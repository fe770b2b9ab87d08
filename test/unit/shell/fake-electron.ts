// Electron as far as the desktop shell touches it: remembers what it was told and lets a test play its events.
import { EventEmitter } from 'node:events';
import { vi, type Mock } from 'vitest';

/** A call that is remembered and answers what the test says. */
type Told = Mock<(...words: readonly unknown[]) => unknown>;
const told = (): Told => vi.fn<(...words: readonly unknown[]) => unknown>();

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://sokehoach/#/' };
  readonly send = told();
  readonly reload = told();
  readonly executeJavaScript = vi.fn(async (_script: string): Promise<unknown> => undefined);
  openHandler: (details: { readonly url: string }) => unknown = () => undefined;

  setWindowOpenHandler(handler: (details: { readonly url: string }) => unknown): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows = (): readonly BrowserWindow[] => BrowserWindow.all;
  static getFocusedWindow = (): BrowserWindow | null => null;

  readonly webContents = new FakeContents();
  readonly options: Readonly<Record<string, unknown>>;
  readonly show = told();
  readonly focus = told();
  readonly close = told();
  readonly restore = told();
  readonly loadURL = vi.fn(async () => undefined);
  readonly isMinimized = vi.fn(() => false);
  readonly isDestroyed = vi.fn(() => false);

  constructor(options: Readonly<Record<string, unknown>> = {}) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
  }
}

export class FakeChild extends EventEmitter {
  readonly postMessage = told();
  readonly kill = vi.fn(() => true);
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  readonly setName = told();
  readonly setAppUserModelId = told();
  readonly setPath = told();
  readonly getPath = vi.fn((name: string) => `/home/${name}`);
  readonly quit = told();
  readonly requestSingleInstanceLock = vi.fn(() => true);
  readonly whenReady = vi.fn(async () => undefined);
}

export const app = new FakeApp();
export class Notification extends EventEmitter {
  static all: Notification[] = [];
  static isSupported = vi.fn(() => true);

  readonly words: unknown;
  readonly show = told();

  constructor(words: unknown) {
    super();
    this.words = words;
    Notification.all.push(this);
  }
}

export const children: FakeChild[] = [];
export const utilityProcess = {
  fork: vi.fn(() => {
    const child = new FakeChild();
    children.push(child);
    return child;
  }),
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: told(),
    setPermissionCheckHandler: told(),
    setDevicePermissionHandler: told(),
    webRequest: { onBeforeRequest: told() },
  },
};
export const protocol = { registerSchemesAsPrivileged: told(), handle: told() };
export const screen = { getPrimaryDisplay: vi.fn(() => ({ workAreaSize: { width: 1920, height: 1040 } })) };
export const dialog = { showMessageBox: told(), showOpenDialog: told(), showSaveDialog: told() };
export const shell = {
  openExternal: vi.fn(async () => undefined),
  openPath: vi.fn(async () => ''),
  showItemInFolder: told(),
};
export const ipcMain = { handle: told() };
export const ipcRenderer = Object.assign(new EventEmitter(), { invoke: told() });
export const contextBridge = { exposeInMainWorld: told() };
export const Menu = { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: told() };
