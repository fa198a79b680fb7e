import { isObject } from '../../../../preload/contract/guard.ts';
import { readPlist } from '../../usbmux/plist.ts';
import { isPlist, type Plist, type PlistValue } from '../../usbmux/plist-value.ts';
import { readPropertyText } from './property-text.ts';
import { read, type Reading, unread } from './reading.ts';
import { isSystemTitle, type Offer } from './software-update-list.ts';
import { majorOf } from './version.ts';

/** What macOS noted when it last looked for updates. */
export interface UpdateRecord {
  /** What was on offer; null when the record does not list it. */
  readonly offers: readonly Offer[] | null;
  /** Newest time at which looking succeeded, epoch milliseconds. */
  readonly lookedAt: number | null;
  /** The macOS that looked, `15.7.9`; another one has looked before the last update. */
  readonly lookedFrom: string | null;
  /** Whether macOS looks by itself. */
  readonly looksByItself: boolean | null;
  /** How many updates it counted when it last looked. */
  readonly count: number | null;
  /** Whether the last look failed. */
  readonly hasFailed: boolean;
  /** Whether updates come from a company's server or a beta programme. */
  readonly isManaged: boolean;
}

const limits = { bytes: 1024 * 1024, elements: 20_000 };

/**
 * Reads `/Library/Preferences/com.apple.SoftwareUpdate.plist` as `plutil -convert xml1` (the whole
 * file), `plutil -convert json` (which fails on files with dates) or `defaults read` print it. The
 * dates of night installs are a history of years and are not looked at.
 */
export function readUpdateRecord(text: string): Reading<UpdateRecord> {
  const start = text.trimStart();
  if (start === '') return unread('empty');
  const list = start.startsWith('<')
    ? readPlist(new TextEncoder().encode(text), limits)
    : (readJson(start) ?? readPropertyText(text));
  return list === null ? unread('unreadable') : read(recordOf(list));
}

function recordOf(list: Plist): UpdateRecord {
  const look = list.get('LastAttemptSystemVersion');
  const code = numberOf(list.get('LastResultCode'));
  return {
    offers: offersOf(list),
    lookedAt: newest(
      ['LastSuccessfulDate', 'LastFullSuccessfulDate', 'LastBackgroundSuccessfulDate'].map((key) =>
        dateOf(list.get(key)),
      ),
    ),
    lookedFrom: typeof look === 'string' ? (/^[\d.]{1,20}/.exec(look)?.[0] ?? null) : null,
    looksByItself: flagOf(list.get('AutomaticCheckEnabled')),
    count:
      numberOf(list.get('LastRecommendedUpdatesAvailable')) ??
      numberOf(list.get('LastUpdatesAvailable')),
    hasFailed: flagOf(list.get('LastSessionSuccessful')) === false || (code !== null && code > 2),
    isManaged: list.has('CatalogURL'),
  };
}

function offersOf(list: Plist): readonly Offer[] | null {
  const listed = list.get('RecommendedUpdates');
  if (Array.isArray(listed)) {
    const items = (listed as readonly PlistValue[]).map(offerOf);
    const known = items.filter((item) => item !== null);
    return known.length === items.length ? known : null;
  }
  // Newer systems keep only when each offer was first made, by its identifier.
  const first = list.get('FirstOfferDateDictionary');
  if (!isPlist(first)) return null;
  return [...first.keys()].flatMap((id) => fromIdentifier(id, '') ?? []);
}

function offerOf(item: PlistValue): Offer | null {
  if (!isPlist(item)) return null;
  const id = textOf(item, 'Identifier');
  const title = textOf(item, 'Display Name');
  const version = textOf(item, 'Display Version');
  if (majorOf(version) === null) return fromIdentifier(id, title);
  const isSystem = isSystemTitle(title) || id.startsWith('MSU_UPDATE_');
  return { title: title === '' ? `macOS ${version}` : title, version, isSystem };
}

/** `MSU_UPDATE_24G830_patch_15.7.9_minor` */
function fromIdentifier(id: string, title: string): Offer | null {
  const version = /^MSU_UPDATE_[0-9A-Za-z]{1,20}_[a-z]{1,20}_([\d.]{1,20})(?:_|$)/.exec(id)?.[1];
  if (version === undefined || majorOf(version) === null) return null;
  return { title: title === '' ? `macOS ${version}` : title, version, isSystem: true };
}

function textOf(item: Plist, key: string): string {
  const value = item.get(key);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function numberOf(value: PlistValue | undefined): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Both forms of text write flags as they like. */
function flagOf(value: PlistValue | undefined): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1' || value === 'YES') return true;
  return value === 0 || value === '0' || value === 'NO' ? false : null;
}

/** `2026-08-24 09:55:06 +0000` or `2026-08-24T09:55:06Z` */
function dateOf(value: PlistValue | undefined): number | null {
  if (typeof value !== 'string') return null;
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?: \+0000|Z)$/.exec(value);
  const at = parts === null ? Number.NaN : Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}Z`);
  return Number.isNaN(at) ? null : at;
}

function newest(dates: readonly (number | null)[]): number | null {
  const known = dates.filter((date) => date !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function readJson(text: string): Plist | null {
  try {
    const value: unknown = JSON.parse(text);
    const list = isObject(value) ? plistOf(value) : undefined;
    return isPlist(list) ? list : null;
  } catch {
    // The text form begins with a brace, too.
    return null;
  }
}

function plistOf(value: unknown): PlistValue {
  if (Array.isArray(value)) return value.map(plistOf);
  if (isObject(value)) {
    return new Map(Object.entries(value).map(([key, inner]) => [key, plistOf(inner)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}
