/** Chromium's doors for a debugger; the fuses of Electron do not close them. */
const debuggingSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
];

/** How this build was made and started. */
export interface Start {
  readonly packaged: boolean;
  /** True in a release build, false in a developer's run and in the pack that tests drive. */
  readonly hardened: boolean;
  readonly argv: readonly string[];
  /** Whether Chromium has a switch, in any of the forms that it accepts. */
  readonly hasSwitch: (name: string) => boolean;
}

/**
 * The argument for which a release refuses to start, or null when there is none. With a debugger
 * another program on the computer could read the window and act in its name.
 */
export function refusedArgument({ packaged, hardened, argv, hasSwitch }: Start): string | null {
  if (!packaged || !hardened) return null;
  const switched = debuggingSwitches.find((name) => hasSwitch(name));
  if (switched !== undefined) return `--${switched}`;
  return argv.find((argument) => /^--?(inspect|remote-debugging-|debug)/.test(argument)) ?? null;
}
