import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import type { CompanionApi } from './contract/api.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn<(key: string, api: object) => void>() },
  ipcRenderer: {
    invoke: vi.fn<(channel: string, ...args: unknown[]) => Promise<unknown>>(),
    on: vi.fn<(channel: string, listener: (...args: unknown[]) => void) => void>(),
    removeListener: vi.fn<(channel: string, listener: (...args: unknown[]) => void) => void>(),
  },
  webUtils: { getPathForFile: vi.fn<(file: unknown) => string>() },
}));
const page = vi.hoisted(() => ({
  addEventListener: vi.fn<(event: string, listener: (event: object) => void) => void>(),
}));
vi.stubGlobal('window', page);
vi.mock('electron', () => electron);

let exposed: readonly [string, object][] = [];
let companion: CompanionApi;
let drop: (event: object) => void;

beforeAll(async () => {
  await import('./index.ts');
  exposed = electron.contextBridge.exposeInMainWorld.mock.calls;
  companion = exposed[0]?.[1] as CompanionApi;
  const [event, listener] = page.addEventListener.mock.calls[0] ?? [];
  expect(event).toBe('drop');
  drop = listener ?? drop;
});

beforeEach(() => {
  electron.ipcRenderer.invoke.mockReset();
  electron.ipcRenderer.on.mockReset();
  electron.ipcRenderer.removeListener.mockReset();
});

describe('the bridge', () => {
  test('puts exactly one frozen object with three functions into the page', () => {
    expect(exposed.map(([key]) => key)).toEqual(['companion']);
    expect(Object.keys(companion).sort()).toEqual(['getSnapshot', 'onSnapshot', 'send']);
    expect(Object.isFrozen(companion)).toBe(true);
  });

  test('gives a listener the update and not the event', () => {
    const listener = vi.fn();
    companion.onSnapshot(listener);
    const [channel, pass] = electron.ipcRenderer.on.mock.calls[0] ?? [];
    expect(channel).toBe('snapshot/changed');
    pass?.({ sender: 'must not cross' }, { revision: 1 }, 'more');
    expect(listener.mock.calls).toEqual([[{ revision: 1 }]]);
  });

  test('ends a subscription with the function that it returned', () => {
    const stop = companion.onSnapshot(() => undefined);
    const pass = electron.ipcRenderer.on.mock.calls[0]?.[1];
    expect(stop()).toBeUndefined();
    expect(electron.ipcRenderer.removeListener.mock.calls).toEqual([['snapshot/changed', pass]]);
  });

  test('asks for the snapshot on its own channel, without arguments', async () => {
    electron.ipcRenderer.invoke.mockResolvedValue({ revision: 3 });
    await expect(companion.getSnapshot()).resolves.toEqual({ revision: 3 });
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['snapshot/get']]);
  });

  test('rejects when main refuses the snapshot', async () => {
    electron.ipcRenderer.invoke.mockResolvedValue(null);
    await expect(companion.getSnapshot()).rejects.toThrow('refused');
  });

  test('sends a command on its own channel and hands back the result', async () => {
    electron.ipcRenderer.invoke.mockResolvedValue({ ok: false, reason: 'rate' });
    await expect(companion.send({ type: 'begin' })).resolves.toEqual({ ok: false, reason: 'rate' });
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([['command/send', { type: 'begin' }]]);
  });

  test('lets no page name a path, and sends the one of a file that was truly dropped', async () => {
    await expect(companion.send({ type: 'drop-log', path: '/etc/passwd' })).resolves.toMatchObject({
      ok: false,
    });
    electron.webUtils.getPathForFile.mockReturnValue('/home/x/iPhoneUpdater.log');
    const dataTransfer = { files: [{}] };
    drop({ isTrusted: false, dataTransfer });
    drop({ isTrusted: true, dataTransfer: { files: [] } });
    drop({ isTrusted: true, dataTransfer: null });
    expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled();
    drop({ isTrusted: true, dataTransfer });
    expect(electron.ipcRenderer.invoke.mock.calls).toEqual([
      ['command/send', { type: 'drop-log', path: '/home/x/iPhoneUpdater.log' }],
    ]);
    // A file that the page has made has no path.
    electron.webUtils.getPathForFile.mockReturnValue('');
    drop({ isTrusted: true, dataTransfer });
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledTimes(1);
  });
});
