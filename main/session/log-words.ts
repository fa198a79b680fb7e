import { assertNever } from '../../preload/contract/assert-never.ts';
import { type Message, message } from '../../preload/contract/message.ts';
import type { LogFact, LogMode, LogVerdict } from '../knowledge/restore-log/log-fact.ts';
import { operationKind } from '../knowledge/restore-log/restore-operations.ts';
import { spanWords } from './elapsed.ts';

/** What a line says, in plain words; null where it says nothing for a person. */
export function factWords(fact: LogFact): Message | null {
  switch (fact.kind) {
    case 'opened':
    case 'timer-fired':
    case 'acknowledged':
    case 'radio':
    case 'usb-noise':
      return message(`log.fact.${fact.kind}`);
    case 'program':
      return message('log.fact.program', { version: fact.version });
    case 'payload':
    case 'installed':
      return message(`log.fact.${fact.kind}`, { build: fact.build });
    case 'behavior':
      return message(`log.fact.behavior.${fact.behavior}`);
    case 'board':
    case 'chip':
    case 'ecid':
    case 'identity':
      return message('log.fact.phone');
    case 'started-in':
      return message('log.fact.started-in', { mode: modeWords(fact.mode) });
    case 'mode': {
      const { mode, change } = fact;
      if (mode === null) return message(`log.fact.${change}.muxed`);
      return message(`log.fact.${change}`, { mode: modeWords(mode) });
    }
    case 'phase-over': {
      const result = fact.ok ? 'ok' : 'failed';
      return message(`log.fact.phase.${result}`, { mode: modeWords(fact.mode) });
    }
    case 'timer':
      return message('log.fact.timer', { limit: spanWords(fact.limit) });
    case 'progress':
      return progressWords(fact.operation, fact.percent);
    case 'checkpoint':
      return fact.change === 'failed' ? message('log.fact.checkpoint.failed') : null;
    case 'image':
      if (fact.step === 'fail' || fact.step === 'finish') {
        return message(`log.fact.image.${fact.step}`);
      }
      return withPercent(message('log.op.copy'), fact.percent);
    case 'signing':
      return message(`log.fact.signing.${fact.answer}`);
    case 'verdict':
      return verdictWords(fact.verdict);
    case 'cause':
      if (fact.verdict !== null) return verdictWords(fact.verdict);
      return message('log.fact.cause', { code: String(fact.code) });
    case 'completed':
      return endWords(fact.status);
    case 'error':
      return fact.code === null ? message('log.fact.failed') : endWords(fact.code);
    case 'succeeded':
      return message('log.fact.completed.ok');
    case 'elapsed':
      return message('log.fact.elapsed', { length: spanWords(fact.seconds * 1000) });
    case 'location':
    case 'protocol':
    case 'state':
      return null;
    default:
      return assertNever(fact);
  }
}

/** A mode as people call it. */
export function modeWords(mode: LogMode | null): Message {
  return message(`log.mode.${mode ?? 'other'}`);
}

function progressWords(operation: number, percent: number | null): Message {
  const kind = operationKind(operation, null);
  const doing = message(kind === null ? 'log.fact.progress.unknown' : `log.op.${kind}`);
  return withPercent(doing, percent);
}

function withPercent(doing: Message, percent: number | null): Message {
  return percent === null
    ? message('log.fact.progress', { doing })
    : message('log.fact.progress.percent', { doing, percent });
}

function verdictWords(verdict: LogVerdict): Message {
  switch (verdict.kind) {
    case 'unexpected-mode': {
      const { came, due } = verdict;
      return message('log.fact.verdict.unexpected-mode', {
        came: modeWords(came),
        due: modeWords(due),
      });
    }
    case 'gave-up': {
      const { from, to } = verdict;
      return message('log.fact.verdict.gave-up', { from: modeWords(from), to: modeWords(to) });
    }
    case 'removed':
    case 'no-space':
    case 'busy':
      return message(`log.fact.verdict.${verdict.kind}`);
    default:
      return assertNever(verdict);
  }
}

function endWords(status: number): Message {
  return status === 0
    ? message('log.fact.completed.ok')
    : message('log.fact.completed.failed', { code: String(status) });
}
