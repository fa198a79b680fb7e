import type { CheckAnswer } from '../../../../preload/contract/check.ts';
import { attention, check, unknown } from '../check.ts';
import { couldNotTell, type Learned, learn, system32 } from '../learn.ts';
import { readServiceState } from '../read/service-state.ts';
import type { Tools } from '../tools.ts';
import { appleOnWindows } from './apple-on-windows.ts';
import { isThere } from './is-there.ts';
import { runningPrograms } from './running-programs.ts';

const id = 'apple-service';

/** Names under which Apple's device service runs, in lower case. */
const services: ReadonlySet<string> = new Set([
  'usbmuxd',
  'applemobiledeviceprocess.exe',
  'applemobiledeviceservice.exe',
]);

/**
 * Whether Apple's device service runs, to say what to do where it does not answer. That it answers is
 * found by the source `usbmux`, which talks with it; running alone proves nothing.
 */
export const appleService = check({
  id,
  platforms: ['darwin', 'win32', 'linux'],
  ways: { cheap: { timeoutMs: 75_000, ask } },
});

async function ask(tools: Tools): Promise<CheckAnswer<typeof id>> {
  const values = { platform: tools.platform };
  const running = await runningPrograms(
    tools,
    (names) => names.filter(isService).join('\n') || 'the device service does not run',
  );
  if (running.kind === 'untold') return couldNotTell(id, running);
  if (running.value.some(isService)) return unknown(id, 'silent', [running.proof], values);
  if (tools.platform === 'win32') return askWindows(tools, running);
  // macOS starts it when it is called, Linux with the first iPhone.
  if (tools.platform === 'darwin') return attention(id, 'stopped', [running.proof], values);
  const program = await isThere(tools, '/usr/sbin/usbmuxd');
  if (program.kind === 'learned')
    return attention(id, 'not-opened', [running.proof, program.proof], values);
  return couldNotTell(id, program);
}

async function askWindows(
  tools: Tools,
  running: Extract<Learned<unknown>, { kind: 'learned' }>,
): Promise<CheckAnswer<typeof id>> {
  const values = { platform: tools.platform };
  const [service, apple] = await Promise.all([
    learn(tools, {
      file: system32(tools, 'sc.exe'),
      args: ['query', 'Apple Mobile Device Service'],
      read: readServiceState,
    }),
    appleOnWindows(tools),
  ]);
  if (service.kind === 'learned') {
    return service.value === 'running' || service.value === 'starting'
      ? unknown(id, 'silent', [service.proof], values)
      : attention(id, 'stopped', [service.proof], values);
  }
  if (apple.kind === 'untold') return couldNotTell(id, apple);
  const { devices, storeITunes, iTunes } = apple.value;
  const proofs = [running.proof, apple.proof] as const;
  // Editions from the shop have no service: it comes up with the program's window.
  if (devices !== null || storeITunes !== null) {
    return attention(id, 'not-opened', proofs, {
      ...values,
      app: devices === null ? 'iTunes' : 'Apple Devices',
    });
  }
  if (service.why !== 'missing') return couldNotTell(id, service);
  return iTunes === null
    ? attention(id, 'not-there', proofs, values)
    : attention(id, 'stopped', [apple.proof], values);
}

function isService(name: string): boolean {
  return services.has(name.toLowerCase());
}
