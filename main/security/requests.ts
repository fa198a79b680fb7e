import type { Session } from 'electron';

/** What we use of a session here. */
export type RequestSession = Pick<Session, 'on' | 'webRequest'>;

/**
 * Whether the window may ask for an address: its own files, and in a developer's run the pages of
 * the developer tools. Anything else, above all the network, never leaves the computer.
 */
export function isOwnAddress(address: string, devTools: boolean): boolean {
  try {
    const { protocol, host } = new URL(address);
    return (protocol === 'app:' && host === 'companion') || (devTools && protocol === 'devtools:');
  } catch {
    // Not an address at all, so not one of ours.
    return false;
  }
}

/** Cancels every request but for our own files, and every download. `report` hears the scheme. */
export function cancelRequests(
  session: RequestSession,
  devTools: boolean,
  report: (what: string) => void,
): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isOwnAddress(url, devTools);
    if (cancel) report(`request ${url.slice(0, url.indexOf(':') + 1)}`);
    answer({ cancel });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
    report('download');
  });
}
