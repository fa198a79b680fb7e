/** A way from phone to computer: one cable, by its number, on one port of this computer. */
export interface Link {
  readonly cable: number;
  /** Bus and port numbers, as in `1-2.4`. */
  readonly port: string;
}

/**
 * How well a link did while it was watched.
 *
 * Watched is the time in which all of this was true: the ports could be read, the computer was awake,
 * a phone was on the port, and a try of it that is surely one ran, or a steadiness test. So the
 * planned absences of a try are not in it, nor what nobody watched, nor a phone that only charges.
 */
export interface LinkCount extends Link {
  /** Name of the computer in case files; null for this one. */
  readonly tag: string | null;
  /** Milliseconds. Of a stretch that goes on nothing is in it yet. */
  readonly watched: number;
  /** Losses of the connection that began in that time. A flap without try or test is none of them. */
  readonly drops: number;
}

/** A link that is watched right now. */
export interface Watch extends Link {
  readonly since: number;
}

/** What the person calls a port. */
export interface PortName {
  /** As in {@link LinkCount}. */
  readonly tag: string | null;
  readonly port: string;
  readonly name: string;
}

/**
 * "Same cable?"
 *
 *   null ──left with nothing planned──► soon ──three seconds──► asked ──answer, try or test──► null
 *                                        └──back sooner──► null
 */
export type CableQuestion =
  { readonly kind: 'soon'; readonly since: number } | { readonly kind: 'asked' };

/** What is known of cables and ports beyond the names of cables. */
export interface Links {
  /** The one that changed last is the last; the oldest are dropped. */
  readonly counts: readonly LinkCount[];
  readonly watching: readonly Watch[];
  /** The last one that was given is the last. */
  readonly names: readonly PortName[];
  readonly question: CableQuestion | null;
}

/** Nothing named, nothing watched, nothing to ask. */
export const noLinks: Links = { counts: [], watching: [], names: [], question: null };
