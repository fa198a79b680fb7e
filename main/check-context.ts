import type { SessionState } from './session/state.ts';
import type { CheckContext } from './sources/host/tools.ts';

/** What is used of Electron. */
export interface ElectronFacts {
  /** `powerMonitor.isOnBatteryPower`; may throw where the system cannot be asked. */
  readonly isOnBattery: () => boolean;
  /** `session.resolveProxy` for Apple's signing server. */
  readonly resolveProxy: () => Promise<string>;
}

/** A script that picks the proxy is fetched from somewhere: longer than this it is not waited for. */
const proxyMs = 3000;

/**
 * What only main can tell the checks. The proxy is resolved only for a run that may use the network,
 * for that may ask the network by itself. Never rejects.
 */
export async function checkContext(
  { isOnBattery, resolveProxy }: ElectronFacts,
  { present, checks }: SessionState,
  network: boolean,
): Promise<CheckContext> {
  const model = present[0]?.identity.model;
  const introduced = present[0]?.introduction;
  const productType =
    introduced?.productType ?? (model?.kind === 'exact' ? model.productType : null);
  const iTunes = checks.answers['itunes-newest']?.answer.values;
  return {
    onBattery: orNull(isOnBattery),
    proxy: network ? await inTime(resolveProxy) : null,
    // What Apple said yesterday still counts today, when nobody asks Apple.
    newestITunes: iTunes?.['source'] === 'apple' ? String(iTunes['newest']) : null,
    phone:
      productType === null ? null : { productType, version: introduced?.productVersion ?? null },
  };
}

function orNull(ask: () => boolean): boolean | null {
  try {
    return ask();
  } catch {
    // Not a fault: the check itself asks the system in another way.
    return null;
  }
}

async function inTime(ask: () => Promise<string>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), proxyMs);
  });
  const found = await Promise.race([ask().catch(() => null), tooLate]);
  clearTimeout(timer);
  return found;
}
