import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { DemoId } from '../preload/contract/command.ts';
import { type Message, message } from '../preload/contract/message.ts';
import { openRecording, recordingFromText, type RecordingResult } from './journal/read.ts';
import type { Notices } from './notices.ts';
import type { Options } from './options.ts';
import type { Stage } from './stage.ts';

/** A recording to be played, and what to call it. */
export interface Chosen {
  readonly name: Message;
  readonly speed: number;
  readonly result: RecordingResult;
}

/** Opens a built-in recording; rejects only when the app's own files are incomplete. */
export async function openDemo(appPath: string, demo: DemoId, speed: number): Promise<Chosen> {
  // Read whole: inside the app's archive a file can be read, but not kept open.
  const text = await readFile(join(appPath, 'assets', 'demo', `${demo}-restore.jsonl`), 'utf8');
  const name = message(`shell.replay.${demo}`);
  return { name, speed, result: await recordingFromText(text) };
}

/** Opens the recording that the command line asks for; null when it asks for none. */
export async function openAsked(appPath: string, options: Options): Promise<Chosen | null> {
  switch (options.show) {
    case 'live':
    case 'probe':
      return null;
    case 'demo':
      return openDemo(appPath, options.demo, options.speed);
    case 'replay': {
      const { file, speed } = options;
      const name = message('shell.replay.file', { file: basename(file) });
      return { name, speed, result: await openRecording(file) };
    }
  }
}

/** Plays a recording as soon as it is open; of one that cannot be opened it tells person and log. */
export async function playWhenOpen(
  opening: Promise<Chosen>,
  stage: Pick<Stage, 'play'>,
  notices: Pick<Notices, 'set'>,
  onFault: (what: string, error: unknown) => void,
): Promise<void> {
  const fail = (error: unknown): void => {
    onFault('a recording could not be opened', error);
    notices.set('replay', ['replay-unopened']);
  };
  try {
    const { result, name, speed } = await opening;
    if (result.ok) stage.play(result.recording, name, speed);
    else fail(result.reason);
  } catch (error) {
    fail(error);
  }
}
