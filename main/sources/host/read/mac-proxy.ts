import { nothingIn, read, type Reading } from './reading.ts';

/** How a Mac reaches the web. The address of a proxy is not kept: it names a company. */
export type MacProxy = 'none' | 'set' | 'by-script';

/** Reads `scutil --proxy`. */
export function readMacProxy(text: string): Reading<MacProxy> {
  if (!/^<dictionary> \{\n/.test(text) || !text.trimEnd().endsWith('}')) return nothingIn(text);
  const isOn = (name: string) => new RegExp(`^ {2}${name}Enable : 1$`, 'm').test(text);
  if (['HTTPS', 'HTTP', 'SOCKS'].some(isOn)) return read('set');
  return read(isOn('ProxyAutoConfig') || isOn('ProxyAutoDiscovery') ? 'by-script' : 'none');
}
