import type { CheckAnswer } from '../../../preload/contract/check.ts';
import type { Source } from '../source.ts';

/** Events of Electron's `powerMonitor`; those about the charger come on macOS and Windows only. */
type PowerEvent = 'suspend' | 'resume' | 'on-ac' | 'on-battery';

/** The part of Electron's `powerMonitor` that is used. */
export interface PowerMonitor {
  on(event: PowerEvent, listener: () => void): unknown;
  removeListener(event: PowerEvent, listener: () => void): unknown;
}

/** What the power source is given. */
export interface PowerSourceParts {
  readonly monitor: PowerMonitor;
  /** Called after `computer-woke` was emitted: time for others to look afresh. */
  readonly onWake: () => void;
}

/** The computer going to sleep and waking up, and its charger, as the answer to the check of it. */
export function createPowerSource({ monitor, onWake }: PowerSourceParts): Source {
  return {
    start: (emit) => {
      const slept = (): void => emit({ kind: 'computer-slept', at: Date.now(), source: 'power' });
      const woke = (): void => {
        emit({ kind: 'computer-woke', at: Date.now(), source: 'power' });
        onWake();
      };
      const power = (answer: CheckAnswer<'power'>) => () =>
        emit({ kind: 'check-answered', at: Date.now(), source: 'power', cost: 'cheap', answer });
      const listeners: readonly (readonly [PowerEvent, () => void])[] = [
        ['suspend', slept],
        ['resume', woke],
        ['on-ac', power(pluggedIn)],
        ['on-battery', power(unplugged)],
      ];
      for (const [event, listener] of listeners) monitor.on(event, listener);
      return () => {
        for (const [event, listener] of listeners) monitor.removeListener(event, listener);
        return Promise.resolve();
      };
    },
  };
}

const pluggedIn: CheckAnswer<'power'> = {
  check: 'power',
  result: 'ok',
  reason: 'mains',
  values: {},
  evidence: [{ from: 'powerMonitor', text: 'on-ac' }],
};

const unplugged: CheckAnswer<'power'> = {
  check: 'power',
  result: 'attention',
  reason: 'battery',
  values: { known: 'no', percent: 0 },
  evidence: [{ from: 'powerMonitor', text: 'on-battery' }],
};
