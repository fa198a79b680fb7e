import type { Message } from '../../../preload/contract/message.ts';
import { message } from '../../../preload/contract/message.ts';
import { failuresLike, variety } from '../ledger.ts';
import type { SessionState } from '../state.ts';
import { wasDirect } from './hub.ts';
import { cleanTestBefore } from './steady.ts';
import { lastOnLink } from './verdict-rule.ts';

/** Advice that the tries have disproved, by the ids of its parts in the list, and why it is left out. */
export interface HiddenAdvice {
  readonly id: 'direct' | 'other-cable' | 'steady' | 'other-port';
  readonly parts: ReadonlySet<string>;
  readonly why: Message;
}

/**
 * What has been tried and changed nothing. It is left out of step 3 with the reason, so that nobody
 * does the same thing twice for nothing.
 */
export function hiddenAdvice(state: SessionState): readonly HiddenAdvice[] {
  const last = lastOnLink(state);
  if (last === null) return [];
  const alike = failuresLike(state.ledger, last);
  const { cables, ports } = variety(alike);
  const direct = alike.filter(wasDirect).length;
  return [
    ...(direct > 0
      ? [hidden('direct', ['step.cable.direct', 'step.cable.direct.windows'], { tries: direct })]
      : []),
    ...(cables > 1 ? [hidden('other-cable', ['step.cable.good'], { cables })] : []),
    ...(cables <= 1 && cleanTestBefore(state, last) !== null
      ? [hidden('steady', ['step.cable.good'])]
      : []),
    ...(ports > 1 ? [hidden('other-port', ['step.cable.other-port'], { ports })] : []),
  ];
}

function hidden(
  id: HiddenAdvice['id'],
  parts: readonly string[],
  values?: Message['values'],
): HiddenAdvice {
  return { id, parts: new Set(parts), why: message(`hidden.${id}`, values) };
}
