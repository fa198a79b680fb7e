import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import type { Identity } from '../knowledge/identity.ts';
import type { Introduction, Sighting } from './event.ts';

/** A phone on the bus now. */
export interface PresentPhone {
  readonly sighting: Sighting;
  readonly identity: Identity;
  readonly mode: DeviceMode;
  readonly arrivedAt: number;
  /** Since when in this mode; survives a short re-enumeration in the same mode. */
  readonly modeSince: number;
  /** True when it cannot be the restore system, which looks like iOS; see introduce.ts. */
  readonly isIos: boolean;
  /** What it told of itself in iOS; null until then. */
  readonly introduction: Introduction | null;
  /** False when it was there before the watch began: then it may have been there for hours. */
  readonly seenArriving: boolean;
  /** When the recovery screen is about to time out; null in other modes and after it was said. */
  readonly recoveryNoticeAt: number | null;
  /** True once {@link recoveryNoticeAt} has passed. */
  readonly recoveryNotice: boolean;
}
