/**
 * The reader process: the only place where restore logs are opened and parsed. A log of hundreds of
 * megabytes, or a share that hangs, costs the window nothing. It is told what to do, and tells what it
 * reads; see `message.ts`.
 */
import { parentPort } from '../parent-port.ts';
import { parseReaderCommand } from './command.ts';
import { readLines } from './read-lines.ts';
import { createReader } from './restore-log-reader.ts';

/** Time for the last words to leave the process. */
const lastWords = 50;

const parent = parentPort();

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const reader = createReader({
  readLines,
  post: (message) => parent.post(message),
  now: Date.now,
});

parent.listen((message) => {
  const command = parseReaderCommand(message);
  if (command !== null) reader.obey(command);
});

function fail(error: unknown): void {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  parent.post({ kind: 'failed', detail });
  setTimeout(() => process.exit(1), lastWords);
}
