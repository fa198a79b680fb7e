/** Where a device is plugged in, as the package tells it. */
export interface Place {
  /** `001` on Linux, two hex digits on macOS, a path of the controller on Windows. */
  readonly bus: string;
  /** Port numbers from the computer to the device; empty when the system does not say. */
  readonly ports: readonly number[];
  readonly handle: string;
}

/**
 * Bus and port chain as the Linux kernel writes it: `1-2.4` is bus 1, port 2, then port 4 of a hub.
 * The text is the same each time for the same socket, and no two sockets share one.
 */
export function portPath({ bus, ports, handle }: Place): string {
  // Without a chain the socket has no name; the stay on the bus lends it one.
  const chain = ports.length > 0 ? ports.join('.') : `?${numbersOf(handle)}`;
  return `${busName(bus)}-${chain}`;
}

/** Hubs between device and computer. */
export function hubsOn(ports: readonly number[]): number {
  return Math.max(0, ports.length - 1);
}

function busName(bus: string): string {
  const isNumber = /^[0-9a-f]{1,3}$/i.test(bus);
  return isNumber ? withoutZeros(bus) : numbersOf(bus);
}

/** `PCIROOT(0)#PCI(0201)#USBROOT(1)` becomes `0.201.1`: short, and still one of its kind. */
function numbersOf(text: string): string {
  const numbers = text.match(/\b[0-9a-f]*[0-9][0-9a-f]*\b/gi) ?? [];
  return numbers.length > 0 ? numbers.map(withoutZeros).join('.') : '0';
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, '').toLowerCase();
}
