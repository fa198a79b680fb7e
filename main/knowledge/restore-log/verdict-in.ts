import type { LogVerdict } from './log-fact.ts';
import { logMode } from './log-mode.ts';

/**
 * What a text says about why a restore stopped, or null: a line of a log, or one link of its chain of
 * causes. `phone`: the phone says it, or the chain of causes; only then is it the phone that has no
 * room.
 */
export function verdictIn(text: string, phone: boolean): LogVerdict | null {
  const unexpected = /Unexpected device state '(\w{1,20})' expected '(\w{1,20})'/i.exec(text);
  if (unexpected !== null) {
    const [, came, due] = unexpected;
    return { kind: 'unexpected-mode', came: logMode(came), due: logMode(due) };
  }
  const gaveUp =
    /Gave up waiting for device to transition from (\w{1,20}) state to (\w{1,20}) state/i.exec(
      text,
    );
  if (gaveUp !== null) {
    const [, from, to] = gaveUp;
    return { kind: 'gave-up', from: logMode(from), to: logMode(to) };
  }
  if (/RestoreOS device (?:was )?removed before restore/i.test(text)) return { kind: 'removed' };
  if (phone && /no space left on device|not enough (?:free )?(?:disk )?space/i.test(text)) {
    return { kind: 'no-space' };
  }
  // The number that goes with it is 4017; its text is known from one page only.
  if (/restore (?:is )?already (?:running|in progress)/i.test(text)) return { kind: 'busy' };
  return null;
}
