import { powerMonitor, session } from 'electron';

import type { ElectronFacts } from './check-context.ts';

/** Apple's signing server, which every update asks. */
const signingServer = 'https://gs.apple.com';

/** What Electron knows of the computer, for the checks. */
export const electronFacts: ElectronFacts = {
  isOnBattery: () => powerMonitor.isOnBatteryPower(),
  resolveProxy: () => session.defaultSession.resolveProxy(signingServer),
};
