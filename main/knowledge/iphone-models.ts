import type { ButtonFamily } from '../../preload/contract/coach.ts';

/** One board of one iPhone model. A model with two chips has two rows. */
export interface IPhoneModel {
  readonly productType: string;
  /** Name with the variant in brackets, e.g. `iPhone X (GSM)`; for people see {@link shortName}. */
  readonly name: string;
  /** Chip id, e.g. 0x8101. */
  readonly chip: number;
  /** Board id, null where no source has it yet. */
  readonly board: number | null;
  readonly connector: '30-pin' | 'Lightning' | 'USB-C';
  /** Which buttons force a restart; the sequences are in button-sequences.ts. */
  readonly forceRestart: ButtonFamily;
  /** Apple's name of the board, e.g. `d221ap`. */
  readonly hardwareModel: string;
  /**
   * How far chip and board may be trusted to name this model: `agreed` by the sources, `disputed`
   * between them, or `early`: one source only, and that still changing.
   */
  readonly standing: 'agreed' | 'disputed' | 'early';
}

type Row = readonly [
  productType: string,
  name: string,
  chip: number,
  board: number | null,
  hardwareModel: string,
  standing?: IPhoneModel['standing'],
];

function rows(
  connector: IPhoneModel['connector'],
  forceRestart: ButtonFamily,
  list: readonly Row[],
): readonly IPhoneModel[] {
  return list.map(([productType, name, chip, board, hardwareModel, standing = 'agreed']) => ({
    productType,
    name,
    chip,
    board,
    connector,
    forceRestart,
    hardwareModel,
    standing,
  }));
}

/**
 * Every iPhone by chip and board.
 *
 * Sources: chip, board and names from libirecovery (src/libirecovery.c, May 2026), cross-checked
 * with blacktop/ipsw (ipsw_db.json). The two disagree on iPhone17,3, iPhone17,4 and iPhone18,2, and
 * ipsw_db gives iPhone17,4 the board that is iPhone17,2's: these four are `disputed`. iPhone19,x
 * are from littlebyteorg/appledb alone (September 2026), connector and buttons inferred: `early`.
 * Button families: two published guides, Legacy-iOS-Kit and palera1n. Connectors: common knowledge.
 */
