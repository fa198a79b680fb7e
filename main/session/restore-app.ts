import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { LogOrigin } from './events/log-event.ts';
import type { SessionState } from './state.ts';

/** Darwin 19 is macOS 10.15, the first without iTunes: there Finder restores. Source: Apple's release notes. */
const firstDarwinWithFinder = 19;

/** The program's name for the gaps of a sentence: in the middle (`app`), and as its first word. */
export interface AppWords {
  readonly app: Message;
  readonly appFirst: Message;
  /** Whose waits are known: Apple's programs wait ten minutes, others as they please. */
  readonly waits: 'apple' | 'linux';
}

/** {@link AppWords} of this computer. */
export function appWords(state: SessionState): AppWords {
  const app = restoreApp(state);
  return app.id === 'app.linux'
    ? { app, appFirst: message('app.linux.start'), waits: 'linux' }
    : { app, appFirst: app, waits: 'apple' };
}

/** Whose log is written is the one at work, whatever else is installed. */
const programs: Readonly<Partial<Record<LogOrigin, Message['id']>>> = {
  itunes: 'app.itunes',
  'itunes-store': 'app.itunes',
  'apple-devices': 'app.apple-devices',
};

/** The program that updates and restores iPhones on this computer, as far as the system tells. */
export function restoreApp({ host, release, log }: SessionState): Message {
  const byLog = programs[log.followed?.ref.origin ?? 'added'];
  if (byLog !== undefined) return message(byLog);
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
