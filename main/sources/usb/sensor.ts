/**
 * The sensor process: the only place where the `usb` package runs. A crash here costs main nothing
 * but a restart. It is told to list, and tells what it hears and sees; see `message.ts`.
 */
import { usb } from 'usb';

import { parentPort } from '../parent-port.ts';
import { parseSensorCommand } from './message.ts';
import { reasonOf, watchBus } from './watch-bus.ts';

/** The package throws this out of band where the system offers no plug and unplug events. */
const noEvents = /^watch devices error/;

/** Time for the last words to leave the process. */
const lastWords = 50;

const parent = parentPort();

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const watch = watchBus(usb, (message) => parent.post(message));

parent.listen((message) => {
  const command = parseSensorCommand(message);
  if (command !== null) watch.list(command.id);
});

function fail(error: unknown): void {
  const detail = reasonOf(error);
  if (noEvents.test(detail)) {
    watch.becomeDeaf();
    return;
  }
  parent.post({ kind: 'failed', detail });
  setTimeout(() => process.exit(1), lastWords);
}
