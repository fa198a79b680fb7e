import { deviceModes } from '../../preload/contract/device-mode.ts';
import { oneOf } from '../../preload/contract/guard.ts';
import type { Identity, ModelKnowledge } from '../knowledge/identity.ts';
import type { Introduction, Sighting } from '../session/event.ts';
import type { PresentPhone } from '../session/present-phone.ts';
import { byKind, isCount, isFlag, isNumber, isText, listOf, nullable, object } from './guard.ts';

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

/** Accepts what a phone told of itself in iOS. */
export const isIntroduction = object<Introduction>({
  productType: nullable(isText),
  productVersion: nullable(isText),
  name: nullable(isText),
  hardwareModel: nullable(isText),
});

/** Accepts a phone as a fold holds it. */
export const isPresentPhone = object<PresentPhone>({
  sighting: isSighting,
  identity: isIdentity,
  mode: oneOf(...deviceModes),
  arrivedAt: isNumber,
  modeSince: isNumber,
  isIos: isFlag,
  introduction: nullable(isIntroduction),
  seenArriving: isFlag,
  recoveryNoticeAt: nullable(isNumber),
  recoveryNotice: isFlag,
});
