import { type BaseWindow, dialog } from 'electron';

import type { LogDrawer } from './log-drawer.ts';
import { say } from './say.ts';

/** What the person can do with restore logs. */
export interface LogCommands {
  readonly open: (key: string | null) => void;
  readonly close: () => void;
  /** Asks for a file, and shows it. */
  readonly choose: () => void;
  /** Asks for a folder, and looks in it from now on. */
  readonly addFolder: () => void;
  /** Shows a file that the person has dropped; absolute path. */
  readonly openFile: (path: string) => void;
}

/** What these need from outside. */
export interface LogCommandParts {
  readonly drawer: LogDrawer;
  /** The window that a dialog belongs to; null once it is closed. */
  readonly window: () => BaseWindow | null;
  /** Remembers a folder and looks in it; absolute path. */
  readonly addFolder: (path: string) => void;
  readonly onFault: (where: string, error: unknown) => void;
}

/** Paths come from a dialog or a drop of the person's own, never from the page. */
export function createLogCommands(parts: LogCommandParts): LogCommands {
  const { drawer, window, onFault } = parts;

  async function ask(kind: 'file' | 'folder'): Promise<string | null> {
    const owner = window();
    if (owner === null) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      title: say({ id: `ui.log.dialog.${kind}` }),
      properties: kind === 'file' ? ['openFile'] : ['openDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  function askFor(kind: 'file' | 'folder', use: (path: string) => void): void {
    ask(kind).then(
      (path) => {
        if (path !== null) use(path);
      },
      (error: unknown) => onFault('log dialog', error),
    );
  }

  return {
    open: (key) => drawer.open(key),
    close: () => drawer.close(),
    openFile: (path) => drawer.openFile(path),
    choose: () => askFor('file', (path) => drawer.openFile(path)),
    addFolder: () =>
      askFor('folder', (path) => {
        parts.addFolder(path);
        drawer.refresh();
      }),
  };
}
