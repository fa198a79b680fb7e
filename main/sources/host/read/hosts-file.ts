/** A line of the hosts file that sends names of Apple somewhere. */
export interface HostsLine {
  /** Counted from 1. */
  readonly number: number;
  readonly address: string;
  /** Only the names of Apple, in lower case. */
  readonly names: readonly string[];
}

/** What the hosts file holds. */
export interface HostsFile {
  readonly lines: number;
  readonly apple: readonly HostsLine[];
}

const domains = ['apple.com', 'cdn-apple.com', 'mzstatic.com', 'icloud.com'] as const;

/**
 * Reads a hosts file: an address, then any number of names, up to a `#`. A comment counts for
 * nothing, and neither does a line without an address. There is no text that this cannot read.
 */
export function readHostsFile(text: string): HostsFile {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  return {
    lines: lines.length,
    apple: lines.flatMap((line, index) => {
      const [address, ...names] = (line.split('#', 1)[0] ?? '').trim().split(/\s+/);
      const apple = names.map((name) => name.toLowerCase().replace(/\.$/, '')).filter(isOfApple);
      const isAddress = address !== undefined && /^[\d.]+$|^[\da-f:.]+(%\w+)?$/i.test(address);
      return isAddress && apple.length > 0 ? [{ number: index + 1, address, names: apple }] : [];
    }),
  };
}

/** Whether a host belongs to Apple's services. */
export function isOfApple(host: string): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/**
 * Whether an address leads nowhere or stays in the house: `0.0.0.0`, this computer, a private network,
 * this link. Apple's servers have none of these.
 */
export function isDeadEnd(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d{1,3}\.)/, '');
  return (
    /^(?:0|127|10)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(plain) ||
    /^::1?$|^fe[89ab][\da-f]:|^f[cd][\da-f]{2}:/.test(plain)
  );
}
