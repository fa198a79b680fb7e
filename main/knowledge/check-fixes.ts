import type { CheckId } from '../../preload/contract/check.ts';
import type { LinkId } from '../../preload/contract/link-id.ts';
import type { PaneId } from '../../preload/contract/pane-id.ts';
import type { StepId } from '../../preload/contract/step-id.ts';

/** What the one button of a problem does. None of it changes anything: it shows where to go. */
export type CheckFix =
  | { readonly kind: 'pane'; readonly pane: PaneId }
  | { readonly kind: 'link'; readonly link: LinkId }
  | { readonly kind: 'step'; readonly step: StepId }
  /** Puts what was read on the clipboard, for the person or for their IT team. */
  | { readonly kind: 'copy' };

type Platform = 'darwin' | 'win32' | 'linux';
type Fixes = Partial<Record<CheckId, CheckFix>>;

const pane = (id: PaneId): CheckFix => ({ kind: 'pane', pane: id });
const copy: CheckFix = { kind: 'copy' };

const everywhere: Fixes = {
  hub: { kind: 'step', step: 'cable' },
  'hosts-file': copy,
  'apple-servers': copy,
};

/** Where a problem is mended; what stands here for no system has a sentence only. */
const bySystem: Readonly<Record<Platform, Fixes>> = {
  darwin: {
    power: pane('power'),
    disk: pane('storage'),
    'mac-update': pane('system-update'),
    'mobile-device': pane('system-update'),
    vpn: pane('vpn'),
    proxy: pane('network'),
    clock: pane('clock'),
  },
  win32: {
    power: pane('power'),
    disk: pane('storage'),
    'windows-version': pane('system-update'),
    'windows-update': pane('system-update'),
    'apple-software': { kind: 'link', link: 'apple-devices-store' },
    'apple-service': { kind: 'link', link: 'apple-devices-store' },
    'itunes-newest': { kind: 'link', link: 'apple-itunes-download' },
    vpn: pane('vpn'),
    proxy: pane('network'),
    clock: pane('clock'),
  },
  linux: {},
};

/** What the button of a problem does on this system; null where there is nothing to open. */
export function fixOf(check: CheckId, platform: Platform): CheckFix | null {
  return bySystem[platform][check] ?? everywhere[check] ?? null;
}
