/**
 * What a device is when it is not an iPhone. For logs and tests; the window never shows these.
 * Two names joined by "or" are used where the evidence cannot tell the two apart.
 */
export const otherFamilies = [
  'ipad',
  'ipod',
  'apple-tv',
  'watch',
  'watch-or-homepod',
  'homepod',
  'display',
  'mac',
  'ipad-or-mac',
  'input',
  'hub-or-adapter',
  'audio-or-camera',
  'accessory',
  'drive',
  /** A device in a DFU mode that a jailbreak tool has changed. */
  'modified-dfu',
  /** Made by Apple, no iPhone, and nothing more is known. */
  'unnamed',
  /** Another maker's vendor id. */
  'not-apple',
] as const;

/** One of {@link otherFamilies}. */
export type OtherFamily = (typeof otherFamilies)[number];
