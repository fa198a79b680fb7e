import { ensureDisplay } from './display.mjs';

/** @type {(() => Promise<void>) | undefined} */
let stop;

/** Gives the tests that start a pack a display; Vitest calls it before the first of them. */
export async function setup() {
  const display = await ensureDisplay();
  Object.assign(process.env, display.env);
  stop = display.stop;
}

/** Takes the display away; Vitest calls it after the last test. */
export async function teardown() {
  await stop?.();
}
