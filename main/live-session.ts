import { homedir, release } from 'node:os';
import { powerMonitor, powerSaveBlocker } from 'electron';

import { checkContext } from './check-context.ts';
import { createCheckTrigger } from './check-triggers.ts';
import { electronFacts } from './electron-facts.ts';
import { createClockWatch } from './engine/clock-watch.ts';
import { createEngine, type Engine } from './engine/engine.ts';
import { systemScheduler } from './engine/scheduler.ts';
import { forkHelper } from './fork-helper.ts';
import { openJournal } from './journal/journal.ts';
import { logShapes } from './journal/log-guard.ts';
import { createKeepAwake } from './keep-awake.ts';
import type { Log } from './logging/log.ts';
import type { Notices } from './notices.ts';
import { nextDeadline } from './session/deadline.ts';
import { mayBeAsked } from './session/introduce.ts';
import { reduce } from './session/reduce.ts';
import { initialState } from './session/state.ts';
import { createHostSource, type HostSource } from './sources/host/host-source.ts';
import { platformOf } from './sources/host/platform.ts';
import {
  createRestoreLogSource,
  type RestoreLogSource,
} from './sources/restore-log/restore-log-source.ts';
import { createPowerSource } from './sources/power/power-source.ts';
import type { Source } from './sources/source.ts';
import { createUsbSource } from './sources/usb/usb-source.ts';
import { usbmuxEndpoint } from './sources/usbmux/endpoint.ts';
import { createUsbmuxSource } from './sources/usbmux/usbmux-source.ts';

/** What a session needs from outside. */
export interface SessionParts {
  /** Where the journal lies. */
  readonly folder: string;
  /** Where Apple's lists are kept, which are asked for once a day. */
  readonly lists: string;
  readonly version: string;
  readonly log: Log;
  readonly notices: Notices;
  /** Absolute paths of folders in which restore logs are looked for as well. */
  readonly logFolders: readonly string[];
}

/** A session with everything that feeds it. */
export interface Session {
  readonly engine: Engine;
  /** Resolves when the state holds the past; soon in any case, for the window waits for it. */
  readonly whole: Promise<void>;
  readonly retryUsb: () => void;
  /** The restore logs of this computer, to read; null where nothing is looked for. */
  readonly logs: Omit<RestoreLogSource, 'start' | 'attend'> | null;
  /** What a person may ask of the checks of the computer. */
  readonly checks: Pick<HostSource, 'ask' | 'cancel'>;
  /** Whether the computer is kept from going to sleep right now. */
  readonly keepsAwake: () => boolean;
  /** Ends the watch and saves; takes under a second, never rejects. */
  readonly end: () => Promise<void>;
}

/** The window and its words go first; the name of the system can wait. */
const hostDelayMs = 1500;

/** The search for logs comes last, but soon enough for who opens Holdsteady after a failure. */
const logDelayMs = 2000;

/** Longer than usual histories take; a window without ticks for a moment is better than none. */
const pastLimitMs = 150;

/** Opens the journal, starts all sources and reads the past. */
export function beginLiveSession(parts: SessionParts): Session {
  const { folder, lists, version, log, notices, logFolders } = parts;
  const onFault = (where: string, error: unknown): void => {
    log.warn(where, error);
  };
  const scheduler = systemScheduler;
  const journal = openJournal(folder, {
    now: () => scheduler.now(),
    app: version,
    reduce,
    initial: initialState,
    onFault,
    onNotices: (ids) => {
      notices.set('journal', ids);
    },
  });
  notices.set('journal', journal.notices);

  const engine = createEngine({
    reduce,
    nextDeadline,
    initial: initialState,
    scheduler,
    clockWatch: createClockWatch(scheduler),
    journal,
    awaitsHistory: true,
    onFault,
  });
  const platform = platformOf(process.platform);
  const started = { version, platform, release: release() };
  engine.dispatch({ kind: 'session-started', at: scheduler.now(), source: 'app', ...started });

  const usb = createUsbSource({ fork: () => forkHelper('usb-sensor', 'USB'), log: log.info });
  const usbmux = createUsbmuxSource({
    endpoint: usbmuxEndpoint(process.platform, process.env),
    log: log.info,
  });
  const logs = createRestoreLogSource({
    // A share that hangs holds a thread of its pool for good: the others have to be enough.
    fork: () => forkHelper('log-reader', 'restore log', { UV_THREADPOOL_SIZE: '16' }),
    log: log.info,
    guards: {
      folders: logShapes['log-sought'].folders,
      log: logShapes['log-followed'].log,
      facts: logShapes['log-told'].facts,
    },
    places: {
      platform,
      home: homedir(),
      roaming: process.env['APPDATA'] ?? null,
      local: process.env['LOCALAPPDATA'] ?? null,
    },
    folders: logFolders,
    delay: logDelayMs,
  });
  const host = createHostSource({
    fork: () => forkHelper('host-probe', 'computer'),
    log: log.info,
    platform,
    delay: hostDelayMs,
    record: null,
    keep: lists,
    context: (network) => checkContext(electronFacts, engine.state, network),
  });
  const sources: readonly Source[] = [
    usb,
    usbmux,
    logs,
    createPowerSource({
      monitor: powerMonitor,
      onWake: () => {
        usb.relist();
        host.refresh();
      },
    }),
    host,
  ];
  const stops = sources.map((source) => source.start((event) => engine.dispatch(event)));
  const keepAwake = createKeepAwake(powerSaveBlocker);
  const askWhenItMatters = createCheckTrigger(() => host.refresh());
  engine.subscribe(({ state }) => {
    usbmux.attend(state.present.length > 0);
    usbmux.mayAsk(mayBeAsked(state));
    // Where the ports cannot be read, a log is all that there is to see.
    const { present, tries, sight } = state;
    logs.attend(present.length > 0 || tries.length > 0 || sight.kind === 'blind');
    keepAwake.follow(state);
    askWhenItMatters(state);
  });

  async function readPast(): Promise<void> {
    const { state, report } = await journal.readHistory();
    engine.adoptHistory(state);
    if (report.damaged > 0 || report.skipped > 0 || report.torn) {
      log.warn(`history read with gaps: ${JSON.stringify(report)}`);
    }
  }

  return {
    engine,
    whole: Promise.race([
      readPast(),
      new Promise<void>((resolve) => setTimeout(resolve, pastLimitMs)),
    ]),
    retryUsb: () => {
      usb.retry();
    },
    logs,
    checks: host,
    keepsAwake: () => keepAwake.isOn,
    async end() {
      keepAwake.end();
      engine.dispatch({ kind: 'session-ended', at: scheduler.now(), source: 'app' });
      engine.stop();
      const unsaved = journal.close();
      if (unsaved > 0) log.warn(`${String(unsaved)} lines of the history could not be saved`);
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

/** The session behind a replay that was asked for at the start: empty, unwatched, never saved. */
export function emptySession(log: Log): Session {
  const engine = createEngine({
    reduce,
    nextDeadline,
    initial: initialState,
    scheduler: systemScheduler,
    journal: null,
    awaitsHistory: false,
    onFault: log.warn,
  });
  return {
    engine,
    whole: Promise.resolve(),
    retryUsb: () => undefined,
    logs: null,
    checks: { ask: () => undefined, cancel: () => undefined },
    keepsAwake: () => false,
    end: () => {
      engine.stop();
      return Promise.resolve();
    },
  };
}
