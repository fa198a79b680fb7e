import { samePhone } from './same-phone.ts';
import type { FollowedLog, SessionState } from './state.ts';
import type { Try, TryLog, TryPhone, TryRecord } from './try.ts';

/** A log is created within seconds of the click, the bus follows within minutes: not further apart. */
const slack = 5 * 60 * 1000;

/** Whose story a log tells. */
export type LogOwner =
  | { readonly kind: 'try'; readonly t: Try }
  | { readonly kind: 'record'; readonly record: TryRecord };

/** What a try keeps of the log that is followed. */
export function logOf({ ref, story }: FollowedLog): TryLog {
  const { behavior, payload, installed, verdict, causes, refused, end } = story;
  return { key: ref.key, behavior, payload, installed, verdict, causes, refused, end };
}

/**
 * The try that the followed log is about: the one it was about before, else one that runs without a
 * log, else the last one that was over while the log was being written. Never that of another phone.
 */
export function ownerOf(state: SessionState): LogOwner | null {
  const { followed } = state.log;
  if (followed === null) return null;
  const { ref, story } = followed;
  const fits = ({ phone }: { readonly phone: TryPhone }): boolean =>
    samePhone(phone, { ...nobody, ecid: story.ecid }) !== 'no';

  const mine = state.tries.find(({ log }) => log?.key === ref.key);
  if (mine !== undefined) return fits(mine) ? { kind: 'try', t: mine } : null;
  const written = state.ledger.records.findLast(({ log }) => log?.key === ref.key);
  if (written !== undefined) return { kind: 'record', record: written };

  const running = state.tries.filter((t) => t.log === null && t.firm && fits(t));
  const [t] = running;
  if (t !== undefined && (running.length === 1 || story.ecid !== null)) return { kind: 'try', t };

  const last = state.ledger.records.findLast((record) => record.ports.length > 0 && fits(record));
  return last?.log === null && overlaps(last, story) ? { kind: 'record', record: last } : null;
}

const nobody: TryPhone = { who: 'iphone', ecid: null, udid: null, model: null };

function overlaps(
  { begunAt, endedAt }: TryRecord,
  { firstAt, lastAt }: FollowedLog['story'],
): boolean {
  if (firstAt === null || lastAt === null) return false;
  // Whatever begins after a try was over is another one.
  return firstAt <= endedAt && firstAt >= begunAt - slack && lastAt >= begunAt;
}
