import { join } from 'node:path';
import { app, session } from 'electron';

import type { Command } from '../preload/contract/command.ts';
import { appCommands, type Marker } from './app-commands.ts';
import { changesNothing } from './commands.ts';
import { openDoors, pushUpdate } from './ipc/handle.ts';
import { createRateLimit } from './ipc/rate-limit.ts';
import { createSnapshotFeed } from './ipc/snapshot-feed.ts';
import { openLogs } from './log-commands.ts';
import type { Log } from './logging/log.ts';
import { openReporter } from './open-reporter.ts';
import { openWindow } from './open-window.ts';
import { quitInOrder, quitWhenAsked } from './orderly-quit.ts';
import { readinessAround } from './readiness.ts';
import { readShown } from './read-shown.ts';
import type { Chosen } from './recordings.ts';
import { say } from './say.ts';
import type { PageFiles } from './security/app-protocol.ts';
import { lockEverything } from './security/lock-everything.ts';
import { openSettings } from './settings/settings.ts';
import { beginShow } from './show.ts';
import { type AppMenu, installMenu } from './window/app-menu.ts';

/** What the entry has prepared. */
export interface AppParts {
  /** The recording to show from the start, or null for what is on the cable. */
  readonly chosen: Chosen | null;
  /** Folders of restore logs that the command line adds, absolute paths. */
  readonly logFolders: readonly string[];
  readonly files: Promise<PageFiles>;
  readonly log: Log;
  readonly mark: Marker;
}

/** Puts the app together. Only wires; returns what a second start of the app should do. */
export function startApp({ chosen, logFolders, files, log, mark }: AppParts): () => void {
  const devTools = !app.isPackaged;
  const mayReport = createRateLimit(5, 1000);
  const report = (what: string): void => {
    if (mayReport(performance.now())) log.warn(`refused: ${what}`);
  };
  lockEverything(app, session.defaultSession, { files, devTools, report });

  const folder = app.getPath('userData');
  const settings = openSettings(folder, log.warn);
  const window = openWindow({
    settings,
    log,
    devTools,
    // Nothing is looked for while a recording is shown.
    staticIsTrue: chosen === null,
    onVisible: (visible) => feed.setVisible(visible),
  });
  mark('window', Date.now());

  let menu: AppMenu | null = null;
  const read = () =>
    readShown(
      stage.shown,
      notices.views,
      { ...settings.current, readAloud: app.accessibilitySupportEnabled },
      logs.drawer,
      readinessAround(readiness),
      reporter.preview,
    );
  const feed = createSnapshotFeed({
    read: () => {
      const reading = read();
      // Not with the push: what the page has fetched by itself is not pushed again.
      menu?.follow(reading.snapshot);
      window.followRun(reading.snapshot.status);
      return reading;
    },
    push: (update) => pushUpdate(window.contents, update),
    now: () => performance.now(),
  });
  const show = beginShow({
    folder: join(folder, 'journal'),
    lists: folder,
    chosen,
    log,
    logFolders: [...logFolders, ...settings.current.logFolders],
    onChange: feed.changed,
  });
  const { stage, notices, behind } = show;

  const logs = openLogs({
    logs: behind.logs,
    added: logFolders,
    settings,
    onChange: feed.changed,
    onFault: log.warn,
  });
  const readiness = { behind, stage, settings };
  const reporter = openReporter({
    stage: () => stage,
    journal: join(folder, 'journal'),
    log,
    onChange: () => feed.changed(),
  });

  const run = appCommands({
    ...show,
    logs: logs.commands,
    reporter,
    window,
    settings,
    log,
    feed,
    mark,
  });
  const runAndShow = (command: Command) => {
    const result = run(command);
    if (!changesNothing(command)) feed.flush();
    return result;
  };
  openDoors(window.contents, {
    snapshot: () =>
      behind.whole.then(() => {
        // A page that asks for everything has just begun, and its drawer is closed.
        logs.drawer.close();
        return feed.complete();
      }),
    run: runAndShow,
    warn: log.warn,
    now: () => performance.now(),
  });
  // It takes as long to make as a frame of the page, and nobody opens it before there is one.
  void window.settled.then(() => {
    menu = installMenu({ platform: process.platform, say, run, press: window.press });
    menu.follow(read().snapshot);
  });

  app.on('accessibility-support-changed', feed.changed);

  const finish = async (): Promise<void> => {
    feed.stop();
    stage.stop();
    await Promise.all([behind.end(), settings.flush()]);
  };
  quitInOrder(app, process, finish, log.warn);
  quitWhenAsked(app, process, __HARDENED__);
  return window.bringUp;
}
