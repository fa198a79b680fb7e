import type { LogStory } from './log-story.ts';
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
export function ownerOf(
  state: SessionState,
  story: LogStory | null = state.log.followed?.story ?? null,
): LogOwner | null {
  const { followed } = state.log;
  if (followed === null || story === null) return null;
  const { ref } = followed;
  const fits = fitsLog({ story });

  const mine = state.tries.find((t) => t.log?.key === ref.key && fits(t));
  if (mine !== undefined) return { kind: 'try', t: mine };
  // A file may hold another restore after the one that it was about.
  const written = state.ledger.records.findLast(
    (record) => record.log?.key === ref.key && fits(record) && overlaps(record, story),
  );
  if (written !== undefined) return { kind: 'record', record: written };
  // Moved or copied, a log has another key.
  const elsewhere = state.ledger.records.findLast(
    (record) => fits(record) && endedAs(record, story),
  );
  if (elsewhere !== undefined) return { kind: 'record', record: elsewhere };

  const running = state.tries.filter(
    (t) => t.log === null && t.firm && fits(t) && mayBeOf(t, story),
  );
  const [t] = running;
  if (t !== undefined && (running.length === 1 || story.ecid !== null)) return { kind: 'try', t };

  const last = state.ledger.records.findLast(
    (record) =>
      record.origin === null &&
      record.log === null &&
      record.ports.length > 0 &&
      fits(record) &&
      overlaps(record, story),
  );
  return last === undefined ? null : { kind: 'record', record: last };
}

/** A log that names another phone than the try that it seemed to be about is none of its. */
export function withoutForeignLog(state: SessionState): SessionState {
  const { followed } = state.log;
  if (followed === null) return state;
  const fits = fitsLog(followed);
  const isForeign = (t: Try): boolean => t.log?.key === followed.ref.key && !fits(t);
  if (!state.tries.some(isForeign)) return state;
  const tries = state.tries.map((t) => (isForeign(t) ? { ...t, log: null } : t));
  return { ...state, tries };
}

function fitsLog({
  story,
}: Pick<FollowedLog, 'story'>): (owner: { readonly phone: TryPhone }) => boolean {
  return ({ phone }) => samePhone(phone, { ...nobody, ecid: story.ecid }) !== 'no';
}

/** What was over before a try began is the log of another one. */
function mayBeOf({ begunAt }: Try, { end, lastAt }: FollowedLog['story']): boolean {
  const isOver = end !== null && end.at < begunAt;
  return !isOver && (lastAt === null || lastAt >= begunAt - slack);
}

const nobody: TryPhone = { who: 'iphone', ecid: null, udid: null, model: null };

/** No two restores end with one number in the same millisecond. */
function endedAs({ evidence }: TryRecord, { end }: LogStory): boolean {
  return evidence.some(
    (line) => line.kind === 'log-ended' && line.at === end?.at && line.status === end.status,
  );
}

function overlaps(
  { begunAt, endedAt }: TryRecord,
  { firstAt, lastAt }: FollowedLog['story'],
): boolean {
  if (firstAt === null || lastAt === null) return false;
  // Whatever begins after a try was over is another one.
  return firstAt <= endedAt && firstAt >= begunAt - slack && lastAt >= begunAt - slack;
}
