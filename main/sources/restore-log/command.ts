import { isObject, oneOf } from '../../../preload/contract/guard.ts';
import type { ReaderCommand } from './message.ts';
import type { Places } from './roots.ts';

/** Reads a message of main; null when it makes no sense. */
export function parseReaderCommand(value: unknown): ReaderCommand | null {
  if (!isObject(value)) return null;
  const { kind, id, key, path, active, folders } = value;
  switch (kind) {
    case 'begin': {
      const { places } = value;
      const told = toldIn(value['told']);
      return isPlaces(places) && isTexts(folders) && told !== undefined
        ? { kind, places, folders, told }
        : null;
    }
    case 'attend':
      return typeof active === 'boolean' ? { kind, active } : null;
    case 'list':
    case 'more':
    case 'drop':
      return isId(id) ? { kind, id } : null;
    case 'adopt':
      return isId(id) && isText(path) ? { kind, id, path } : null;
    case 'lines':
      return isId(id) && isText(key) && (path === null || isText(path))
        ? { kind, id, key, path }
        : null;
    default:
      return null;
  }
}

const isPlatform = oneOf<Places['platform']>('darwin', 'win32', 'linux');

function isPlaces(value: unknown): value is Places {
  if (!isObject(value)) return false;
  const { platform, home, roaming, local } = value;
  return (
    isPlatform(platform) &&
    isText(home) &&
    (roaming === null || isText(roaming)) &&
    (local === null || isText(local))
  );
}

function toldIn(value: unknown): { key: string; bytes: number } | null | undefined {
  if (value === null) return null;
  if (!isObject(value)) return undefined;
  const { key, bytes } = value;
  return isText(key) && isId(bytes) ? { key, bytes } : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
