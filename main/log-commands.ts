import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

import type { Session } from './live-session.ts';
import { createLogDrawer, type LogDrawer } from './log-drawer.ts';
import { say } from './say.ts';
import type { SettingsStore } from './settings/settings.ts';

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
export interface LogParts {
  /** The logs of this computer; null where nothing is looked for. */
  readonly logs: Session['logs'];
  /** Folders that the command line adds, absolute paths. */
  readonly added: readonly string[];
  readonly settings: Pick<SettingsStore, 'current' | 'change'>;
  readonly onChange: () => void;
  readonly onFault: (where: string, error: unknown) => void;
}

/** The log drawer, and what the person can do with it. */
export function openLogs({ logs, added, settings, onChange, onFault }: LogParts): {
  readonly drawer: LogDrawer;
  readonly commands: LogCommands;
} {
  const drawer = createLogDrawer({ logs, onChange, onFault });
  const addFolder = (path: string): void => {
    const logFolders = [...new Set([...settings.current.logFolders, path])];
    settings.change({ logFolders });
    logs?.lookIn([...added, ...logFolders]);
  };
  return { drawer, commands: logCommands({ drawer, addFolder, onFault }) };
}

interface CommandParts extends Pick<LogParts, 'onFault'> {
  readonly drawer: LogDrawer;
  readonly addFolder: (path: string) => void;
}

/** Paths come from a dialog or a drop of the person's own, never from the page. */
function logCommands({ drawer, addFolder, onFault }: CommandParts): LogCommands {
  async function ask(kind: 'file' | 'folder'): Promise<string | null> {
    const options: OpenDialogOptions = {
      title: say({ id: `ui.log.dialog.${kind}` }),
      properties: kind === 'file' ? ['openFile'] : ['openDirectory'],
    };
    const [window] = BrowserWindow.getAllWindows();
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
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
        addFolder(path);
        drawer.refresh();
      }),
  };
}
