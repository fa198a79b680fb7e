import { expect, test, vi } from 'vitest';

import { type LockableContents, lockDown } from './lock-down.ts';

type Listener = (event: { preventDefault: () => void }, ...rest: unknown[]) => void;

/** Contents that remember what was hung on them. */
function recordingContents() {
  const listeners = new Map<string, Listener>();
  let openHandler: ((details: object) => unknown) | null = null;
  const contents = {
    on: (name: string, listener: Listener) => listeners.set(name, listener),
    setWindowOpenHandler: (handler: (details: object) => unknown) => {
      openHandler = handler;
    },
  };
  return {
    contents: contents as unknown as LockableContents,
    listeners,
    open: () => openHandler?.({ url: 'https://example.org/' }),
  };
}

const expected = [
  'certificate-error',
  'login',
  'select-bluetooth-device',
  'select-client-certificate',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
];

test('exactly these events are refused', () => {
  const { contents, listeners } = recordingContents();
  lockDown(contents, () => undefined);
  expect([...listeners.keys()].sort()).toEqual(expected);
});

test.each(expected)('%s is prevented and reported', (name) => {
  const { contents, listeners } = recordingContents();
  const report = vi.fn();
  lockDown(contents, report);
  const preventDefault = vi.fn();
  const spare = vi.fn();
  listeners.get(name)?.({ preventDefault }, spare, spare, spare, spare, spare);
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(report).toHaveBeenCalledOnce();
});

test('a bad certificate is answered with no', () => {
  const { contents, listeners } = recordingContents();
  lockDown(contents, () => undefined);
  const trust = vi.fn();
  const event = { preventDefault: () => undefined };
  listeners.get('certificate-error')?.(event, 'https://x/', 'ERR', {}, trust);
  expect(trust).toHaveBeenCalledExactlyOnceWith(false);
});

test('a Bluetooth choice is answered with nothing', () => {
  const { contents, listeners } = recordingContents();
  lockDown(contents, () => undefined);
  const choose = vi.fn();
  const event = { preventDefault: () => undefined };
  listeners.get('select-bluetooth-device')?.(event, [{ deviceId: 'x' }], choose);
  expect(choose).toHaveBeenCalledExactlyOnceWith('');
});

test('a new window is denied', () => {
  const { contents, open } = recordingContents();
  const report = vi.fn();
  lockDown(contents, report);
  expect(open()).toEqual({ action: 'deny' });
  expect(report).toHaveBeenCalledExactlyOnceWith('new window');
});
