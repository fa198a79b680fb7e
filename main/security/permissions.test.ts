import { beforeEach, describe, expect, test, vi } from 'vitest';

import { denyPermissions, isGranted, type PermissionSession } from './permissions.ts';

/** Every name in Electron's documentation of the two permission handlers, and `unknown`. */
const names = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
  'unknown',
  'something-of-next-year',
  'constructor',
];

type Handler = (...args: unknown[]) => unknown;

let handlers: Map<string, Handler>;

beforeEach(() => {
  handlers = new Map();
  const set = (name: string) => (handler: Handler) => handlers.set(name, handler);
  const session = {
    on: (name: string, handler: Handler) => handlers.set(name, handler),
    setPermissionRequestHandler: set('request'),
    setPermissionCheckHandler: set('check'),
    setDevicePermissionHandler: set('device'),
    setUSBProtectedClassesHandler: set('usb classes'),
    setDisplayMediaRequestHandler: set('display'),
    setBluetoothPairingHandler: set('bluetooth'),
  };
  denyPermissions(session as unknown as PermissionSession);
});

describe('permissions', () => {
  test.each(names)('%s is refused, asked for or checked', (name) => {
    const answer = vi.fn();
    handlers.get('request')?.(null, name, answer, {});
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(handlers.get('check')?.(null, name, 'app://companion', {})).toBe(false);
  });

  test('copying text is the one thing allowed', () => {
    const answer = vi.fn();
    handlers.get('request')?.(null, 'clipboard-sanitized-write', answer, {});
    expect(answer).toHaveBeenCalledExactlyOnceWith(true);
    expect(handlers.get('check')?.(null, 'clipboard-sanitized-write', '', {})).toBe(true);
    expect(isGranted('clipboard-sanitized-write')).toBe(true);
  });

  test('exactly these handlers are set', () => {
    expect([...handlers.keys()].sort()).toEqual([
      'bluetooth',
      'check',
      'device',
      'display',
      'request',
      'select-hid-device',
      'select-serial-port',
      'select-usb-device',
      'usb classes',
    ]);
  });

  test('no device is ever granted, paired or captured', () => {
    expect(handlers.get('device')?.({ deviceType: 'usb' })).toBe(false);
    expect(handlers.get('usb classes')?.({ protectedClasses: ['audio', 'hid'] })).toEqual([
      'audio',
      'hid',
    ]);
    const pairing = vi.fn();
    handlers.get('bluetooth')?.({}, pairing);
    expect(pairing).toHaveBeenCalledExactlyOnceWith({ confirmed: false });
    const display = vi.fn();
    handlers.get('display')?.({}, display);
    expect(display).toHaveBeenCalledExactlyOnceWith(null);
  });

  test.each([
    ['select-usb-device', [{}], []],
    ['select-hid-device', [{}], []],
    ['select-serial-port', [[], {}], ['']],
  ])('%s ends without a choice', (name, before, choice) => {
    const preventDefault = vi.fn();
    const choose = vi.fn();
    handlers.get(name)?.({ preventDefault }, ...before, choose);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(choose).toHaveBeenCalledExactlyOnceWith(...choice);
  });
});