export const iphoneModels: readonly IPhoneModel[] = [
  ...rows('30-pin', 'home', [
    ['iPhone1,1', 'iPhone (1st gen)', 0x8900, 0x00, 'm68ap'],
    ['iPhone1,2', 'iPhone 3G', 0x8900, 0x04, 'n82ap'],
    ['iPhone2,1', 'iPhone 3GS', 0x8920, 0x00, 'n88ap'],
    ['iPhone3,1', 'iPhone 4 (GSM)', 0x8930, 0x00, 'n90ap'],
    ['iPhone3,2', 'iPhone 4 (GSM, 2012)', 0x8930, 0x04, 'n90bap'],
    ['iPhone3,3', 'iPhone 4 (CDMA)', 0x8930, 0x06, 'n92ap'],
    ['iPhone4,1', 'iPhone 4s', 0x8940, 0x08, 'n94ap'],
  ]),
  ...rows('Lightning', 'home', [
    ['iPhone5,1', 'iPhone 5 (GSM)', 0x8950, 0x00, 'n41ap'],
    ['iPhone5,2', 'iPhone 5 (Global)', 0x8950, 0x02, 'n42ap'],
    ['iPhone5,3', 'iPhone 5c (GSM)', 0x8950, 0x0a, 'n48ap'],
    ['iPhone5,4', 'iPhone 5c (Global)', 0x8950, 0x0e, 'n49ap'],
    ['iPhone6,1', 'iPhone 5s (GSM)', 0x8960, 0x00, 'n51ap'],
    ['iPhone6,2', 'iPhone 5s (Global)', 0x8960, 0x02, 'n53ap'],
    ['iPhone7,1', 'iPhone 6 Plus', 0x7000, 0x04, 'n56ap'],
    ['iPhone7,2', 'iPhone 6', 0x7000, 0x06, 'n61ap'],
    ['iPhone8,1', 'iPhone 6s', 0x8000, 0x04, 'n71ap'],
    ['iPhone8,1', 'iPhone 6s', 0x8003, 0x04, 'n71map'],
    ['iPhone8,2', 'iPhone 6s Plus', 0x8000, 0x06, 'n66ap'],
    ['iPhone8,2', 'iPhone 6s Plus', 0x8003, 0x06, 'n66map'],
    ['iPhone8,4', 'iPhone SE (1st gen)', 0x8003, 0x02, 'n69ap'],
    ['iPhone8,4', 'iPhone SE (1st gen)', 0x8000, 0x02, 'n69uap'],
  ]),
  ...rows('Lightning', 'volume-down', [
    ['iPhone9,1', 'iPhone 7 (Global)', 0x8010, 0x08, 'd10ap'],
    ['iPhone9,2', 'iPhone 7 Plus (Global)', 0x8010, 0x0a, 'd11ap'],
    ['iPhone9,3', 'iPhone 7 (GSM)', 0x8010, 0x0c, 'd101ap'],
    ['iPhone9,4', 'iPhone 7 Plus (GSM)', 0x8010, 0x0e, 'd111ap'],
  ]),
  ...rows('Lightning', 'volume-up-down-side', [
    ['iPhone10,1', 'iPhone 8 (Global)', 0x8015, 0x02, 'd20ap'],
    ['iPhone10,2', 'iPhone 8 Plus (Global)', 0x8015, 0x04, 'd21ap'],
    ['iPhone10,3', 'iPhone X (Global)', 0x8015, 0x06, 'd22ap'],
    ['iPhone10,4', 'iPhone 8 (GSM)', 0x8015, 0x0a, 'd201ap'],
    ['iPhone10,5', 'iPhone 8 Plus (GSM)', 0x8015, 0x0c, 'd211ap'],
    ['iPhone10,6', 'iPhone X (GSM)', 0x8015, 0x0e, 'd221ap'],
    ['iPhone11,2', 'iPhone XS', 0x8020, 0x0e, 'd321ap'],
    ['iPhone11,4', 'iPhone XS Max (China)', 0x8020, 0x0a, 'd331ap'],
    ['iPhone11,6', 'iPhone XS Max', 0x8020, 0x1a, 'd331pap'],
    ['iPhone11,8', 'iPhone XR', 0x8020, 0x0c, 'n841ap'],
    ['iPhone12,1', 'iPhone 11', 0x8030, 0x04, 'n104ap'],
    ['iPhone12,3', 'iPhone 11 Pro', 0x8030, 0x06, 'd421ap'],
    ['iPhone12,5', 'iPhone 11 Pro Max', 0x8030, 0x02, 'd431ap'],
    ['iPhone12,8', 'iPhone SE (2nd gen)', 0x8030, 0x10, 'd79ap'],
    ['iPhone13,1', 'iPhone 12 mini', 0x8101, 0x0a, 'd52gap'],
    ['iPhone13,2', 'iPhone 12', 0x8101, 0x0c, 'd53gap'],
    ['iPhone13,3', 'iPhone 12 Pro', 0x8101, 0x0e, 'd53pap'],
    ['iPhone13,4', 'iPhone 12 Pro Max', 0x8101, 0x08, 'd54pap'],
    ['iPhone14,2', 'iPhone 13 Pro', 0x8110, 0x0c, 'd63ap'],
    ['iPhone14,3', 'iPhone 13 Pro Max', 0x8110, 0x0e, 'd64ap'],
    ['iPhone14,4', 'iPhone 13 mini', 0x8110, 0x08, 'd16ap'],
    ['iPhone14,5', 'iPhone 13', 0x8110, 0x0a, 'd17ap'],
    ['iPhone14,6', 'iPhone SE (3rd gen)', 0x8110, 0x10, 'd49ap'],
    ['iPhone14,7', 'iPhone 14', 0x8110, 0x18, 'd27ap'],
    ['iPhone14,8', 'iPhone 14 Plus', 0x8110, 0x1a, 'd28ap'],
    ['iPhone15,2', 'iPhone 14 Pro', 0x8120, 0x0c, 'd73ap'],
    ['iPhone15,3', 'iPhone 14 Pro Max', 0x8120, 0x0e, 'd74ap'],
  ]),
  ...rows('USB-C', 'volume-up-down-side', [
    ['iPhone15,4', 'iPhone 15', 0x8120, 0x08, 'd37ap'],
    ['iPhone15,5', 'iPhone 15 Plus', 0x8120, 0x0a, 'd38ap'],
    ['iPhone16,1', 'iPhone 15 Pro', 0x8130, 0x04, 'd83ap'],
    ['iPhone16,2', 'iPhone 15 Pro Max', 0x8130, 0x06, 'd84ap'],
    ['iPhone17,1', 'iPhone 16 Pro', 0x8140, 0x0c, 'd93ap'],
    ['iPhone17,2', 'iPhone 16 Pro Max', 0x8140, 0x0e, 'd94ap', 'disputed'],
    ['iPhone17,3', 'iPhone 16', 0x8140, 0x08, 'd47ap', 'disputed'],
    ['iPhone17,4', 'iPhone 16 Plus', 0x8140, 0x0a, 'd48ap', 'disputed'],
    ['iPhone17,5', 'iPhone 16e', 0x8140, 0x04, 'v59ap'],
    ['iPhone18,1', 'iPhone 17 Pro', 0x8150, 0x0c, 'v53ap'],
    ['iPhone18,2', 'iPhone 17 Pro Max', 0x8150, 0x0e, 'v54ap', 'disputed'],
    ['iPhone18,3', 'iPhone 17', 0x8150, 0x08, 'v57ap'],
    ['iPhone18,4', 'iPhone Air', 0x8150, 0x0a, 'd23ap'],
    ['iPhone18,5', 'iPhone 17e', 0x8150, 0x16, 'v159ap'],
    ['iPhone19,2', 'iPhone 18 Pro', 0x8160, 0x0a, 'v63ap', 'early'],
    ['iPhone19,3', 'iPhone 18 Pro Max (US)', 0x8160, 0x0c, 'v64ap', 'early'],
    ['iPhone19,4', 'iPhone Duo', 0x8160, null, 'v68ap', 'early'],
    ['iPhone19,7', 'iPhone 18 Pro Max (Global)', 0x8160, 0x12, 'v64sap', 'early'],
  ]),
];

