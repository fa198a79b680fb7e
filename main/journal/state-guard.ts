import { deviceModes } from '../../preload/contract/device-mode.ts';
import { oneOf } from '../../preload/contract/guard.ts';
import { skipReasons, stepIds } from '../../preload/contract/step-id.ts';
import type { Identity, ModelKnowledge } from '../knowledge/identity.ts';
import type { BlindReason, HostFacts, Sighting } from '../session/event.ts';
import type {
  Away,
  ChecklistState,
  Mark,
  Moment,
  PresentPhone,
  SessionState,
  Sight,
  Timeline,
} from '../session/state.ts';
import {
  byKind,
  isCount,
  isFlag,
  isNumber,
  isText,
  listOf,
  nullable,
  object,
  partialRecord,
} from './guard.ts';

const isStep = oneOf(...stepIds);
const isReason = oneOf(...skipReasons);
const isMode = oneOf(...deviceModes);
const isVia = oneOf('event', 'listing');
const isBlindReason = oneOf<BlindReason>('unreadable', 'crashed');

const isSighting = object<Sighting>({
  vendorId: isCount,
  productId: isCount,
  port: isText,
  hubs: isCount,
  speed: nullable(oneOf('low', 'full', 'high', 'super', 'superPlus')),
  serial: nullable(isText),
});

const isIdentity = object<Identity>({
  kind: oneOf('iphone', 'unclear'),
  ecid: nullable(isText),
  chip: nullable(isCount),
  board: nullable(isCount),
  model: byKind<ModelKnowledge>({
    exact: { name: isText, productType: isText },
    family: { names: listOf(isText), shared: isFlag },
    unknown: {},
  }),
});

const isPresentPhone = object<PresentPhone>({
  sighting: isSighting,
  identity: isIdentity,
  mode: isMode,
  arrivedAt: isNumber,
  modeSince: isNumber,
  seenArriving: isFlag,
  recoveryNoticeAt: nullable(isNumber),
  recoveryNotice: isFlag,
});

const isMoment = byKind<Moment>({
  arrived: {
    seq: isCount,
    at: isNumber,
    port: isText,
    mode: isMode,
    via: oneOf('event', 'listing', 'start'),
    who: oneOf('iphone', 'unclear'),
    model: nullable(isText),
  },
  described: {
    seq: isCount,
    at: isNumber,
    port: isText,
    mode: isMode,
    who: oneOf('iphone', 'unclear'),
    model: nullable(isText),
  },
  'no-phone': { seq: isCount, at: isNumber, port: isText, mode: isMode },
  left: { seq: isCount, at: isNumber, port: isText, mode: isMode, via: isVia, planned: isFlag },
  'recovery-notice': { seq: isCount, at: isNumber, port: isText },
  'restart-seen': { seq: isCount, at: isNumber, goneFor: isNumber },
  'restart-not-seen': { seq: isCount, at: isNumber },
  'watch-lost': { seq: isCount, at: isNumber, reason: isBlindReason },
  'watch-back': { seq: isCount, at: isNumber },
  slept: { seq: isCount, at: isNumber },
  woke: { seq: isCount, at: isNumber },
  session: { seq: isCount, at: isNumber },
  ticked: { seq: isCount, at: isNumber, step: isStep },
  skipped: { seq: isCount, at: isNumber, step: isStep, reason: isReason },
  undone: { seq: isCount, at: isNumber, step: isStep },
});

/** Accepts a whole state as a fold holds it. Must follow every change of {@link SessionState}. */
export const isSessionState = object<SessionState>({
  sight: byKind<Sight>({
    looking: {},
    seeing: { since: isNumber },
    blind: { since: isNumber, reason: isBlindReason },
  }),
  present: listOf(isPresentPhone),
  away: nullable(
    byKind<Away>({
      unplugged: { phone: isPresentPhone, since: isNumber },
      restarting: { phone: isPresentPhone, since: isNumber, until: isNumber },
    }),
  ),
  checklist: object<ChecklistState>({
    marks: partialRecord(
      isStep,
      byKind<Mark>({
        ticked: { at: isNumber },
        skipped: { at: isNumber, reason: isReason },
        'seen-restart': { leftAt: isNumber, at: isNumber },
      }),
    ),
    open: nullable(isStep),
  }),
  host: nullable(
    object<HostFacts>({ platform: oneOf('darwin', 'win32', 'linux'), system: nullable(isText) }),
  ),
  release: isText,
  begun: isFlag,
  timeline: object<Timeline>({ nextSeq: isCount, pages: listOf(listOf(isMoment)) }),
});
