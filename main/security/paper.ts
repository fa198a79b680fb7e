import type { Session } from 'electron';

import { denyPermissions, type PermissionSession } from './permissions.ts';

/** Where the one page of a paper session is found. */
export const paperAddress = 'app://paper/report.html';

/** What we use of a session here. */
export type PaperSession = PermissionSession & Pick<Session, 'protocol' | 'webRequest'>;

/** What a page on paper may load: its own style and nothing else, whatever it says of itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/**
 * Gives a session of its own one page, and takes everything else from it: permissions, downloads,
 * and every request for another address. The page's own tag narrows its style to the one it has.
 */
export function preparePaper(session: PaperSession, html: string): void {
  denyPermissions(session);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== paperAddress });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.protocol.handle(
    'app',
    ({ url, method }) =>
      new Response(url === paperAddress && method === 'GET' ? html : null, {
        status: url === paperAddress && method === 'GET' ? 200 : 404,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policy,
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Cache-Control': 'no-store',
        },
      }),
  );
}
