import './first-mark.ts';

import { join, resolve } from 'node:path';
import { app, Menu, protocol } from 'electron';

import { type Message, message } from '../preload/contract/message.ts';
import { startApp } from './app.ts';
import { sayStopped } from './farewell.ts';
import { maskText } from './knowledge/mask.ts';
import { createLog, type Log } from './logging/log.ts';
import { processStart } from './logging/process-start.ts';
import { startLine, type StartMarks } from './logging/start-marks.ts';
import { type Options, parseOptions } from './options.ts';
import { probeOnce } from './probe-mode.ts';
import { openAsked } from './recordings.ts';
import { say } from './say.ts';
import { appScheme, listPageFiles } from './security/app-protocol.ts';
import { refusedArgument } from './security/hardening.ts';

const { commandLine } = app;
const argv = process.argv.slice(1);
const debuggerArgument = refusedArgument({
  packaged: app.isPackaged,
  hardened: __HARDENED__,
  argv: [...process.execArgv, ...argv],
  hasSwitch: (name) => commandLine.hasSwitch(name),
});
const parsed = parseOptions(argv, process.cwd());

if (debuggerArgument !== null) {
  refuseToStart(message('shell.option.debugger', { word: debuggerArgument }));
} else if (!parsed.ok) {
  refuseToStart(parsed.problem);
} else {
  prepare(parsed.options);
}

/**
 * Ends a start that cannot go on, with one sentence on the terminal. Electron does not end at
 * once: the caller must do nothing more.
 */
function refuseToStart(reason: Message): void {
  console.error(say(reason));
  app.exit(2);
}

/** Everything that must be settled before Electron is ready. */
function prepare(options: Options): void {
  // Each profile has a lock, a log, settings and a journal of its own.
  const profile = commandLine.getSwitchValue('user-data-dir');
  if (profile !== '') app.setPath('userData', resolve(profile));
  const logFile = join(app.getPath('userData'), 'logs', 'main.log');
  const log = createLog({ file: logFile, mask: maskText });
  let running = false;
  trapFaults(log, logFile, () => running);

  // With Chromium's own switch, which root needs, there is no sandbox for anything; to ask for one
  // all the same would only end every helper process.
  if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  if (options.show === 'probe') {
    // Beside a Holdsteady that is open: it changes nothing, and keeps nothing.
    void app
      .whenReady()
      .then(() => probeOnce(options))
      .then((code) => app.exit(code));
    return;
  }
  // Saves making a menu that ours would replace.
  Menu.setApplicationMenu(null);

  if (!app.requestSingleInstanceLock()) {
    console.log(say(message('shell.option.already-open')));
    app.exit(0);
    return;
  }
  void start(options, log).then(() => {
    running = true;
  });
}

async function start(options: Options, log: Log): Promise<void> {
  const marks: { -readonly [K in keyof StartMarks]?: number } = {
    main: performance.timeOrigin + (performance.getEntriesByName('main')[0]?.startTime ?? 0),
  };
  const mark = (name: keyof StartMarks, at: number): void => {
    if (marks[name] !== undefined) return;
    marks[name] = at;
    if (name !== 'painted') return;
    const createdAt = processStart(() => process.getCreationTime()) ?? performance.timeOrigin;
    log.info(startLine(createdAt, marks));
  };

  let bringUp = (): void => undefined;
  app.on('second-instance', () => {
    bringUp();
  });
  const files = listPageFiles(join(__dirname, '../renderer'));
  const [chosen] = await Promise.all([openAsked(app.getAppPath(), options), app.whenReady()]);
  if (options.show === 'replay' && chosen?.result.ok === false) {
    const { reason } = chosen.result;
    refuseToStart(message('shell.option.unreadable', { file: options.file, reason }));
    return;
  }
  mark('ready', Date.now());
  const logFolders = options.show === 'live' ? options.logFolders : [];
  bringUp = startApp({ chosen, logFolders, files, log, mark });
}

/** Writes down what nobody caught; ends with a dialog only what had not even begun to run. */
function trapFaults(log: Log, logFile: string, isRunning: () => boolean): void {
  const trap = (what: string) => (error: unknown) => {
    log.error(what, error);
    // A fault in one corner is no reason to take the rest from the person.
    if (isRunning()) return;
    sayStopped(logFile);
    app.exit(1);
  };
  process.on('uncaughtException', trap('uncaught'));
  process.on('unhandledRejection', trap('unhandled rejection'));
}
