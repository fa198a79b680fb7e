import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { SessionState } from './state.ts';

/** Darwin 19 is macOS 10.15, the first without iTunes: there Finder restores. Source: Apple's release notes. */
const firstDarwinWithFinder = 19;

/** The program that updates and restores iPhones on this computer, as far as the system tells. */
export function restoreApp({ host, release }: SessionState): Message {
  switch (host?.platform) {
    case 'darwin':
      return message(
        Number.parseInt(release, 10) < firstDarwinWithFinder ? 'app.itunes' : 'app.finder',
      );
    case 'linux':
      return message('app.linux');
    case 'win32':
    case undefined:
      return message('app.windows');
  }
}
