import type { PortName } from './link.ts';
import type { SessionState } from './state.ts';

/** More names than this are a mistake; the ones given first are dropped. */
const nameLimit = 64;

/** Gives a port of this computer the name the person uses for it; an empty one takes it away. */
export function namePort(state: SessionState, port: string, name: string): SessionState {
  const names = withPortName(state.links.names, { tag: null, port, name: name.trim() });
  return { ...state, links: { ...state.links, names } };
}

/** The list with one name put in, or taken out where it is empty. */
export function withPortName(names: readonly PortName[], named: PortName): readonly PortName[] {
  const others = names.filter(({ tag, port }) => tag !== named.tag || port !== named.port);
  return named.name === '' ? others : [...others, named].slice(-nameLimit);
}

/** What the person calls a port, or null; `tag` is the other computer it belongs to. */
export function portName(
  { links }: Pick<SessionState, 'links'>,
  port: string,
  tag: string | null = null,
): string | null {
  return links.names.find((named) => named.tag === tag && named.port === port)?.name ?? null;
}
