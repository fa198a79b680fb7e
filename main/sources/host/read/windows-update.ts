import { isObject } from '../../../../preload/contract/guard.ts';
import { nothingIn, read, type Reading, unread } from './reading.ts';

/** What the update service of Windows says, as our own script prints it. */
export interface WindowsUpdates {
  /** Titles of what waits, without the daily lists of the virus scanner. */
  readonly waiting: readonly string[];
  readonly isRestartPending: boolean;
  /** When Windows last looked with success, epoch milliseconds; null for never or not told. */
  readonly lookedAt: number | null;
  /** Whether updates come from a company's server. */
  readonly isManaged: boolean;
}

/** Virus definitions: they come several times a day, so nearly always one of them waits. */
const definitionUpdates = 'e0789628-ce08-4437-be74-2495b842f43b';
const definitionArticle = '2267602';

/** Reads the one JSON object that `checks/windows-update-script.ts` prints. */
export function readWindowsUpdates(text: string): Reading<WindowsUpdates> {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return nothingIn(text);
  }
  if (!isObject(said)) return unread('unreadable');
  if (said['mode'] === 'ConstrainedLanguage' || said['error'] === 'constrained-language') {
    return unread('blocked');
  }
  if (said['ok'] === false) return unread('failed');
  const { pending, rebootRequired, lastSearchUtc, managed } = said;
  if (said['ok'] !== true || !Array.isArray(pending) || typeof rebootRequired !== 'boolean') {
    return unread('unreadable');
  }
  const titles = (pending as readonly unknown[]).map((item) =>
    isObject(item) && typeof item['title'] === 'string' ? item['title'] : null,
  );
  // An update that cannot be read could be the one that matters.
  if (titles.includes(null)) return unread('unreadable');
  return read({
    waiting: titles.filter((_, index) => !isDefinition(pending[index])).filter((t) => t !== null),
    isRestartPending: rebootRequired,
    lookedAt: dateOf(lastSearchUtc),
    isManaged: managed === true,
  });
}

function isDefinition(item: unknown): boolean {
  return (
    isObject(item) &&
    (holds(item['categoryIds'], definitionUpdates) || holds(item['kb'], definitionArticle))
  );
}

function holds(list: unknown, text: string): boolean {
  return (
    Array.isArray(list) && list.some((one) => typeof one === 'string' && one.toLowerCase() === text)
  );
}

/** COM writes "never" as a day of 1899. */
function dateOf(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/.test(value)) {
    return null;
  }
  const at = Date.parse(value);
  return at > 0 ? at : null;
}
