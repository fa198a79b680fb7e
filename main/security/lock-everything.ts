import type { App, Session } from 'electron';

import { createPageHandler, type PageFiles, refuseFile } from './app-protocol.ts';
import { lockDown } from './lock-down.ts';
import { denyPermissions, type PermissionSession } from './permissions.ts';
import { cancelRequests, type RequestSession } from './requests.ts';

/** What we use of a session here. */
export type LockableSession = PermissionSession &
  RequestSession &
  Pick<Session, 'protocol' | 'setSpellCheckerEnabled'>;

/** What the session may serve, and who hears of refusals. */
export interface SessionRules {
  readonly files: Promise<PageFiles>;
  readonly devTools: boolean;
  readonly report: (what: string) => void;
}

/**
 * Applies every rule of this folder to the session and to all contents there will ever be. To be
 * called when the app is ready and before there is a window.
 */
export function lockEverything(
  app: Pick<App, 'on'>,
  session: LockableSession,
  { files, devTools, report }: SessionRules,
): void {
  app.on('web-contents-created', (_event, contents) => {
    lockDown(contents, report);
  });
  session.protocol.handle('app', createPageHandler(files));
  session.protocol.handle('file', refuseFile);
  denyPermissions(session);
  cancelRequests(session, devTools, report);
  // A spell checker would fetch dictionaries; there is nothing to write here anyway.
  session.setSpellCheckerEnabled(false);
}
