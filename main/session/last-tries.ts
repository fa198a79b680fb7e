import type { LastTriesView, PartView } from '../../preload/contract/snapshot.ts';
import { message } from '../../preload/contract/message.ts';
import type { StepId } from '../../preload/contract/step-id.ts';
import { restoreApp } from './restore-app.ts';
import type { SessionState } from './state.ts';
import { restoreGate } from './verdicts/restore-gate.ts';

/** The steps that have to be behind the person before anything is offered that erases. */
const first: readonly StepId[] = ['update', 'restart', 'cable', 'ports'];

/** What can still be tried at home after four steps: on another computer, and what erases. */
export function lastTries(state: SessionState): LastTriesView {
  const { marks } = state.checklist;
  const app = restoreApp(state);
  return {
    gate: restoreGate(state),
    isOpen: first.every((step) => marks[step] !== undefined),
    parts: [part('do', 'step.last.computer')],
    erasing: [
      part('do', 'step.last.restore', { app }),
      { ...part('do', 'step.last.dfu', { app }), coach: 'dfu' },
      part('note', 'step.last.stop', { app }),
    ],
  };
}

function part(
  kind: PartView['kind'],
  id: PartView['text']['id'],
  values?: PartView['text']['values'],
): PartView {
  return { id, kind, text: message(id, values), link: null, coach: null };
}
