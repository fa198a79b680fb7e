import { expect, test, vi } from 'vitest';

import { paperAddress, preparePaper, type PaperSession } from './paper.ts';
import { paperPreferences } from './web-preferences.ts';

type Handler = (request: { readonly url: string; readonly method: string }) => Response;
type Filter = (details: { readonly url: string }, answer: (a: { cancel: boolean }) => void) => void;

function prepared(html: string) {
  const handle = vi.fn<(scheme: string, handler: Handler) => void>();
  const onBeforeRequest = vi.fn<(filter: Filter) => void>();
  const never = vi.fn();
  preparePaper(
    {
      protocol: { handle },
      webRequest: { onBeforeRequest },
      on: never,
      setPermissionRequestHandler: never,
      setPermissionCheckHandler: never,
      setDevicePermissionHandler: never,
      setUSBProtectedClassesHandler: never,
      setDisplayMediaRequestHandler: never,
      setBluetoothPairingHandler: never,
    } as unknown as PaperSession,
    html,
  );
  const serve = handle.mock.calls[0]?.[1];
  const filter = onBeforeRequest.mock.calls[0]?.[0];
  if (serve === undefined || filter === undefined) throw new Error('nothing was set up');
  return {
    serve,
    isCancelled: (url: string): boolean => {
      let cancelled = false;
      filter({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return cancelled;
    },
  };
}

test('paper has one page, under a policy that allows style alone', async () => {
  const { serve } = prepared('<p>page</p>');
  const page = serve({ url: paperAddress, method: 'GET' });
  expect(await page.text()).toBe('<p>page</p>');
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(page.headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(serve({ url: `${paperAddress}?x`, method: 'GET' }).status).toBe(404);
  expect(serve({ url: paperAddress, method: 'POST' }).status).toBe(404);
});

test('every other address is cancelled', () => {
  const { isCancelled } = prepared('');
  expect(isCancelled(paperAddress)).toBe(false);
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://companion/index.html']) {
    expect(isCancelled(url)).toBe(true);
  }
});

test('paper runs no script and has no bridge', () => {
  const preferences = paperPreferences({} as never);
  expect(preferences).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true });
  expect(preferences).not.toHaveProperty('preload');
});
