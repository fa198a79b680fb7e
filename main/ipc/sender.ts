/** What we read of a frame; null once the frame has navigated away or been destroyed. */
export interface FrameLike {
  readonly url: string;
}

/** What we read of an IPC event to decide whether to listen to it. */
export interface SenderLike {
  readonly sender: { readonly id: number; readonly mainFrame: FrameLike };
  readonly senderFrame: FrameLike | null;
}

/**
 * Whether a message comes from the page that main itself loaded: known contents, its main frame
 * and no other, and that frame still shows `app://companion/…`.
 * Must be called before anything is awaited: the frame may be gone a moment later.
 */
export function isTrustedSender(event: SenderLike, knownContents: number): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender.id !== knownContents) return false;
  return frame === event.sender.mainFrame && isCompanionPage(frame.url);
}

function isCompanionPage(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address);
    return protocol === 'app:' && host === 'companion' && username === '' && password === '';
  } catch {
    // Not an address at all, so not our page.
    return false;
  }
}
