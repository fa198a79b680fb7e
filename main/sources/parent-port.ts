/** The parent as a helper process sees it. */
export interface ParentPort {
  post(message: unknown): void;
  /** Calls back for each message of the parent. */
  listen(listener: (message: unknown) => void): void;
}

/** What an Electron utility process finds at `process.parentPort`. */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}

/**
 * The way to the parent: Electron's port, or Node's channel where the helper was started by plain
 * Node. A helper never outlives its parent. Throws when there is no parent to talk to.
 */
export function parentPort(): ParentPort {
  const { parentPort: utility } = process as unknown as { readonly parentPort?: UtilityPort };
  if (utility !== undefined) {
    return {
      post: (message) => utility.postMessage(message),
      listen: (listener) => utility.on('message', ({ data }) => listener(data)),
    };
  }
  if (process.send === undefined) throw new Error('This program is started by Holdsteady only.');
  process.on('disconnect', () => process.exit());
  return {
    post: (message) => process.send?.(message),
    listen: (listener) => process.on('message', listener),
  };
}
