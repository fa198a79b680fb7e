import { contextBridge, ipcRenderer, webUtils } from 'electron';

import type { CompanionApi } from './contract/api.ts';
import { channels } from './contract/channels.ts';
import type { Command, CommandResult } from './contract/command.ts';
import { isObject } from './contract/guard.ts';
import type { SnapshotUpdate } from './contract/snapshot.ts';

// The page gets three functions and nothing of Electron: no channel name is a parameter, and the
// event object, through which a page could reach the sender, stays on this side.
const companion: CompanionApi = Object.freeze({
  async getSnapshot(): Promise<SnapshotUpdate> {
    const answer: unknown = await ipcRenderer.invoke(channels.getSnapshot);
    // Main is the one side that is trusted: only its refusal needs telling apart.
    const update = answer as SnapshotUpdate | null;
    if (update === null) throw new Error('The snapshot was refused.');
    return update;
  },

  onSnapshot(listener: (update: SnapshotUpdate) => void): () => void {
    const pass = (_event: unknown, update: SnapshotUpdate): void => {
      listener(update);
    };
    ipcRenderer.on(channels.snapshotChanged, pass);
    return () => {
      ipcRenderer.removeListener(channels.snapshotChanged, pass);
    };
  },

  send(command: Command): Promise<CommandResult> {
    // A path can only come from a file that the person has dropped; see below.
    const sent: unknown = command;
    if (isObject(sent) && sent['type'] === 'drop-log')
      return Promise.resolve({ ok: false, reason: 'not from here' });
    return ipcRenderer.invoke(channels.sendCommand, command);
  },
});

contextBridge.exposeInMainWorld('companion', companion);

// The page hears the drop as well, but cannot learn the path; a drop that it makes up has none.
window.addEventListener('drop', (event) => {
  const file = event.isTrusted ? event.dataTransfer?.files[0] : undefined;
  const path = file === undefined ? '' : pathOf(file);
  if (path === '') return;
  const command: Command = { type: 'drop-log', path };
  void ipcRenderer.invoke(channels.sendCommand, command);
});

/** Electron before 32 has the path on the file itself. */
function pathOf(file: File & { readonly path?: string }): string {
  const utils = webUtils as typeof webUtils | undefined;
  return utils?.getPathForFile(file) ?? file.path ?? '';
}
