import { root } from './paths.mjs';
import { Stop } from './run.mjs';

/**
 * Runs electron-builder for the platform of this computer and publishes nothing.
 *
 * @param {string} config path of the configuration
 * @param {'dir'} [target] without one, every target and processor that the configuration names
 */
export async function packWith(config, target) {
  // electron-builder links files in place of copying them where it sees a CI, and then flips the
  // fuses in what would be the one Electron that everything else here runs on.
  process.env.USE_HARD_LINKS = 'false';
  // Its hooks are looked up from the working folder.
  process.chdir(root);
  const { build, Platform } = await import('electron-builder');
  const targets = Platform.current().createTarget(target);
  try {
    await build({ projectDir: root, targets, config, publish: 'never' });
  } catch (error) {
    throw new Stop(`Packing failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
