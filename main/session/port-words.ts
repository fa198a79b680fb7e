import type { Message } from '../../preload/contract/message.ts';
import { message } from '../../preload/contract/message.ts';
import type { Links } from './link.ts';

/** What the person calls a port, or its numbers; `tag` is the other computer it belongs to. */
export function portWords(
  { links }: { readonly links: Links },
  port: string,
  tag: string | null = null,
): Message {
  const named = links.names.find((one) => one.port === port && one.tag === tag);
  return named === undefined
    ? message('port.plain', { port })
    : message('port.named', { name: named.name });
}