/**
 * The phones since the round button had to go that still have it: iPhone 8, 8 Plus, and the second
 * and third SE. Common knowledge, like the connectors.
 */
const lateWithHome = new Set([
  'iPhone10,1',
  'iPhone10,2',
  'iPhone10,4',
  'iPhone10,5',
  'iPhone12,8',
  'iPhone14,6',
]);

/** True for a phone with a round button below its screen, false for one with Face ID. */
export function hasHomeButton({ productType, forceRestart }: IPhoneModel): boolean {
  return forceRestart !== 'volume-up-down-side' || lateWithHome.has(productType);
}

/** The model with this chip and board, or null; a row without a board is never matched. */
export function modelByChipAndBoard(chip: number, board: number): IPhoneModel | null {
  return iphoneModels.find((model) => model.chip === chip && model.board === board) ?? null;
}

/** Every iPhone with this chip, oldest first; empty for a chip of no iPhone. */
export function modelsByChip(chip: number): readonly IPhoneModel[] {
  return iphoneModels.filter((model) => model.chip === chip);
}

/** The name without a variant that only a technician needs: `iPhone X (GSM)` is `iPhone X`. */
export function shortName(model: IPhoneModel): string {
  return model.name.replace(/ \((?:GSM|CDMA|Global|China|US)\b[^)]*\)$/, '');
}
