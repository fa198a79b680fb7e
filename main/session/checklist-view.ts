import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { ChecklistView, ProofView, StepView } from '../../preload/contract/snapshot.ts';
import type { StepId } from '../../preload/contract/step-id.ts';
import { stepIds } from '../../preload/contract/step-id.ts';
import { coachButtons, phoneAtHand } from './coach-fit.ts';
import { backupSaid } from './answers.ts';
import { minutesAndSeconds } from './elapsed.ts';
import { lastTries } from './last-tries.ts';
import { isUnderWay } from './ledger.ts';
import { phoneTraits } from './phone-traits.ts';
import { restoreApp } from './restore-app.ts';
import type { Mark, SessionState } from './state.ts';
import { stepParts } from './step-parts.ts';
import type { StepContext } from './step-parts.ts';
import { questionsView } from './questions-view.ts';
import { pointedStep } from './steps.ts';
import { diagnose } from './verdicts/diagnose.ts';
import { hiddenAdvice } from './verdicts/hidden-advice.ts';
import { verdictView } from './verdicts/verdict-view.ts';

/** The five fixes for this computer and this phone, with what was said and seen about each. */
export function checklistView(state: SessionState): ChecklistView {
  const { checklist } = state;
  const context = stepContext(state);
  const next = pointedStep(state);
  const canWait = isInstalling(state);
  const hidden = hiddenAdvice(state);
  const finding = diagnose(state);
  const steps = stepIds.map((id, index): StepView => {
    const mark = checklist.marks[id];
    return {
      id,
      number: index + 1,
      title: stepTitle(id, context.platform),
      why: message(`step.${id}.why`),
      state: mark === undefined ? 'open' : mark.kind === 'skipped' ? 'skipped' : 'done',
      next: id === next && !canWait,
      parts: stepParts(id, context).filter(
        (part) => !hidden.some(({ parts }) => parts.has(part.id)),
      ),
      last: id === 'ports' ? lastTries(state) : null,
      sight: stepSight(id, state),
      proof: proof(mark),
      hidden: id === 'cable' ? hidden.map(({ why }) => why) : [],
      skipped:
        mark?.kind === 'skipped'
          ? { reason: mark.reason, words: message(`skip.${mark.reason}`) }
          : null,
    };
  });
  const doneCount = steps.filter((step) => step.state === 'done').length;
  // Where no fix can help, the list has not come to its end.
  const isElsewhere = finding?.pointer === 'nowhere' || finding?.pointer === 'gate';
  return {
    steps,
    open: checklist.open,
    doneCount,
    remark: isElsewhere && !canWait ? null : remark(canWait, next, steps),
    verdict: finding === null ? null : verdictView(finding, context.app),
    erases: erasesUnsaved(state) ? context.app : null,
    questions: questionsView(state),
  };
}

/** Nothing on this list may be done to a phone or a computer in the middle of an installation. */
function isInstalling({ sight, tries }: SessionState): boolean {
  return (
    sight.kind === 'seeing' &&
    tries.some(({ firm, place, gap }) => {
      const isGone = gap?.kind === 'lost';
      return firm && !isGone && isUnderWay({ place });
    })
  );
}

/** The log of the try that runs says that it erases, and the person has said that nothing is saved. */
function erasesUnsaved(state: SessionState): boolean {
  return (
    backupSaid(state) === 'none' &&
    state.tries.some(({ firm, log }) => firm && log?.behavior === 'erase')
  );
}

function remark(canWait: boolean, next: StepId | null, steps: readonly StepView[]): Message | null {
  if (canWait) return message('list.wait');
  if (next !== null) return null;
  const skipped = steps.filter((step) => step.state === 'skipped').length;
  return message('list.end', { skipped });
}

/** The headline of a step; the first one names what there is to update on this computer. */
export function stepTitle(step: StepId, platform: StepContext['platform']): Message {
  if (step !== 'update') return message(`step.${step}.title`);
  const system = { darwin: 'mac', win32: 'windows', linux: 'linux' } as const;
  return message(`step.update.title.${system[platform]}`);
}

/** What is known of the phone at hand; its buttons may have been picked by the person. */
function stepContext(state: SessionState): StepContext {
  return {
    platform: platformOf(state),
    app: restoreApp(state),
    ...phoneTraits(phoneAtHand(state)?.identity ?? null),
    buttons: coachButtons(state).phone?.family ?? null,
  };
}

/** The platform is known from the first event on; before it, the words are for a Mac. */
export function platformOf({ host }: SessionState): StepContext['platform'] {
  return host?.platform ?? 'darwin';
}

function stepSight(step: StepId, { host, checks }: SessionState): Message {
  if (step !== 'update') return message(`step.${step}.sight`);
  if (Object.keys(checks.answers).length > 0) return message('step.update.sight-checks');
  return host?.system == null
    ? message('step.update.sight-unknown')
    : message('step.update.sight', { system: host.system });
}

function proof(mark: Mark | undefined): ProofView | null {
  switch (mark?.kind) {
    case 'ticked':
      return { ground: 'said', words: message('proof.ticked', { at: mark.at }) };
    case 'seen-update':
      return { ground: 'seen', words: message('proof.seen-update', { at: mark.at }) };
    case 'seen-restart':
      return {
        ground: 'seen',
        words: message('proof.seen-restart', {
          at: mark.at,
          gone: minutesAndSeconds(mark.at - mark.leftAt),
        }),
      };
    case 'skipped':
    case undefined:
      return null;
  }
}
