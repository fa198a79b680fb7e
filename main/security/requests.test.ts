import { describe, expect, test, vi } from 'vitest';

import { cancelRequests, isOwnAddress, type RequestSession } from './requests.ts';

type BeforeRequest = (
  details: { url: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;
type Download = (event: { preventDefault: () => void }) => void;

function lockedSession(devTools: boolean) {
  let beforeRequest: BeforeRequest = () => undefined;
  const listeners = new Map<string, Download>();
  const report = vi.fn();
  const session = {
    on: (name: string, listener: Download) => listeners.set(name, listener),
    webRequest: {
      onBeforeRequest: (listener: BeforeRequest) => {
        beforeRequest = listener;
      },
    },
  };
  cancelRequests(session as unknown as RequestSession, devTools, report);
  const ask = (url: string): unknown => {
    const answer = vi.fn();
    beforeRequest({ url }, answer);
    return answer.mock.calls;
  };
  return { ask, listeners, report };
}

describe('requests', () => {
  test.each(['app://companion/index.html', 'app://companion/assets/index-1a2b.js'])(
    'lets %s through',
    (url) => {
      expect(lockedSession(false).ask(url)).toEqual([[{ cancel: false }]]);
    },
  );

  test.each([
    'https://example.com/',
    'http://127.0.0.1:27015/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://evil/index.html',
    'app://companion.evil/',
    'app://companion@evil/',
    'data:text/html,hi',
    'blob:app://companion/1',
    'chrome://gpu/',
    'devtools://devtools/bundled/inspector.html',
    'about:blank',
    'no address',
    '',
  ])('cancels %s', (url) => {
    const { ask, report } = lockedSession(false);
    expect(ask(url)).toEqual([[{ cancel: true }]]);
    expect(report).toHaveBeenCalledOnce();
  });

  test('reports the scheme only: an address could hold something private', () => {
    const { ask, report } = lockedSession(false);
    ask('https://example.com/?serial=F2LXX0AAHG7F');
    expect(report.mock.calls).toEqual([['request https:']]);
  });

  test('the developer tools load in a developer’s run only', () => {
    const page = 'devtools://devtools/bundled/inspector.html';
    expect(isOwnAddress(page, true)).toBe(true);
    expect(isOwnAddress('https://example.com/', true)).toBe(false);
  });

  test('every download is prevented', () => {
    const { listeners } = lockedSession(false);
    expect([...listeners.keys()]).toEqual(['will-download']);
    const preventDefault = vi.fn();
    listeners.get('will-download')?.({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
