import type { Message } from '../../preload/contract/message.ts';
import type { StepView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';

/** The full name of a step, for those who do not see where in the list it stands. */
export function stepName(step: StepView, total: number): string {
  return say(stepNameMessage(step, say(step.title), total));
}

/** The same as a message; `title` in words. */
export function stepNameMessage(
  { number, state, next }: Pick<StepView, 'number' | 'state' | 'next'>,
  title: string,
  total: number,
): Message {
  const flag = next ? 'next' : state;
  return {
    id: 'ui.step.name',
    values: { number, total, title: title.charAt(0).toLowerCase() + title.slice(1), state: flag },
  };
}
