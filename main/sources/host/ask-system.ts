import type { ProbeMessage } from './message.ts';
import type { SystemFacts } from './system-name.ts';
import { systemName } from './system-name.ts';

/**
 * Asks for the system's name, for at most so many milliseconds. Of everything that the answer
 * holds - serial number and host name among it - only the name goes on. Never rejects.
 */
export async function askSystem(
  read: () => Promise<SystemFacts>,
  within: number,
): Promise<ProbeMessage> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${within} ms`)), within);
  });
  try {
    const system = systemName(await Promise.race([read(), tooLate]));
    return system === null
      ? { kind: 'unknown', reason: 'the system did not say its name' }
      : { kind: 'known', system };
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
