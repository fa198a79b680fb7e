/**
 * The only hosts that a check may ask, and only after the person has allowed it: Apple's. Neither this
 * computer nor its neighbours are among them, so that nothing on the local network can be reached by
 * a check.
 */
const families: readonly string[] = ['apple.com', 'cdn-apple.com', 'mzstatic.com'];

/** Whether a check may ask this host. */
export function isKnownHost(host: string): boolean {
  const name = host.toLowerCase();
  // A name of letters, digits, dots and dashes: nothing that a resolver would read as an address.
  if (!/^[a-z0-9.-]{1,253}$/.test(name)) return false;
  return families.some((one) => name === one || name.endsWith(`.${one}`));
}
