import { join } from 'node:path';
import { app, session } from 'electron';

import type { Command } from '../preload/contract/command.ts';
import { createCaseCommands } from './case-commands.ts';
import { changesNothing, createCommands } from './commands.ts';
import { openDoors, pushUpdate } from './ipc/handle.ts';
import { createRateLimit } from './ipc/rate-limit.ts';
import { createSnapshotFeed } from './ipc/snapshot-feed.ts';
import { openLogs } from './log-commands.ts';
import type { Log } from './logging/log.ts';
import { openReporter } from './open-reporter.ts';
import { openWindow } from './open-window.ts';
import { demoSpeed } from './options.ts';
import { quitInOrder, quitWhenAsked } from './orderly-quit.ts';
import { checkCommands, readinessAround } from './readiness.ts';
import { readShown } from './read-shown.ts';
import { type Chosen, openDemo, playWhenOpen } from './recordings.ts';
import { say } from './say.ts';
import type { PageFiles } from './security/app-protocol.ts';
import { openLink, openPane } from './security/external-links.ts';
import { lockEverything } from './security/lock-everything.ts';
import { answerCode } from './session/answer-code.ts';
import { restoreApp } from './session/restore-app.ts';
import type { Settings } from './settings/format.ts';
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
  /** Notes a moment of the start, in epoch milliseconds. */
  readonly mark: (name: 'window' | 'words' | 'painted', at: number) => void;
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
      settings.current,
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
  const { stage, notices, behind } = beginShow({
    folder: join(folder, 'journal'),
    chosen,
    log,
    logFolders: [...logFolders, ...settings.current.logFolders],
    onChange: feed.changed,
  });

  const logs = openLogs({
    logs: behind.logs,
    added: logFolders,
    settings,
    onChange: feed.changed,
    onFault: log.warn,
  });
  const readiness = { behind, stage, settings, warn: log.warn };
  const keep = (change: Partial<Settings>): void => {
    settings.change(change);
    feed.changed();
  };
  const reporter = openReporter({
    stage: () => stage,
    journal: join(folder, 'journal'),
    log,
    onChange: () => feed.changed(),
  });

  const run = createCommands({
    stage,
    notices,
    logs: logs.commands,
    reporter,
    playDemo: (demo) => {
      void playWhenOpen(openDemo(app.getAppPath(), demo, demoSpeed), stage, notices, log.error);
    },
    caseFiles: createCaseCommands({
      live: behind.engine,
      notices,
      contents: window.contents,
      onFault: log.error,
    }),
    retryUsb: behind.retryUsb,
    keepOnTop: (on) => {
      window.keepOnTop(on);
      keep({ onTop: on });
    },
    answerCode: (text) => answerCode(text, restoreApp(stage.shown.state)),
    speak: (on) => keep({ speaks: on }),
    openLink: (link) => openLink(link, log.error),
    openPane: (pane) => openPane(pane, process.platform, log.error),
    checks: checkCommands(readiness),
    painted: (what, at) => {
      // Heard, not painted: that is how the bare app of the bench is timed, too.
      if (what === 'words') return mark('words', Date.now());
      mark('painted', at);
      window.reveal();
    },
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

  const finish = async (): Promise<void> => {
    feed.stop();
    stage.stop();
    await Promise.all([behind.end(), settings.flush()]);
  };
  quitInOrder(app, process, finish, log.warn);
  quitWhenAsked(app, process, __HARDENED__);
  return window.bringUp;
}
