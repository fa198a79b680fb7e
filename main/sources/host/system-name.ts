/** What the operating system says of itself, in `systeminformation`'s words. */
export interface SystemFacts {
  /** `darwin`, `Windows`, `linux`. */
  readonly platform: string;
  readonly distro: string;
  readonly release: string;
  readonly build: string;
}

/**
 * The system's name for people: `macOS 26.1`, `Windows 11 Pro`, `Debian GNU/Linux 12`.
 * Null when the system did not say.
 */
export function systemName({ platform, distro, release, build }: SystemFacts): string | null {
  const name = known(distro);
  if (name === null) return null;
  // The edition tells more than the kernel's number, which nobody knows their Windows by.
  if (/^windows$/i.test(platform)) return name.replace(/^Microsoft\s+/i, '');
  const version = known(release);
  if (version === null) return name;
  return `${name} ${platform === 'darwin' ? macVersion(version, build) : version}`;
}

/** Programs built for an older macOS are told 16 where the system is 26; its build starts with 25. */
function macVersion(version: string, build: string): string {
  return build.startsWith('25') ? version.replace(/^16(?=\.|$)/, '26') : version;
}

function known(text: string): string | null {
  const plain = text.replace(/\p{Cc}/gu, '').trim();
  return plain === '' || plain === 'unknown' ? null : plain.slice(0, longestName);
}

const longestName = 80;
