import type { Source } from '../source.ts';

/** The part of Electron's `powerMonitor` that is used. */
export interface PowerMonitor {
  on(event: 'suspend' | 'resume', listener: () => void): unknown;
  removeListener(event: 'suspend' | 'resume', listener: () => void): unknown;
}

/** What the power source is given. */
export interface PowerSourceParts {
  readonly monitor: PowerMonitor;
  /** Called after `computer-woke` was emitted: time for others to look afresh. */
  readonly onWake: () => void;
}

/** The computer going to sleep and waking up. */
export function createPowerSource({ monitor, onWake }: PowerSourceParts): Source {
  return {
    start: (emit) => {
      const slept = (): void => emit({ kind: 'computer-slept', at: Date.now(), source: 'power' });
      const woke = (): void => {
        emit({ kind: 'computer-woke', at: Date.now(), source: 'power' });
        onWake();
      };
      monitor.on('suspend', slept);
      monitor.on('resume', woke);
      return () => {
        monitor.removeListener('suspend', slept);
        monitor.removeListener('resume', woke);
        return Promise.resolve();
      };
    },
  };
}
