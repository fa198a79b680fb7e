import { app } from 'electron';

import type { Command, CommandResult } from '../preload/contract/command.ts';
import { createCaseCommands } from './case-commands.ts';
import { createCommands } from './commands.ts';
import type { SnapshotFeed } from './ipc/snapshot-feed.ts';
import type { LogCommands } from './log-commands.ts';
import type { Log } from './logging/log.ts';
import { demoSpeed } from './options.ts';
import { checkCommands } from './readiness.ts';
import { openDemo, playWhenOpen } from './recordings.ts';
import type { Reporter } from './report/reporter.ts';
import { openLink, openPane } from './security/external-links.ts';
import { answerCode } from './session/answer-code.ts';
import { restoreApp } from './session/restore-app.ts';
import type { Settings } from './settings/format.ts';
import type { SettingsStore } from './settings/settings.ts';
import type { Show } from './show.ts';
import type { CompanionWindow } from './window/companion-window.ts';

/** Notes a moment of the start, in epoch milliseconds. */
export type Marker = (name: 'window' | 'words' | 'painted', at: number) => void;

/** The parts of the app that commands act on. */
export interface AppCommandParts extends Show {
  readonly logs: LogCommands;
  readonly reporter: Reporter;
  readonly window: CompanionWindow;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly feed: SnapshotFeed;
  readonly mark: Marker;
}

/** Joins each command with the part of the app that carries it out. */
export function appCommands(parts: AppCommandParts): (command: Command) => CommandResult {
  const { stage, notices, behind, logs, reporter, window, settings, log, feed, mark } = parts;
  const keep = (change: Partial<Settings>): void => {
    settings.change(change);
    feed.changed();
  };
  return createCommands({
    stage,
    notices,
    logs,
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
    checks: checkCommands({ behind, stage, settings }, log.warn),
    painted: (what, at) => {
      // Heard, not painted: that is how the bare app of the bench is timed, too.
      if (what === 'words') return mark('words', Date.now());
      mark('painted', at);
      window.reveal();
    },
  });
}
