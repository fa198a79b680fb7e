import { clipboard } from 'electron';

import type { CommandParts } from './commands.ts';
import type { Session } from './live-session.ts';
import { standingOf } from './session/check-standing.ts';
import type { ReadinessAround } from './session/readiness-view.ts';
import type { SettingsStore } from './settings/settings.ts';
import type { Stage } from './stage.ts';

/** What the checks of the computer need of the rest of the app. */
export interface ReadinessParts {
  readonly behind: Pick<Session, 'checks' | 'keepsAwake'>;
  readonly stage: Pick<Stage, 'shown'>;
  readonly settings: SettingsStore;
}

/** Carries out what the person asks about the checks of the computer. */
export function checkCommands(
  { behind, stage, settings }: ReadinessParts,
  warn: (what: string, error: unknown) => void,
): CommandParts['checks'] {
  return {
    again: () => {
      const network = settings.current.networkChecks;
      behind.checks.ask(network ? ['cheap', 'slow', 'network'] : ['cheap', 'slow']);
    },
    stop: () => behind.checks.cancel(),
    allowNetwork: (on) => {
      settings.change({ networkChecks: on });
      if (on) behind.checks.ask(['cheap', 'network']);
    },
    copy: (check) => {
      const evidence = standingOf(stage.shown.state, check)?.evidence ?? [];
      if (evidence.length === 0) return false;
      const text = evidence.map((line) => `${line.from}\n${line.text}\n`).join('\n');
      Promise.resolve(clipboard.writeText(text)).catch((error: unknown) => {
        warn('clipboard', error);
      });
      return true;
    },
  };
}

/** What the window has to know besides the session. Nothing is held for a recording. */
export function readinessAround(parts: ReadinessParts): ReadinessAround {
  const { behind, stage, settings } = parts;
  return {
    networkAllowed: settings.current.networkChecks,
    keepsAwake: stage.shown.replay === null && behind.keepsAwake(),
  };
}
