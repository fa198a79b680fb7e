import type { IpcMainInvokeEvent, WebContents } from 'electron';

import { channels } from '../../preload/contract/channels.ts';
import type { Command, CommandResult } from '../../preload/contract/command.ts';
import { parseCommand } from '../../preload/contract/parse-command.ts';
import type { SnapshotUpdate } from '../../preload/contract/snapshot.ts';
import { createRateLimit } from './rate-limit.ts';
import { isTrustedSender } from './sender.ts';

/** More than a person can do with keyboard and mouse; a page that sends more has gone wrong. */
const commandsPerSecond = 20;

const refusalsPerSecond = 5;

/** What main does for the page. Both may fail: the page then sees a refusal without details. */
export interface Desk {
  /** The complete snapshot, for a page that has just loaded or has missed an update. */
  snapshot(): Promise<SnapshotUpdate>;
  /** Carries a command out; a refused one comes back as `{ ok: false }`. */
  run(command: Command): CommandResult;
  /** Notes a refusal or a failure for the log. */
  warn(what: string, error?: unknown): void;
  /** Milliseconds that never go back. */
  now(): number;
}

/**
 * Opens the two doors that the page may knock at. The handlers hang on this window's own contents,
 * so no other contents can reach them; the sender is checked all the same, on every call.
 * What is thrown in here never crosses: an error carries paths and stacks.
 */
export function openDoors(contents: Pick<WebContents, 'id' | 'ipc'>, desk: Desk): void {
  const mayPass = createRateLimit(commandsPerSecond, 1000);
  // A page that has gone wrong must not fill the log either.
  const mayReport = createRateLimit(refusalsPerSecond, 1000);
  const knownId = contents.id;

  contents.ipc.handle(
    channels.getSnapshot,
    async (event: IpcMainInvokeEvent): Promise<SnapshotUpdate | null> => {
      if (!isTrustedSender(event, knownId)) return refuse('sender', null);
      try {
        return await desk.snapshot();
      } catch (error) {
        desk.warn('the snapshot failed', error);
        return null;
      }
    },
  );

  contents.ipc.handle(
    channels.sendCommand,
    (event: IpcMainInvokeEvent, value: unknown): CommandResult => {
      if (!isTrustedSender(event, knownId)) return refuse('sender', no('sender'));
      if (!mayPass(desk.now())) return refuse('too many', no('too many'));
      const command = parseCommand(value);
      if (command === null) return refuse('unknown command', no('unknown command'));
      try {
        return desk.run(command);
      } catch (error) {
        desk.warn(`the command ${command.type} failed`, error);
        return no('failed');
      }
    },
  );

  function refuse<T>(reason: string, answer: T): T {
    if (mayReport(desk.now())) desk.warn(`refused a message of the page: ${reason}`);
    return answer;
  }
}

function no(reason: string): CommandResult {
  return { ok: false, reason };
}

/** Tells the page of a change. Does nothing when the page is gone: it asks again when it is back. */
export function pushUpdate(
  contents: Pick<WebContents, 'isDestroyed' | 'isCrashed' | 'send'>,
  update: SnapshotUpdate,
): void {
  if (contents.isDestroyed() || contents.isCrashed()) return;
  contents.send(channels.snapshotChanged, update);
}
