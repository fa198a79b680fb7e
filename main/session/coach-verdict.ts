import { assertNever } from '../../preload/contract/assert-never.ts';
import type { CoachProcedure, CoachVerdict } from '../../preload/contract/coach.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import { coachBlock, coachButtons, phoneAtHand } from './coach-fit.ts';
import type { CoachEnd, CoachRun } from './coach-state.ts';
import { phoneTraits } from './phone-traits.ts';
import { restoreApp } from './restore-app.ts';
import type { SessionState } from './state.ts';

type Over = Extract<CoachRun, { readonly kind: 'over' }>;
type Miss = Extract<CoachEnd, { readonly kind: 'missed' }>;

/** So many goes that missed speak for the cable. Source: the design of the coach. */
const missesForCable = 2;

/** What came of a go, in words: never blame, and nothing that was not seen. */
export function coachVerdict(state: SessionState, run: Over): CoachVerdict {
  const { end, procedure, at } = run;
  const again = coachBlock(state, procedure) === null;
  switch (end.kind) {
    case 'worked': {
      const seen = end.leftAt === null ? 'no' : 'yes';
      const values = { at, left: end.leftAt ?? at, seen, app: restoreApp(state) };
      const of = procedure === 'force-restart' ? 'restart' : procedure;
      return {
        tone: 'good',
        title: message(`coach.worked.${of}.title`),
        sentence: message(`coach.worked.${of}.sentence`, values),
        hint: null,
        ground: 'seen',
        again: false,
      };
    }
    case 'came':
      return {
        tone: 'idle',
        title: message('coach.came.title'),
        sentence: message('coach.came.sentence', { at }),
        hint: null,
        ground: 'unknown',
        again,
      };
    case 'missed':
      return {
        tone: 'attention',
        title: message(`coach.missed.${end.why}.title`),
        sentence: missedSentence(state, run, end),
        hint: hint(state, procedure, end),
        ground: 'seen',
        again,
      };
    case 'unseen':
      return {
        tone: 'idle',
        title: message('coach.unseen.title'),
        sentence: message(`coach.unseen.${aimOf(procedure)}`, { why: end.why }),
        hint: null,
        ground: 'unknown',
        again,
      };
    case 'off':
      return {
        tone: end.why === 'slept' ? 'attention' : 'working',
        title: message(`coach.off.${end.why}.title`),
        sentence: message(`coach.off.${end.why}.sentence`),
        hint: null,
        ground: 'seen',
        again,
      };
    default:
      return assertNever(end);
  }
}

function missedSentence(state: SessionState, { procedure }: Over, { why, gone }: Miss): Message {
  switch (why) {
    case 'system':
      return message(`coach.missed.system.${procedure === 'dfu' ? 'dfu' : 'recovery'}`);
    case 'recovery':
      return message(`coach.missed.recovery.${procedure === 'dfu' ? 'dfu' : 'restart'}`);
    case 'dfu':
      return message('coach.missed.dfu.sentence');
    case 'stayed': {
      const isSaid = coachButtons(state).ground === 'said';
      return message(isSaid ? 'coach.missed.stayed.said' : 'coach.missed.stayed.sentence');
    }
    case 'away': {
      const values = { left: gone?.since ?? 0 };
      return procedure === 'dfu'
        ? message('coach.missed.away.dfu', values)
        : message('coach.missed.away.sentence', values);
    }
    default:
      return assertNever(why);
  }
}

/** After two misses the cable; before that, what the miss itself asks for. */
function hint(state: SessionState, procedure: CoachProcedure, { why }: Miss): Message | null {
  if (state.coach.misses >= missesForCable) {
    const { connector } = phoneTraits(phoneAtHand(state)?.identity ?? null);
    return message(connector === 'Lightning' ? 'coach.hint.cable.lightning' : 'coach.hint.cable');
  }
  const isRestart = procedure === 'restart' || procedure === 'force-restart';
  return why === 'recovery' && isRestart
    ? message('coach.hint.recovery', { app: restoreApp(state) })
    : null;
}

function aimOf(procedure: CoachProcedure): 'restart' | 'recovery' | 'dfu' {
  return procedure === 'force-restart' ? 'restart' : procedure;
}
