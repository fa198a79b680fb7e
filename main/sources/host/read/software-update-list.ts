import { nothingIn, read, type Reading, unread } from './reading.ts';
import { majorOf } from './version.ts';

/** Something that `softwareupdate` or macOS itself offers. */
export interface Offer {
  /** As macOS names it: `macOS Tahoe 26.6.1`, `Safari`. */
  readonly title: string;
  readonly version: string;
  /** Whether it is macOS itself, and no part of it such as Safari. */
  readonly isSystem: boolean;
}

/**
 * Reads what `softwareupdate --list` printed to both of its outputs. An empty list is given only
 * where the tool says in words that there is nothing (it does so on standard error): no row and no
 * sentence is how it looks when it hangs or is cut off. Rows of before macOS 10.15 are not read.
 * Source: captures from macOS 12 to 27; lines of XType may stand anywhere.
 */
export function readSoftwareUpdateList(text: string): Reading<readonly Offer[]> {
  const lines = text.split('\n');
  const rows = lines.flatMap((line, index) =>
    /^\s*\*\s*Label:/.test(line) ? [offerOf(lines[index + 1] ?? '')] : [],
  );
  const offers = rows.filter((row) => row !== null);
  // A row that is cut off could be macOS itself.
  if (offers.length < rows.length) return unread('unreadable');
  if (offers.length > 0) return read(offers);
  if (/^\s*No new software available\.?\s*$/m.test(text)) return read([]);
  if (/^\s*(?:Error: )?Can['’]t connect/m.test(text)) return unread('offline');
  if (/^\s*(?:Error: )?Couldn['’]t communicate/m.test(text)) return unread('failed');
  return nothingIn(text);
}

/** `Title: macOS Tahoe 26.6.1, Version: 26.6.1, Size: …, ` with a last comma or without. */
function offerOf(line: string): Offer | null {
  const fields = new Map(
    line.split(',').map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()] as const;
    }),
  );
  const title = fields.get('Title');
  const version = fields.get('Version');
  if (title === undefined || version === undefined || majorOf(version) === null) return null;
  return { title, version, isSystem: isSystemTitle(title) };
}

/** Whether a title is that of macOS itself. */
export function isSystemTitle(title: string): boolean {
  return /^(?:macOS|OS X|Mac OS X)\b/i.test(title);
}
