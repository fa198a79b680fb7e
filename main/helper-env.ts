/** What a helper process may know of our environment, in upper case as Windows compares names. */
const allowed: ReadonlySet<string> = new Set([
  // Where the host probe finds the programs that it asks for the system's name.
  'PATH',
  'PATHEXT',
  'COMSPEC',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'TEMP',
  'TMP',
  'TMPDIR',
  // The system's loader has followed it for us already; some systems start nothing without it.
  'LD_LIBRARY_PATH',
  // Where the person's programs and downloads lie: read by the checks of the computer.
  'HOME',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
  'LANG',
  'LC_ALL',
  'TZ',
]);

/**
 * The part of an environment that helper processes get. The rest stays away, above all variables
 * that name code to load, such as the one in which the `usb` package looks for its native part.
 */
export function helperEnv(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && allowed.has(name.toUpperCase())) kept[name] = value;
  }
  return kept;
}
