import { buttonFamilies, coachProcedures } from '../../preload/contract/coach.ts';
import { oneOf } from '../../preload/contract/guard.ts';
import type {
  CoachedPhone,
  CoachEnd,
  CoachGone,
  CoachRun,
  CoachState,
  CoachWatch,
} from '../session/coach-state.ts';
import { byKind, isCount, isFlag, isNumber, isText, nullable, object } from './guard.ts';
import { isPresentPhone } from './phone-guard.ts';

const isFamily = oneOf(...buttonFamilies);
const isProcedure = oneOf(...coachProcedures);
const isUnwatched = oneOf('absent', 'blind', 'many');

const isPhone = object<CoachedPhone>({ family: isFamily, hasHome: nullable(isFlag) });

const isWatch = byKind<CoachWatch>({
  none: { why: isUnwatched },
  here: { port: isText },
  gone: { phone: isPresentPhone, since: isNumber },
});

const isEnd = byKind<CoachEnd>({
  worked: { leftAt: nullable(isNumber) },
  came: {},
  missed: {
    why: oneOf('system', 'recovery', 'dfu', 'stayed', 'away'),
    gone: nullable(object<CoachGone>({ phone: isPresentPhone, since: isNumber })),
  },
  unseen: { why: isUnwatched },
  off: { why: oneOf('slept', 'try') },
});

/** Accepts the coach as a fold holds it. Must follow every change of {@link CoachState}. */
export const isCoach = object<CoachState>({
  said: nullable(isFamily),
  run: nullable(
    byKind<CoachRun>({
      reading: { procedure: isProcedure },
      running: {
        procedure: isProcedure,
        phone: isPhone,
        startedAt: isNumber,
        until: isNumber,
        watch: isWatch,
      },
      over: { procedure: isProcedure, phone: isPhone, at: isNumber, end: isEnd },
    }),
  ),
  misses: isCount,
});
