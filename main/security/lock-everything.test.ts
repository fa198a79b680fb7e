import type { App } from 'electron';
import { expect, test, vi } from 'vitest';

import { type LockableSession, lockEverything } from './lock-everything.ts';

test('serves our scheme, refuses files, and sets every other rule', async () => {
  const handlers = new Map<string, (request: { url: string; method: string }) => unknown>();
  const session = {
    on: vi.fn(),
    protocol: { handle: (scheme: string, handler: () => unknown) => handlers.set(scheme, handler) },
    webRequest: { onBeforeRequest: vi.fn() },
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setUSBProtectedClassesHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setBluetoothPairingHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
  };
  const contents = { on: vi.fn(), setWindowOpenHandler: vi.fn() };
  const app = {
    on: (_event: string, listener: (event: object, created: typeof contents) => void) => {
      listener({}, contents);
      return app;
    },
  } as unknown as Pick<App, 'on'>;
  lockEverything(app, session as unknown as LockableSession, {
    files: Promise.resolve(new Map()),
    devTools: false,
    report: () => undefined,
  });

  expect([...handlers.keys()].sort()).toEqual(['app', 'file']);
  const file = handlers.get('file')?.({ url: 'file:///etc/passwd', method: 'GET' }) as Response;
  expect(file.status).toBe(403);
  const missing = (await handlers.get('app')?.({
    url: 'app://companion/x.html',
    method: 'GET',
  })) as Response;
  expect(missing.status).toBe(404);
  expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();
  expect(session.webRequest.onBeforeRequest).toHaveBeenCalledOnce();
  expect(session.setPermissionRequestHandler).toHaveBeenCalledOnce();
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
});
