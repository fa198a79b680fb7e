import type { EndSaid } from './event.ts';
import { flapWith } from './flapping.ts';
import {
  countedAnewWithin,
  hopLimit,
  journeyTable,
  slowMarks,
  unsureFor,
} from './journey-table.ts';
import type { Place } from './journey-table.ts';
import { endTry } from './ledger.ts';
import type { SessionState } from './state.ts';
import type { Gap, Try } from './try.ts';
import { countDrop } from './watching.ts';
import { forgetTry, leadTry, replaceTry, withEvidence } from './try-list.ts';

/** The person says that it is over. */
export function endAsSaid(state: SessionState, at: number, why: EndSaid): SessionState {
  const isPulled = why === 'unplugged';
  // Who says so a moment too late speaks of an absence that is over.
  const t = isPulled ? (state.tries.find(({ gap }) => gap !== null) ?? null) : leadTry(state);
  if (t === null) return isPulled ? asUnplugged(state) : state;
  const outcome = why === 'stopped' ? 'unknown' : 'called-off';
  const ended = endTry(state, t, {
    outcome,
    home: false,
    at,
    evidence: [{ kind: `said-${why}`, at }],
  });
  return t.gap === null ? ended : unplugged(ended, t.gap);
}

/** The next moment at which a try wants to hear of the time. */
export function tryDeadline({ sight }: Pick<SessionState, 'sight'>, t: Try): number {
  const { gap, remark, place, placeSince, firm } = t;
  // Whether it is still there is not known before the ports were read.
  if (gap?.kind === 'unseen' && sight.kind === 'looking') return Infinity;
  const said = remark?.until ?? Infinity;
  if (gap !== null) {
    if (gap.kind === 'anew') return gap.since + countedAnewWithin;
    const since = sight.kind === 'seeing' ? waitsSince(gap, place, sight.since) : gap.since;
    return Math.min(said, since + (slowMarks[gap.marks] ?? hopLimit));
  }
  return Math.min(said, placeSince + (firm ? journeyTable[place].stayLimit : unsureFor));
}

/** Who left unseen may have left just before the watch began, if it could stay so long at all. */
function waitsSince({ kind, since }: Gap, place: Place, watchedSince: number): number {
  const mayHaveStayed = watchedSince - since < journeyTable[place].stayLimit;
  return kind === 'unseen' && mayHaveStayed ? Math.max(since, watchedSince) : since;
}

/** Time has come to a try: a mark, an end, or something that was said for long enough. */
export function passInTry(state: SessionState, t: Try, at: number): SessionState {
  const { gap, remark } = t;
  if (remark !== null && remark.until <= at) {
    const quiet: Try = { ...t, remark: null };
    const without = replaceTry(state, t, quiet);
    // What is due at the same moment may not wait for another: the engine would take it for a fault.
    return tryDeadline(without, quiet) <= at ? passInTry(without, quiet, at) : without;
  }
  if (gap !== null) {
    // So far only a recovery mode that was counted anew: the plug was pulled, and that is fine.
    if (!t.firm) return unplugged(forgetTry(state, t), gap);
    if (gap.kind === 'anew') {
      const { since } = gap;
      const lost = withEvidence(
        { ...t, gap: { ...gap, kind: 'lost' } },
        { kind: 'lost', at: since },
      );
      return flapWith(replaceTry(state, t, lost), since, t.port);
    }
    if (gap.marks < slowMarks.length) {
      return replaceTry(state, t, { ...t, gap: { ...gap, marks: gap.marks + 1 } });
    }
    return endUnreturned(state, t, gap, at);
  }
  if (!t.firm) return forgetTry(state, t);
  return endTry(state, t, {
    outcome: 'unknown',
    home: false,
    at,
    evidence: [{ kind: 'stalled', at }],
  });
}

function endUnreturned(state: SessionState, t: Try, gap: Gap, at: number): SessionState {
  const isLost = gap.kind === 'lost';
  const counted = isLost ? { ...t, drops: t.drops + 1 } : t;
  const outcome =
    gap.kind === 'unseen'
      ? 'unknown'
      : isLost && t.place === 'restore'
        ? 'vanished'
        : 'never-returned';
  const link = { cable: t.cable, port: gap.phone.sighting.port };
  const dropped = isLost ? countDrop(state, link) : state;
  const ended = endTry(replaceTry(dropped, t, counted), counted, {
    outcome,
    home: false,
    at,
    // Of what nobody watched there is nothing to be said.
    evidence: gap.kind === 'unseen' ? [] : [{ kind: 'never', at }],
  });
  return gap.kind === 'unseen' ? ended : unplugged(ended, gap);
}

/** It looked as if an update had begun; the person knows better. */
function asUnplugged(state: SessionState): SessionState {
  const { away } = state;
  if (away?.kind !== 'perhaps') return state;
  const { phone, since } = away;
  return { ...state, away: { kind: 'unplugged', phone, since } };
}

/** The phone of a try that is over is away: nobody waits for it any more. */
export function unplugged(state: SessionState, { phone, since }: Gap): SessionState {
  return state.present.length > 0 ? state : { ...state, away: { kind: 'unplugged', phone, since } };
}
