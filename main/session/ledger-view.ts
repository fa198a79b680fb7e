import { assertNever } from '../../preload/contract/assert-never.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type {
  Ground,
  LedgerView,
  Outcome,
  Tone,
  TryLine,
  TryView,
} from '../../preload/contract/snapshot.ts';
import { cableWords } from './cables-view.ts';
import { spanWords } from './elapsed.ts';
import { elsewhereWords } from './elsewhere.ts';
import type { Arrival } from './journey-table.ts';
import { counts, failuresLike, inOrder, isExcused, reachedOf } from './ledger.ts';
import { explainLog } from './log-explained.ts';
import { shortName } from './phone-view.ts';
import { portWords } from './port-words.ts';
import type { SessionState } from './state.ts';
import type { Evidence, Stage, Try, TryLog, TryPhone, TryRecord } from './try.ts';

/** How many tries the window is sent; it says how many more there are. */
const shownTries = 20;

/** Back sooner than this, the phone refused what it was sent; later, it had begun to run it. */
const almostAtOnce = 5_000;

/** All tries in words, the running one last. A sign that may be a loose plug is not shown. */
export function ledgerView(state: SessionState): LedgerView {
  const { ledger } = state;
  const running = state.tries.filter(({ firm }) => firm);
  const total = ledger.nextNumber - 1 + running.length;
  const tries = [
    ...inOrder(ledger)
      .slice(-shownTries)
      .map((record) => recordView(state, record)),
    ...running.map((t, index) => runningView(state, t, ledger.nextNumber + index)),
  ].slice(-shownTries);
  return { tries, total, remark: remark(state, running.length, total) };
}

function recordView(state: SessionState, record: TryRecord): TryView {
  const { cables } = state;
  const tag = record.origin?.tag ?? null;
  const reached = reachedOf(record);
  return {
    number: record.number,
    begunAt: record.begunAt,
    endedAt: record.endedAt,
    ground: record.ground,
    reached,
    reachedWords: message(`try.reached.${reached}`),
    outcome: record.outcome,
    outcomeWords: outcomeWords(record),
    tone: outcomeTones[record.outcome],
    phone: phoneWords(record.phone),
    cable: cableWords(cables, record.cable),
    ports: record.ports,
    portWords: record.ports.map((port) => portWords(state, port, tag)),
    elsewhere: elsewhereWords(state, record.origin),
    computer: record.computer,
    drops: record.drops,
    counts: isWell(record) || counts(record),
    stages: record.stages.map(stageLine),
    evidence: [...record.evidence.flatMap(evidenceLines), ...logLines(record.log, record.endedAt)],
  };
}

function runningView(state: SessionState, t: Try, number: number): TryView {
  const reached = reachedOf({ place: t.place, home: false });
  return {
    number,
    begunAt: t.begunAt,
    endedAt: null,
    ground: t.ground,
    reached,
    reachedWords: message(`try.reached.${reached}`),
    outcome: null,
    outcomeWords: message('try.outcome.running'),
    tone: 'working',
    phone: phoneWords(t.phone),
    cable: cableWords(state.cables, t.cable),
    ports: t.ports,
    portWords: t.ports.map((port) => portWords(state, port)),
    elsewhere: null,
    computer: t.computer,
    drops: t.drops,
    counts: !t.slept,
    stages: t.stages.map(stageLine),
    evidence: [...t.evidence.flatMap(evidenceLines), ...logLines(t.log, t.begunAt)],
  };
}

/** Where the log gives a number, that number and what it means say more than the cable. */
export function outcomeWords({ outcome, log }: TryRecord): Message {
  const why = log?.end?.status === 0 ? null : explainLog(log);
  if (why?.code == null) return message(`try.outcome.${outcome}`);
  return message('try.outcome.code', { code: String(why.code), what: why.what });
}

/** What stands in the log besides how it ended. */
function logLines(log: TryLog | null, at: number): readonly TryLine[] {
  if (log === null) return [];
  const { behavior, causes } = log;
  const words = [
    ...(behavior === null ? [] : [message(`evidence.log-${behavior}`)]),
    ...causes
      .filter(({ text }) => text !== '')
      .map(({ text }) => message('evidence.log-words', { text })),
  ];
  return words.map((text) => ({ at, words: text, ground: 'seen' }));
}

