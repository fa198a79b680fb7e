import type { CheckId } from '../../preload/contract/check.ts';
import { checkIds, commonReasons } from '../../preload/contract/check.ts';
import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type {
  CheckView,
  FixView,
  GateView,
  ReadinessView,
} from '../../preload/contract/readiness.ts';
import { gateQuestions } from '../../preload/contract/question.ts';
import { en, type MessageId } from '../../preload/contract/words/en.ts';
import { type CheckFix, fixOf } from '../knowledge/check-fixes.ts';
import { type Standing, standingOf } from './check-standing.ts';
import { platformOf } from './checklist-view.ts';
import type { SessionState } from './state.ts';

/** What the checks depend on besides the session. */
export interface ReadinessAround {
  /** Whether the person has allowed to ask servers. */
  readonly networkAllowed: boolean;
  /** Whether the computer is being kept awake right now. */
  readonly keepsAwake: boolean;
}

/** The checks that stand before the five steps; all others belong to the first step. */
export const gateChecks: ReadonlySet<CheckId> = new Set([
  'power',
  'lid',
  'sleep-setting',
  'disk',
  'virtual-machine',
  'phone-tools',
  'hub',
]);

/** What is known about the computer: before the steps, and in the first one. */
export function readinessView(state: SessionState, around: ReadinessAround): ReadinessView {
  const views = checkIds.flatMap((id) => checkView(state, id) ?? []);
  const gate = views.filter(({ id }) => gateChecks.has(id));
  const { run } = state.checks;
  return {
    gate: { ...gateView(gate), asks: openQuestions(state) },
    update: views.filter(({ id }) => !gateChecks.has(id)),
    progress:
      run === null ? null : { done: run.checks.length - run.left.length, total: run.checks.length },
    network: around.networkAllowed ? 'allowed' : 'not-asked',
    keepsAwake: around.keepsAwake,
  };
}

/** How many of the questions before the start have no answer yet; null for none. */
function openQuestions({ answers }: SessionState): Message | null {
  const count = gateQuestions.filter((question) => answers[question] === undefined).length;
  return count === 0 ? null : message('ready.gate.asks', { count });
}

function gateView(checks: readonly CheckView[]): Omit<GateView, 'asks'> {
  const problems = checks.filter(({ result }) => result === 'attention').length;
  const unclear = checks.filter(({ result }) => result === 'unknown').length;
  const fine = checks.length - problems - unclear;
  const values = { problems, unclear, fine, total: checks.length };
  if (checks.length === 0) return { checks, tone: 'idle', summary: message('ready.gate.none') };
  if (problems > 0) {
    return { checks, tone: 'attention', summary: message('ready.gate.problems', values) };
  }
  return unclear > 0
    ? { checks, tone: 'idle', summary: message('ready.gate.unclear', values) }
    : { checks, tone: 'good', summary: message('ready.gate.fine', values) };
}

/** Null for what is nothing for this computer, as far as is known. */
function checkView(state: SessionState, id: CheckId): CheckView | null {
  const isAsked = state.checks.run?.left.includes(id) ?? false;
  const standing = standingOf(state, id);
  if (standing === null && !isAsked) return null;
  const name = message(`check.${id}.name`);
  if (standing === null) {
    const words = message('check.common.not-asked');
    const nothing = { todo: null, fix: null, evidence: [], at: null };
    return { id, name, result: 'unknown', words, checking: true, ...nothing };
  }
  const { result, evidence, at } = standing;
  return {
    id,
    name,
    result,
    words: wordsOf(id, standing),
    todo: result === 'attention' ? todoOf(id, standing) : null,
    fix: result === 'attention' ? fixView(id, state) : null,
    evidence,
    at,
    checking: isAsked,
  };
}

/** The sentence of a reason. A test holds every reason of every check to a sentence. */
export function wordsOf(
  id: CheckId,
  { reason, values }: Pick<Standing, 'reason' | 'values'>,
): Message {
  return filled(reasonId(id, reason), values);
}

/** A gap of a sentence, by its name. */
const gap = /\{(\w+)\s*[,}]/g;

/** What an old or foreign recording leaves out stays empty: the rest of the sentence still holds. */
function filled(id: MessageId, values: Standing['values']): Message {
  const empty: Record<string, string> = {};
  for (const [, name = ''] of en[id].matchAll(gap)) empty[name] = '';
  return message(id, { ...empty, ...values });
}

function reasonId(id: CheckId, reason: string): MessageId {
  const isShared = isCommon(reason);
  return (isShared ? `check.common.${reason}` : `check.${id}.${reason}`) as MessageId;
}

const common: ReadonlySet<string> = new Set(commonReasons);

function isCommon(reason: string): boolean {
  return common.has(reason);
}

function todoOf(id: CheckId, { reason, values }: Standing): Message {
  return filled(`check.${id}.${reason}.do` as MessageId, values);
}

function fixView(id: CheckId, state: SessionState): FixView | null {
  const fix = fixOf(id, platformOf(state));
  return fix === null ? null : { label: labelOf(fix), command: commandOf(fix, id) };
}

function labelOf(fix: CheckFix): Message {
  switch (fix.kind) {
    case 'pane':
      return message(`ready.fix.${fix.pane}`);
    case 'link':
      return message(`ui.link.${fix.link}`);
    case 'step':
      return message('ready.fix.step');
    case 'copy':
      return message('ready.fix.copy');
  }
}

function commandOf(fix: CheckFix, check: CheckId): FixView['command'] {
  switch (fix.kind) {
    case 'pane':
      return { type: 'open-pane', pane: fix.pane };
    case 'link':
      return { type: 'open-link', link: fix.link };
    case 'step':
      return { type: 'open-step', step: fix.step };
    case 'copy':
      return { type: 'copy-evidence', check };
  }
}
