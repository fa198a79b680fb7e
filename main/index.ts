import './first-mark.ts';

import { join, resolve } from 'node:path';
import { app, dialog, Menu, protocol } from 'electron';

import { type Message, message } from '../preload/contract/message.ts';
import { startApp } from './app.ts';
import { maskText } from './knowledge/mask.ts';
import { createLog } from './logging/log.ts';
import { startLine, type StartMarks } from './logging/start-marks.ts';
import { parseOptions } from './options.ts';
import { openAsked } from './recordings.ts';
import { say } from './say.ts';
import { appScheme, listPageFiles } from './security/app-protocol.ts';
import { refusedArgument } from './security/hardening.ts';

/** Ends a start that cannot go on, with one sentence on the terminal. */
function refuseToStart(reason: Message): never {
  console.error(say(reason));
  process.exit(2);
}

const { commandLine } = app;
const argv = process.argv.slice(1);
const refused = refusedArgument({
  packaged: app.isPackaged,
  hardened: __HARDENED__,
  argv: [...process.execArgv, ...argv],
  hasSwitch: (name) => commandLine.hasSwitch(name),
});
if (refused !== null) refuseToStart(message('shell.option.debugger', { word: refused }));
const parsed = parseOptions(argv, process.cwd());
if (!parsed.ok) refuseToStart(parsed.problem);
const { options } = parsed;

// Before anything asks for the folder: each profile has its own lock, log, settings and journal.
const profile = commandLine.getSwitchValue('user-data-dir');
if (profile !== '') app.setPath('userData', resolve(profile));
const logFile = join(app.getPath('userData'), 'logs', 'main.log');
const log = createLog({ file: logFile, mask: maskText });

let started = false;
const trap = (what: string) => (error: unknown) => {
  log.error(what, error);
  // Once it runs, a fault in one corner is no reason to take the rest from the person.
  if (started) return;
  const words = message('shell.dialog.stopped', { file: logFile });
  dialog.showErrorBox(say(message('shell.dialog.stopped-title')), say(words));
  app.exit(1);
};
process.on('uncaughtException', trap('uncaught'));
process.on('unhandledRejection', trap('unhandled rejection'));

// Chromium's own switch turns the sandbox off for everything, as root needs it; asking for it all
// the same would only end every helper process.
if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([appScheme]);
// Saves making a menu that ours would replace.
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) void start();
else {
  console.log(say(message('shell.option.already-open')));
  app.exit(0);
}

async function start(): Promise<void> {
  const marks: { -readonly [K in keyof StartMarks]?: number } = {
    main: performance.timeOrigin + (performance.getEntriesByName('main')[0]?.startTime ?? 0),
  };
  const createdAt = process.getCreationTime() ?? performance.timeOrigin;
  const mark = (name: keyof StartMarks, at: number): void => {
    if (marks[name] !== undefined) return;
    marks[name] = at;
    if (name === 'painted') log.info(startLine(createdAt, marks));
  };

  let bringUp = (): void => undefined;
  app.on('second-instance', () => {
    bringUp();
  });
  const files = listPageFiles(join(__dirname, '../renderer'));
  const [chosen] = await Promise.all([openAsked(app.getAppPath(), options), app.whenReady()]);
  if (chosen?.result.ok === false && options.show === 'replay') {
    const { reason } = chosen.result;
    refuseToStart(message('shell.option.unreadable', { file: options.file, reason }));
  }
  mark('ready', Date.now());
  bringUp = startApp({ chosen, files, log, mark });
  started = true;
}
