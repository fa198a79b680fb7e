import type { CoachState } from './coach-state.ts';
import type { PresentPhone } from './present-phone.ts';
import type { Links } from './link.ts';
import type { Away, SessionState, Verdict } from './state.ts';
import type { Steadiness } from './steadiness-run.ts';
import type { Gap, Try } from './try.ts';

/**
 * The computer's clock was set: whatever is still being counted moves along, so that an absence of
 * ten seconds stays one of ten seconds. What is over keeps the time it was given.
 */
export function shiftClock(state: SessionState, by: number): SessionState {
  const { sight, away, verdict, flap } = state;
  return {
    ...state,
    sight: sight.kind === 'looking' ? sight : { ...sight, since: sight.since + by },
    present: state.present.map((phone) => shiftPhone(phone, by)),
    away: away === null ? null : shiftAway(away, by),
    supposed: state.supposed.map((left) => ({
      ...left,
      phone: shiftPhone(left.phone, by),
      since: left.since + by,
    })),
    tries: state.tries.map((t) => shiftTry(t, by)),
    verdict: verdict === null ? null : shiftVerdict(verdict, by),
    losses: state.losses.map((loss) => ({ ...loss, at: loss.at + by })),
    company: state.company.map((other) => ({ ...other, at: other.at + by })),
    flap: flap === null ? null : { ...flap, until: flap.until + by },
    coach: shiftCoach(state.coach, by),
    links: shiftLinks(state.links, by),
    steadiness: shiftTest(state.steadiness, by),
  };
}

/**
 * The computer has slept for `by` milliseconds until `at`. Its programs stood still and so do the
 * waits that they keep; the phone did not, so its own times stay.
 */
export function shiftSleep(state: SessionState, by: number, at: number): SessionState {
  const { away, flap } = state;
  const sinceBefore = (since: number): number => Math.min(since + by, at);
  return {
    ...state,
    away: away === null || away.kind === 'unplugged' ? away : { ...away, until: away.until + by },
    tries: state.tries.map((t) => ({
      ...t,
      placeSince: sinceBefore(t.placeSince),
      gap: t.gap === null ? null : { ...t.gap, since: sinceBefore(t.gap.since) },
    })),
    flap: flap === null ? null : { ...flap, until: flap.until + by },
  };
}

function shiftLinks(links: Links, by: number): Links {
  const { watching, question } = links;
  return {
    ...links,
    watching: watching.map((watch) => ({ ...watch, since: watch.since + by })),
    question: question?.kind === 'soon' ? { ...question, since: question.since + by } : question,
  };
}

function shiftTest(steadiness: Steadiness, by: number): Steadiness {
  const { run } = steadiness;
  if (run === null) return steadiness;
  const { begunAt, arrivedAt, gone } = run;
  return {
    ...steadiness,
    run: {
      ...run,
      begunAt: begunAt + by,
      arrivedAt: arrivedAt + by,
      gone: gone === null ? null : { since: gone.since + by },
    },
  };
}

function shiftPhone(phone: PresentPhone, by: number): PresentPhone {
  const { arrivedAt, modeSince, recoveryNoticeAt } = phone;
  return {
    ...phone,
    arrivedAt: arrivedAt + by,
    modeSince: modeSince + by,
    recoveryNoticeAt: recoveryNoticeAt === null ? null : recoveryNoticeAt + by,
  };
}

function shiftAway(away: Away, by: number): Away {
  const moved = { phone: shiftPhone(away.phone, by), since: away.since + by };
  switch (away.kind) {
    case 'unplugged':
      return { ...away, ...moved };
    case 'restarting':
      return { ...away, ...moved, until: away.until + by };
    case 'perhaps': {
      const verdict = away.verdict === null ? null : shiftVerdict(away.verdict, by);
      return { ...away, ...moved, until: away.until + by, verdict };
    }
  }
}

function shiftTry(t: Try, by: number): Try {
  return {
    ...t,
    begunAt: t.begunAt + by,
    placeSince: t.placeSince + by,
    gap: t.gap === null ? null : shiftGap(t.gap, by),
    stages: t.stages.map((stage) => ({ ...stage, at: stage.at + by })),
    evidence: t.evidence.map((line) => ({ ...line, at: line.at + by })),
    remark: t.remark === null ? null : { ...t.remark, until: t.remark.until + by },
  };
}

function shiftGap(gap: Gap, by: number): Gap {
  return { ...gap, phone: shiftPhone(gap.phone, by), since: gap.since + by };
}

function shiftVerdict(verdict: Verdict, by: number): Verdict {
  return { ...verdict, at: verdict.at + by };
}

function shiftCoach(coach: CoachState, by: number): CoachState {
  const { run } = coach;
  if (run?.kind !== 'running') return coach;
  const { startedAt, until, watch } = run;
  const moved =
    watch.kind === 'gone'
      ? { ...watch, phone: shiftPhone(watch.phone, by), since: watch.since + by }
      : watch;
  const shifted = { ...run, startedAt: startedAt + by, until: until + by, watch: moved };
  return { ...coach, run: shifted };
}
