import type { Session } from 'electron';

/** What we use of a session here. */
export type PermissionSession = Pick<
  Session,
  | 'on'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setUSBProtectedClassesHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
>;

/** The page may put text on the clipboard when the person presses a button; nothing else. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Whether the page has a permission. Names that Electron adds later are refused. */
export function isGranted(permission: string): boolean {
  return granted.has(permission);
}

/**
 * Refuses every permission and every choice of a device. Both handlers are needed: one answers
 * questions, the other silent checks.
 */
export function denyPermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isGranted(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
  // The list names the classes that stay protected: all of them.
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
}
