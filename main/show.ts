import { app } from 'electron';

import type { Message } from '../preload/contract/message.ts';
import { systemScheduler } from './engine/scheduler.ts';
import { beginLiveSession, emptySession, type Session } from './live-session.ts';
import type { Log } from './logging/log.ts';
import { createNotices, type Notices } from './notices.ts';
import { type Chosen, playWhenOpen } from './recordings.ts';
import { say } from './say.ts';
import { phonesView } from './session/phone-view.ts';
import type { SessionState } from './session/state.ts';
import { statusView } from './session/status-view.ts';
import { createStage, type Stage } from './stage.ts';
import { createTerminal } from './terminal.ts';

/** What a show is made of. */
export interface ShowParts {
  /** Where the journal lies. */
  readonly folder: string;
  /** Where Apple's lists are kept. */
  readonly lists: string;
  /** The recording to show from the start, or null for what is on the cable. */
  readonly chosen: Chosen | null;
  readonly log: Log;
  /** Absolute paths of folders in which restore logs are looked for as well. */
  readonly logFolders: readonly string[];
  /** What is shown may have changed; the terminal is told already. */
  readonly onChange: () => void;
}

/** Everything there is to show, wired together. */
export interface Show {
  readonly stage: Stage;
  readonly notices: Notices;
  /** What goes on behind a replay. */
  readonly behind: Session;
}

/** Begins the live session, or in its place the recording that was asked for. */
export function beginShow({ folder, lists, chosen, log, logFolders, onChange }: ShowParts): Show {
  const terminal = createTerminal({
    output: process.stdout,
    say,
    read: () => {
      const { state, clock, replay } = stage.shown;
      return {
        status: statusView(state),
        notices: notices.views,
        clock,
        replay,
        // With several phones the advice is to unplug all but one; the window has the rest.
        advice: () => (state.present.length === 1 ? adviceOf(state) : []),
      };
    },
    now: Date.now,
  });
  const changed = (): void => {
    onChange();
    terminal.changed();
  };
  const notices = createNotices(changed);
  const version = app.getVersion();
  const behind =
    chosen === null
      ? beginLiveSession({ folder, lists, version, log, notices, logFolders })
      : emptySession(log);
  const stage = createStage({
    live: behind.engine,
    watching: chosen === null,
    scheduler: systemScheduler,
    onChange: changed,
    onNotices: (ids) => {
      notices.set('replay', ids);
    },
    onFault: log.warn,
  });
  if (chosen === null) changed();
  else void playWhenOpen(Promise.resolve(chosen), stage, notices, log.error);
  return { stage, notices, behind };
}

function adviceOf(state: SessionState): readonly Message[] {
  return phonesView(state).flatMap(({ facts }) =>
    facts.flatMap(({ attention }) => attention ?? []),
  );
}
