import { nothingIn, read, type Reading, unread } from './reading.ts';

/** How a Windows service fares. */
export type ServiceState = 'running' | 'starting' | 'stopping' | 'stopped';

/** What Windows calls a service that is not installed. */
const noSuchService = 1060;

/**
 * Reads `sc.exe query NAME`. Only numbers are read, since the words are translated: the first is the
 * service's type and the second its state. A service that is not installed ends with 1060.
 */
export function readServiceState(text: string, code: number | null): Reading<ServiceState> {
  if (code === noSuchService || /\b1060:/.test(text)) return unread('missing');
  if (code === 5) return unread('denied');
  if (code !== 0) return unread(code === null ? 'failed' : nothingIn(text).why);
  const numbers = text
    .split('\n')
    .flatMap((line) => /^ {4,12}\S[^:\n]{0,40}: {1,3}(\w{1,8}) /.exec(`${line} `)?.[1] ?? []);
  switch (numbers[1]) {
    case '1':
      return read('stopped');
    case '2':
      return read('starting');
    case '3':
      return read('stopping');
    case '4':
      return read('running');
    default:
      return nothingIn(text);
  }
}
