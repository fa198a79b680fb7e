import type {
  ButtonFamily,
  CoachPhase,
  CoachPhone,
  CoachView,
} from '../../preload/contract/coach.ts';
import type { CoachProcedure } from '../../preload/contract/coach.ts';
import { message } from '../../preload/contract/message.ts';
import type { Message } from '../../preload/contract/message.ts';
import { buttonSequence } from '../knowledge/button-sequences.ts';
import { parseUsbSerial } from '../knowledge/usb-serial.ts';
import { coachBlock, coachButtons, phoneAtHand } from './coach-fit.ts';
import type { CoachedPhone, CoachRun } from './coach-state.ts';
import { coachVerdict } from './coach-verdict.ts';
import { restoreApp } from './restore-app.ts';
import type { SessionState } from './state.ts';

/** The button coach as the window draws it; null while it is closed. */
export function coachView(state: SessionState): CoachView | null {
  const { run } = state.coach;
  if (run === null) return null;
  const { procedure } = run;
  const { ground, families, phone: known } = coachButtons(state);
  // What is learned later does not change the buttons in the middle of it.
  const phone = run.kind === 'running' ? run.phone : known;
  const block = run.kind === 'running' ? null : coachBlock(state, procedure);
  return {
    procedure,
    title: message(`coach.${procedure}.title`),
    why: message(`coach.${procedure}.why`, { app: restoreApp(state) }),
    phone: phone === null ? null : drawn(phone, state),
    ground,
    families,
    narrowed: phone === null ? narrowed(state) : null,
    lines:
      phone === null
        ? []
        : buttonSequence(procedure, phone).map(({ id, ...hold }) => ({
            ...hold,
            id,
            words: message(`coach.${id}`),
            spoken: message(`coach.${id}.spoken`),
          })),
    phase: phase(state, run),
    cautions: run.kind === 'reading' && block === null ? cautions(state, procedure, phone) : [],
    blocked: block === null ? null : blocked(state, procedure, block),
    instead: block === 'no-slider' ? 'force-restart' : null,
  };
}

function drawn({ family, hasHome }: CoachedPhone, state: SessionState): CoachPhone {
  const model = phoneAtHand(state)?.identity.model;
  const name =
    model?.kind === 'exact' ? message('phone.named', { name: model.name }) : familyName(family);
  // Only the latest family has phones of both kinds; most of them have none.
  return { family, name, hasHome: hasHome ?? family !== 'volume-up-down-side' };
}

/** The phones of a family, in words. */
export function familyName(family: ButtonFamily): Message {
  return message(`coach.family.${family}`);
}

/** What a phone tells that does not tell its model: 40 digits are older than iPhone XS. */
function narrowed(state: SessionState): Message | null {
  const serial = phoneAtHand(state)?.sighting.serial ?? null;
  return parseUsbSerial(serial).kind === 'udid-40' ? message('coach.narrowed.before-xs') : null;
}

function phase(state: SessionState, run: CoachRun): CoachPhase {
  switch (run.kind) {
    case 'reading':
      return { kind: 'reading' };
    case 'running': {
      const after = message(run.watch.kind === 'none' ? 'coach.after.unseen' : 'coach.after');
      return { kind: 'running', startedAt: run.startedAt, after };
    }
    case 'over':
      return { kind: 'over', verdict: coachVerdict(state, run) };
  }
}

function cautions(
  { sight, present }: SessionState,
  procedure: CoachProcedure,
  phone: CoachedPhone | null,
): readonly Message[] {
  const [only] = present;
  const list: Message[] = [];
  if (sight.kind === 'blind') list.push(message('coach.caution.blind'));
  else if (only === undefined) list.push(message('coach.caution.absent'));
  else if (present.length > 1) list.push(message('coach.caution.many'));
  else if (only.mode === 'recovery' || only.mode === 'dfu') {
    if (procedure !== 'dfu') list.push(message(`coach.caution.from-${only.mode}`));
  }
  if (procedure === 'dfu') {
    list.push(message('coach.caution.dfu'), message('coach.caution.last'));
  }
  const holdsBoth = phone?.family === 'volume-up-down-side' && phone.hasHome !== true;
  if (procedure === 'restart' && holdsBoth) list.push(message('coach.caution.emergency'));
  return list;
}

function blocked(
  state: SessionState,
  procedure: CoachProcedure,
  block: NonNullable<ReturnType<typeof coachBlock>>,
): Message {
  if (block !== 'already') return message(`coach.blocked.${block}`);
  return message(`coach.blocked.already.${procedure === 'dfu' ? 'dfu' : 'recovery'}`, {
    app: restoreApp(state),
  });
}
