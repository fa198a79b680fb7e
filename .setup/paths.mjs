import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout; every command runs there, wherever it was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that can be made again; git ignores it. */
export const cache = join(root, '.cache');

/**
 * @param {string} name package
 * @param {string} file inside of it
 */
export function inPackage(name, file) {
  return join(root, 'node_modules', name, file);
}
