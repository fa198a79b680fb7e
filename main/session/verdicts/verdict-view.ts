import type { Message } from '../../../preload/contract/message.ts';
import { message } from '../../../preload/contract/message.ts';
import type { StatusAction } from '../../../preload/contract/snapshot.ts';
import { stepIds } from '../../../preload/contract/step-id.ts';
import type { VerdictView } from '../../../preload/contract/verdict.ts';
import { makeReport } from '../try-status.ts';
import type { Finding, Pointer } from './verdict-rule.ts';

/** Puts a finding into words; `app` is the program that restores on this computer. */
export function verdictView(finding: Finding, app: Message): VerdictView {
  const { id, pointer, evidence } = finding;
  const values = { app, ...finding.values };
  return {
    id,
    tone: id === 'left-recovery' || id === 'slept' ? 'working' : 'attention',
    title: message(`verdict.${id}.title`, values),
    sentence: message(`verdict.${id}.sentence`, values),
    evidence,
    actions: actionsFor(pointer),
    toGate: pointer === 'gate',
  };
}

function actionsFor(pointer: Pointer): readonly StatusAction[] {
  if (pointer === 'gate' || pointer === 'nowhere') return [];
  const number = stepIds.indexOf(pointer) + 1;
  const open: StatusAction = {
    label: message('status.action.step', { number }),
    command: { type: 'open-step', step: pointer },
  };
  return pointer === 'support' ? [makeReport, open] : [open];
}
