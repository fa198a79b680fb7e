import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { Shared } from './case.ts';

/** "Another computer: Mac", or null for what was made on this one. */
export function elsewhereWords(
  { shared }: { readonly shared: Shared },
  origin: { readonly tag: string } | null,
): Message | null {
  if (origin === null) return null;
  const computer = shared.computers.find(({ tag }) => tag === origin.tag);
  return computer === undefined
    ? message('elsewhere.unknown')
    : message('elsewhere.computer', { platform: computer.platform });
}
