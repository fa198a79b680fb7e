import { nothingIn, read, type Reading } from './reading.ts';

/**
 * Reads the names of running programs out of `ps -axo comm=` or `ps -eo comm=`: one a line, on macOS
 * with the folder, on Linux cut after 15 letters. A list without `ps` itself is not whole, and its
 * gaps would prove nothing.
 */
export function readProcessNames(text: string): Reading<readonly string[]> {
  const names = text.split('\n').flatMap((line) => line.trim().split('/').at(-1) || []);
  return names.includes('ps') ? read(names) : nothingIn(text);
}

/**
 * Reads the names of running programs out of `tasklist /fo csv /nh`, which are the same in every
 * language. A list without `tasklist.exe` itself is not whole.
 */
export function readTaskList(text: string): Reading<readonly string[]> {
  const names = text
    .split('\n')
    .flatMap((line) => /^"([^"]{1,260})","\d{1,10}",/.exec(line)?.[1] ?? []);
  const isWhole = names.some((name) => name.toLowerCase() === 'tasklist.exe');
  return isWhole ? read(names) : nothingIn(text);
}
