import type { CompanionApi } from '../preload/contract/api.ts';

declare global {
  interface Window {
    /** Missing only when the bridge could not be loaded. */
    readonly companion?: CompanionApi;
  }
}

/** The bridge to the main process, or one that always fails where the bridge is missing. */
export function findCompanion(): CompanionApi {
  return window.companion ?? unreachable;
}

const missing = (): Promise<never> => Promise.reject(new Error('The bridge is missing.'));

const unreachable: CompanionApi = {
  getSnapshot: missing,
  send: missing,
  onSnapshot: () => () => undefined,
};