/** How each outcome feels. */
export const outcomeTones: Readonly<Record<Outcome, Tone>> = {
  'pattern-4013': 'failed',
  'pattern-4014': 'failed',
  vanished: 'failed',
  flapping: 'failed',
  'never-returned': 'failed',
  stopped: 'failed',
  'left-recovery': 'idle',
  finished: 'good',
  returned: 'working',
  'called-off': 'idle',
  unknown: 'idle',
};

function remark({ ledger }: SessionState, running: number, total: number): Message {
  if (total === 0) return message('try.none');
  if (running > 0) return message('try.running', { number: total });
  const last = inOrder(ledger).at(-1);
  if (total === 1 || last === undefined) return message('try.first');
  if (!counts(last)) return message('try.plain', { tries: total });
  const tries = failuresLike(ledger, last).length;
  if (tries > 1) return message('try.same', { tries });
  const failures = ledger.records.filter(counts).length;
  return failures > 1 ? message('try.mixed') : message('try.plain', { tries: total });
}

/** It did not fail, so there is nothing to count and nothing to excuse. */
function isWell(record: TryRecord): boolean {
  const { outcome } = record;
  return !isExcused(record) && (outcome === 'returned' || outcome === 'finished');
}

function phoneWords({ who, model }: TryPhone): Message {
  return shortName(who, model);
}

function stageLine({ at, place }: Stage): TryLine {
  return { at, words: message(`try.place.${place}`), ground: 'seen' };
}

function evidenceLines(line: Evidence): readonly TryLine[] {
  const { at } = line;
  const words = evidenceWords(line);
  const ground: Ground = said.has(line.kind) ? 'said' : line.kind === 'blind' ? 'unknown' : 'seen';
  return words.map((text) => ({ at, words: text, ground }));
}

const said: ReadonlySet<Evidence['kind']> = new Set([
  'begun-said',
  'said-stopped',
  'said-unplugged',
]);

function evidenceWords(line: Evidence): readonly Message[] {
  switch (line.kind) {
    case 'gap':
    case 'lost-late':
    case 'counted-anew':
    case 'replugged':
      return [message(`evidence.${line.kind}`, { gone: spanWords(line.gone) })];
    case 'lost-back':
      return [message('evidence.drop-back', { gone: spanWords(line.gone) })];
    case 'lost':
      return [message('evidence.drop')];
    case 'wrong': {
      const gone = spanWords(line.gone);
      const haste = line.gone < almostAtOnce ? 'fast' : 'late';
      const wrong = message('evidence.wrong', { gone, mode: modeWord(line.arrival) });
      // Only after the kernel was sent does the time tell what became of it.
      return line.from === 'recovery-loaded'
        ? [wrong, message(`evidence.wrong-${haste}`)]
        : [wrong];
    }
    case 'others-left':
    case 'flapping':
      return [message(`evidence.${line.kind}`, { count: line.count })];
    case 'version':
      return [message('evidence.version', { from: line.from, to: line.to })];
    case 'log-ended':
      return line.status === 0
        ? [message('evidence.log-worked')]
        : [message('evidence.log-stopped', { code: String(line.status ?? 'none') })];
    case 'begun-log':
    case 'from-log':
    case 'restore-by-log':
    case 'begun-seen':
    case 'begun-unsure':
    case 'begun-said':
    case 'restore-by-serial':
    case 'restore-by-order':
    case 'slow-usb':
    case 'slept':
    case 'blind':
    case 'stalled':
    case 'moved':
    case 'started-ios':
    case 'never':
    case 'said-stopped':
    case 'said-unplugged':
      return [message(`evidence.${line.kind}`)];
    default:
      return assertNever(line);
  }
}

function modeWord(arrival: Arrival): 'dfu' | 'recovery' | 'low' | 'other' {
  if (arrival === 'dfu' || arrival === 'dfu-loaded') return 'dfu';
  if (arrival === 'low-level') return 'low';
  return arrival === 'recovery' ? 'recovery' : 'other';
}
