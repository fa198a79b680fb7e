import type { Check } from '../check.ts';
import { appleServers } from './apple-servers.ts';
import { appleService } from './apple-service.ts';
import { appleSoftware } from './apple-software.ts';
import { clock } from './clock.ts';
import { disk } from './disk.ts';
import { hostsFile } from './hosts-file.ts';
import { iTunesNewest } from './itunes-newest.ts';
import { lid } from './lid.ts';
import { linuxVersion } from './linux-version.ts';
import { macUpdate } from './mac-update.ts';
import { macVersion } from './mac-version.ts';
import { mobileDevice } from './mobile-device.ts';
import { newestIos } from './newest-ios.ts';
import { phoneTools } from './phone-tools.ts';
import { power } from './power.ts';
import { proxy } from './proxy.ts';
import { restarted } from './restarted.ts';
import { sleepSetting } from './sleep-setting.ts';
import { virtualMachine } from './virtual-machine.ts';
import { vpn } from './vpn.ts';
import { windowsUpdate } from './windows-update.ts';
import { windowsVersion } from './windows-version.ts';

/** Every check that the probe can answer, in no order. One file each beside this one. */
export const allChecks: readonly Check[] = [
  power,
  lid,
  sleepSetting,
  disk,
  virtualMachine,
  phoneTools,
  macVersion,
  macUpdate,
  mobileDevice,
  windowsVersion,
  windowsUpdate,
  linuxVersion,
  appleSoftware,
  iTunesNewest,
  appleService,
  restarted,
  hostsFile,
  appleServers,
  vpn,
  proxy,
  clock,
  newestIos,
];
