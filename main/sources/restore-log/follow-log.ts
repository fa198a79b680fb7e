import type { TimedFact } from '../../knowledge/restore-log/log-fact.ts';
import type { LogLoss } from '../../session/events/log-event.ts';
import { type FoundLog, freshFor, isFresh } from './choose.ts';
import { followFile } from './follow-file.ts';
import type { ReadLines } from './line-reader.ts';
import { createThinner } from './thin-facts.ts';

/** What one look at a followed log has brought. */
export type LogStep =
  | {
      readonly kind: 'told';
      readonly facts: readonly TimedFact[];
      /** See `LogRef.live`. */
      readonly live: boolean;
      /** False where more is there already. */
      readonly atEnd: boolean;
      /** Bytes read or left out so far. */
      readonly bytes: number;
    }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'lost'; readonly reason: LogLoss };

/** A log that is followed. */
export interface LogFollower {
  readonly log: FoundLog;
  /** True when it speaks of what happens now. */
  readonly live: boolean;
  /** True while it may well grow: it has, within the last minutes. */
  isLively(now: number): boolean;
  /** True while it grows and has not told an end: whatever else appears, this is what happens now. */
  isRunning(now: number): boolean;
  /** True when this is the same file, whatever its name is now. */
  is(log: FoundLog): boolean;
  /** Looks once; never rejects. To be awaited before the next call. */
  step(now: number): Promise<LogStep>;
}

/** A log that has been silent for so long gives way to a newer one: its try may have been given up. */
export const runningFor = 60_000;

/** A line without an end is believed when the log has rested for so long: it may be half a number. */
export const restAfter = 60_000;

/** A file that cannot be read for a moment, by a virus scanner or a slow share, is not lost. */
export const patience = 10_000;

/** Follows a log from its beginning. */
export function followLog(log: FoundLog, readLines: ReadLines, now: number): LogFollower {
  const follower = followFile(log.path);
  const reader = readLines(log);
  const thinner = createThinner();
  let live = isFresh(log, now);
  let hasCaughtUp = false;
  let hasEnded = false;
  let grownAt = live ? log.modifiedAt : -Infinity;
  /** The half line that was believed. */
  let believed = '';
  let unreadableSince: number | null = null;

  function read(lines: readonly string[], heardAt: number | null): TimedFact[] {
    const fresh = believed !== '' && lines[0] === believed ? lines.slice(1) : lines;
    if (lines.length > 0) believed = '';
    return fresh.flatMap((line) => reader.read(line, heardAt));
  }

  /** What the last line says that has no end, once nothing follows any more. */
  function readRest(now: number): readonly TimedFact[] {
    if (now - grownAt < restAfter || believed === follower.rest) return [];
    believed = follower.rest;
    return [...reader.read(believed, null), ...reader.rest()];
  }

  return {
    log,
    get live() {
      return live;
    },
    isRunning: (at) => hasCaughtUp && !hasEnded && at - grownAt < runningFor,
    isLively: (at) => at - grownAt < freshFor,
    is: ({ key, identity }) => key === log.key || identity === follower.identity,
    step: async (now) => {
      const step = await follower.step();
      if (step.kind === 'lost' && step.reason === 'unreadable') {
        unreadableSince ??= now;
        if (now - unreadableSince >= patience) return step;
        return { kind: 'told', facts: [], live, atEnd: true, bytes: follower.position };
      }
      unreadableSince = null;
      if (step.kind !== 'read') return step;
      if (step.grown && hasCaughtUp) live = true;
      if (step.grown && live) grownAt = now;
      const facts = read(step.lines, hasCaughtUp ? now : null);
      hasCaughtUp ||= step.atEnd;
      // A tool that wraps its lines has ended its last one, if nothing came since the last look.
      if (step.atEnd && !step.grown) facts.push(...reader.rest());
      if (step.atEnd) facts.push(...readRest(now));
      for (const { fact } of facts) hasEnded = fact.kind !== 'opened' && (hasEnded || isEnd(fact));
      const { atEnd } = step;
      return { kind: 'told', facts: thinner.thin(facts), live, atEnd, bytes: follower.position };
    },
  };
}

function isEnd({ kind }: TimedFact['fact']): boolean {
  return kind === 'completed' || kind === 'error' || kind === 'succeeded';
}
