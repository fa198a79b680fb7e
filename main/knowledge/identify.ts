import { assertNever } from '../../preload/contract/assert-never.ts';
import type { DeviceMode } from '../../preload/contract/device-mode.ts';
import { chipUse } from './chips.ts';
import type { Identity, ModelKnowledge } from './identity.ts';
import { modelByChipAndBoard, modelsByChip, shortName } from './iphone-models.ts';
import type { OtherFamily } from './other-family.ts';
import { appleVendorId, productOf } from './usb-products.ts';
import type { UsbSerial } from './usb-serial.ts';
import { parseUsbSerial } from './usb-serial.ts';

/** What identification needs of a device; a `Sighting` has it all. */
export interface UsbDevice {
  readonly vendorId: number;
  readonly productId: number;
  readonly serial: string | null;
}

/** A phone with its mode, or something else that Holdsteady does not follow. */
export type Identified =
  | { readonly kind: 'phone'; readonly mode: DeviceMode; readonly identity: Identity }
  | { readonly kind: 'other'; readonly family: OtherFamily };

/** What a serial holds that tells devices apart. */
type Marks = Pick<Identity, 'ecid' | 'chip' | 'board'>;

const noMarks: Marks = { ecid: null, chip: null, board: null };

const unknown: ModelKnowledge = { kind: 'unknown' };

/**
 * Says what a USB device is, by its ids and serial string alone. Never throws. An iPhone is named
 * only where product id, or chip and board together, prove it; an iPad or a Mac in recovery is not
 * a phone; what cannot be told apart is a phone of kind `unclear`.
 */
export function identify(device: UsbDevice): Identified {
  if (device.vendorId !== appleVendorId) return { kind: 'other', family: 'not-apple' };
  const product = productOf(device.productId);
  const serial = parseUsbSerial(device.serial);
  const bootedMode = serial.kind === 'restore-f' ? 'restore' : 'normal';

  switch (product.kind) {
    case 'other':
      return product;
    case 'phone-normal':
      return provenPhone(bootedMode, marksOf(serial));
    case 'booted':
      return byMarks(bootedMode, marksOf(serial));
    case 'boot':
      return byMarks(product.mode, marksOf(serial));
    case 'low-level':
      // The port controller names its own chip, board and ECID, none of them the phone's.
      return byMarks('low-level', product.which === 'port-dfu' ? noMarks : marksOf(serial));
    default:
      return assertNever(product);
  }
}

function marksOf(serial: UsbSerial): Marks {
  switch (serial.kind) {
    case 'boot':
      return { ecid: serial.ecid, chip: serial.chip, board: serial.board };
    case 'udid-24':
      return { ecid: serial.ecid, chip: serial.chip, board: null };
    case 'udid-40':
    case 'restore-f':
    case 'other':
    case 'none':
      return noMarks;
    default:
      return assertNever(serial);
  }
}

/** The product id has said that it is an iPhone; chip and board may add the model. */
function provenPhone(mode: DeviceMode, marks: Marks): Identified {
  const judged = judge(marks);
  const model = judged.kind === 'other' ? unknown : judged.model;
  return { kind: 'phone', mode, identity: { kind: 'iphone', ...marks, model } };
}

function byMarks(mode: DeviceMode, marks: Marks): Identified {
  const judged = judge(marks);
  if (judged.kind === 'other') return judged;
  return { kind: 'phone', mode, identity: { kind: judged.kind, ...marks, model: judged.model } };
}

type Judged =
  | { readonly kind: Identity['kind']; readonly model: ModelKnowledge }
  | { readonly kind: 'other'; readonly family: OtherFamily };

/** What chip and board prove. */
function judge({ chip, board }: Marks): Judged {
  if (chip === null) return { kind: 'unclear', model: unknown };

  const model = board === null ? null : modelByChipAndBoard(chip, board);
  if (model?.standing === 'agreed') {
    const { productType } = model;
    return { kind: 'iphone', model: { kind: 'exact', name: shortName(model), productType } };
  }
  if (model !== null) return { kind: 'iphone', model: familyOf(chip) };

  const use = chipUse(chip);
  switch (use.kind) {
    case 'iphone':
      return { kind: 'iphone', model: familyOf(chip) };
    case 'shared':
      if (board !== null) return { kind: 'other', family: 'unnamed' };
      return { kind: 'unclear', model: familyOf(chip) };
    case 'open': {
      const family = board === null ? undefined : use.others.get(board);
      if (family !== undefined) return { kind: 'other', family };
      return { kind: 'unclear', model: familyOf(chip) };
    }
    case 'other':
      return { kind: 'other', family: use.family };
    case 'unknown':
      return { kind: 'unclear', model: unknown };
    default:
      return assertNever(use);
  }
}

function familyOf(chip: number): ModelKnowledge {
  const names = [...new Set(modelsByChip(chip).map(shortName))];
  return { kind: 'family', names, shared: chipUse(chip).kind !== 'iphone' };
}
