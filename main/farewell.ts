import { dialog } from 'electron';

import { message } from '../preload/contract/message.ts';
import { say } from './say.ts';

/** Tells the person that the app could not start, and where the reason is written down. */
export function sayStopped(logFile: string): void {
  const text = say(message('shell.dialog.stopped', { file: logFile }));
  dialog.showErrorBox(say(message('shell.dialog.stopped-title')), text);
}

/** Tells the person that the window cannot be brought back. */
export function sayPageLost(): void {
  dialog.showErrorBox(say(message('shell.dialog.page-title')), say(message('shell.dialog.page')));
}
