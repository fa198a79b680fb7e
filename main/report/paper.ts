import { BrowserWindow, session, type Session } from 'electron';

import { paperAddress, preparePaper } from '../security/paper.ts';
import { paperPreferences } from '../security/web-preferences.ts';

/** The paper of the place: where Letter is used, A4 would be cut. */
export type PaperSize = 'A4' | 'Letter';

/** Countries that print on Letter. Source: Unicode CLDR, paper sizes. */
const letterCountries: ReadonlySet<string> = new Set(
  'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '),
);

/** The paper of a country, by its two letters; A4 where they are not known. */
export function paperOf(country: string): PaperSize {
  return letterCountries.has(country.toUpperCase()) ? 'Letter' : 'A4';
}

/** How long the page may take to load: it asks for nothing, so this is a fault of the machine. */
const patienceMs = 20_000;

/** Prints a page into a PDF. Rejects when Chromium cannot. */
export function pdfOf(html: string, pageSize: PaperSize, scale: number): Promise<Uint8Array> {
  return withPaper(html, (window) =>
    window.webContents.printToPDF({ pageSize, scale, printBackground: true }),
  );
}

/** Opens the system's print dialog on a page. */
export function printPage(
  html: string,
  pageSize: PaperSize,
): Promise<'printed' | 'cancelled' | 'failed'> {
  return withPaper(
    html,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print({ pageSize, printBackground: true }, (printed, reason) => {
          if (printed) resolve('printed');
          else resolve(/cancel/i.test(reason) ? 'cancelled' : 'failed');
        });
      }),
  );
}

let serial = 0;

/** A hidden window with a session of its own in memory: no bridge, no script, no network, one page. */
async function withPaper<T>(html: string, act: (window: BrowserWindow) => Promise<T>): Promise<T> {
  serial += 1;
  const own: Session = session.fromPartition(`paper-${String(serial)}`, { cache: false });
  preparePaper(own, html);
  const window = new BrowserWindow({ show: false, webPreferences: paperPreferences(own) });
  const late = setTimeout(() => {
    window.destroy();
  }, patienceMs);
  try {
    await window.loadURL(paperAddress);
    clearTimeout(late);
    return await act(window);
  } finally {
    clearTimeout(late);
    if (!window.isDestroyed()) window.destroy();
    own.protocol.unhandle('app');
  }
}
