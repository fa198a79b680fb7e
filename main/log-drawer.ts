import type {
  LogDrawerView,
  LogItemView,
  LogLineView,
  LogLinesUpdate,
  LogReadState,
} from '../preload/contract/log-drawer.ts';
import { logLineLimit } from '../preload/contract/log-drawer.ts';
import { type Message, message } from '../preload/contract/message.ts';
import { factWords } from './session/log-words.ts';
import type { SessionState } from './session/state.ts';
import type { LogListing, LogPart } from './sources/restore-log/message.ts';
import type { RestoreLogSource } from './sources/restore-log/restore-log-source.ts';

/** What the drawer needs from outside. */
export interface LogDrawerParts {
  /** The logs of this computer; null while a recording is all that is shown. */
  readonly logs: Pick<RestoreLogSource, 'list' | 'adopt' | 'lines'> | null;
  readonly onChange: () => void;
  readonly onFault: (where: string, error: unknown) => void;
}

/** The open log drawer, or the closed one: then nothing is read and nothing is kept. */
export interface LogDrawer {
  /** Opens it with the log of the latest try, or with the one named. */
  open(key: string | null): void;
  close(): void;
  /** Shows a file that the person has chosen; absolute path. */
  openFile(path: string): void;
  /** Looks anew which logs there are. */
  refresh(): void;
  /** Null while it is closed. */
  view(state: SessionState): LogDrawerView | null;
  readonly lines: LogLines;
}

/** Lines on their way to the window. */
export interface LogLines {
  /** True when some wait. */
  readonly pending: boolean;
  /** Hands over what waits, once. */
  take(): LogLinesUpdate;
}

interface Open {
  shown: { readonly key: string; readonly name: string } | null;
  state: LogReadState;
  skipped: boolean;
  items: readonly LogListing[];
  trouble: Message | null;
}

/** More lines at once would hold up a window that somebody uses. */
const mostAtOnce = 4000;

/** Builds a closed {@link LogDrawer}. */
export function createLogDrawer({ logs, onChange, onFault }: LogDrawerParts): LogDrawer {
  let open: Open | null = null;
  let waiting: LogLineView[] = [];
  /** Those that stand before all that the window has. */
  let earlier: LogLineView[] = [];
  let reset = false;
  let stopReading = (): void => undefined;
  /** Answers that come after the drawer was closed, or opened anew, are for nobody. */
  let turn = 0;

  /** The window forgets the lines as well. */
  function forget(): void {
    waiting = [];
    earlier = [];
    reset = true;
  }

  function show(drawer: Open, log: { readonly key: string; readonly name: string } | null): void {
    stopReading();
    forget();
    drawer.shown = log;
    drawer.skipped = false;
    drawer.state = 'reading';
    if (log !== null && logs !== null) {
      stopReading = logs.lines(
        log.key,
        (part) => take(drawer, part),
        (reason) => {
          drawer.state = reason;
          onChange();
        },
      );
    }
    onChange();
  }

  function take(drawer: Open, part: LogPart): void {
    if (part.anew) forget();
    drawer.skipped = part.skipped || (drawer.skipped && !part.anew);
    drawer.state = part.atEnd ? 'following' : 'reading';
    const shown = part.lines.map(({ text, fact }) => ({
      raw: text,
      words: fact === null ? null : factWords(fact),
    }));
    if (part.earlier) earlier = shown.concat(earlier);
    else waiting = waiting.concat(shown);
    if (waiting.length > logLineLimit) {
      waiting = waiting.slice(-logLineLimit);
      drawer.skipped = true;
    }
    onChange();
  }

  async function list(drawer: Open, key: string | null): Promise<void> {
    const mine = turn;
    const items = logs === null ? [] : await logs.list();
    if (mine !== turn || open !== drawer) return;
    drawer.items = items;
    const named = items.find((item) => item.key === key) ?? items[0] ?? null;
    const isLost = drawer.state !== 'reading' && drawer.state !== 'following';
    if (drawer.shown === null || key !== null || isLost) show(drawer, named);
    else onChange();
  }

  function opened(): Open {
    open ??= { shown: null, state: 'reading', skipped: false, items: [], trouble: null };
    return open;
  }

  function start(work: Promise<void>): void {
    work.catch((error: unknown) => onFault('log drawer', error));
  }

  return {
    open(key) {
      turn += 1;
      const drawer = opened();
      drawer.trouble = null;
      start(list(drawer, key));
      onChange();
    },
    close() {
      turn += 1;
      stopReading();
      stopReading = () => undefined;
      open = null;
      forget();
      onChange();
    },
    openFile(path) {
      if (logs === null) return;
      turn += 1;
      const mine = turn;
      const drawer = opened();
      start(
        logs.adopt(path).then((adopted) => {
          if (mine !== turn || open !== drawer) return;
          const log = adopted.ok ? adopted.log : null;
          drawer.trouble = adopted.ok
            ? log === null
              ? message('ui.log.no-log')
              : null
            : message(`ui.log.lost.${adopted.reason}`);
          if (log === null) return onChange();
          drawer.items = [log, ...drawer.items.filter(({ key }) => key !== log.key)];
          show(drawer, log);
        }),
      );
    },
    refresh() {
      if (open !== null) start(list(open, null));
    },
    view(state) {
      return open === null ? null : drawerView(open, state);
    },
    lines: {
      get pending() {
        return reset || waiting.length > 0 || earlier.length > 0;
      },
      take() {
        const update = {
          reset,
          earlier: earlier.slice(-mostAtOnce),
          lines: waiting.slice(0, mostAtOnce),
        };
        earlier = earlier.slice(0, -mostAtOnce);
        waiting = waiting.slice(mostAtOnce);
        reset = false;
        if (earlier.length > 0 || waiting.length > 0) onChange();
        return update;
      },
    },
  };
}

function drawerView(
  { shown, state, skipped, items, trouble }: Open,
  { log }: SessionState,
): LogDrawerView {
  return {
    shown: shown === null ? null : { key: shown.key, name: shown.name },
    state,
    skipped,
    items: items.map(itemView),
    folders: (log.sought?.folders ?? []).map(({ name, state: found }) => ({
      name,
      words: message(`ui.log.folder.${found}`),
    })),
    trouble,
  };
}

function itemView({ key, name, origin, openedAt, modifiedAt }: LogListing): LogItemView {
  return { key, name, origin: message(`ui.log.origin.${origin}`), at: openedAt ?? modifiedAt };
}
