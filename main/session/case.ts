import type { HostFacts } from './event.ts';
import type { LinkCount, PortName } from './link.ts';
import type { TestResult } from './steadiness-run.ts';
import type { Evidence, TryRecord } from './try.ts';

/** Tries that a case file holds at most: as many as a state keeps. */
export const caseTries = 100;

/** Tests that a case file holds at most. */
export const caseTests = 60;

/**
 * What one computer knows of a case, for another one to go on with. Nothing in it names the phone,
 * the computer or the person, but for what they wrote into the names of cables and ports.
 *
 * A phone is known again by the last four digits of its numbers and by its model. A digest would tell
 * more apart and keep less: numbers of this shape can be tried out one by one, so that a digest with
 * its salt beside it is as good as the number to who has time. Four digits tell one phone of a
 * household from another, and are all that the window itself shows.
 */
export interface CaseFile {
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** The computer that wrote the file. */
  readonly tag: string;
  /** That computer, and those whose files it had opened. */
  readonly computers: readonly CaseComputer[];
  readonly cables: readonly CaseCable[];
  /** The cable in use there, by the writer's number. */
  readonly current: number;
  readonly ports: readonly (PortName & { readonly tag: string })[];
  readonly counts: readonly (LinkCount & { readonly tag: string })[];
  readonly tries: readonly CaseTry[];
  readonly tests: readonly CaseTest[];
}

/** A computer in a case. */
export interface CaseComputer {
  readonly tag: string;
  readonly platform: HostFacts['platform'];
}

/** A cable in a case. */
export interface CaseCable {
  /** The writer's number; the rest of the file uses it. */
  readonly number: number;
  readonly name: string | null;
  /** Who counted it first, and as what. */
  readonly tag: string;
  readonly original: number;
}

/** A phone in a case. */
export interface CasePhone {
  readonly who: TryRecord['phone']['who'];
  readonly model: string | null;
  /** Last four digits of its chip number, or null. */
  readonly ecidTail: string | null;
  /** Last four digits of its serial, where that holds no chip number, or null. */
  readonly udidTail: string | null;
}

/** A try in a case; `tag` and `number` are those of the computer on which it was made. */
export interface CaseTry extends Omit<TryRecord, 'phone' | 'origin' | 'log'> {
  readonly tag: string;
  readonly phone: CasePhone;
  /** Without its key and without any text: only numbers and known words. */
  readonly log: TryRecord['log'];
}

/** A steadiness test in a case. */
export interface CaseTest extends Omit<TestResult, 'origin'> {
  readonly tag: string;
}

/** Where a try comes from that was made on another computer. */
export interface TryOrigin {
  readonly tag: string;
  /** Its number there. */
  readonly number: number;
  readonly ecidTail: string | null;
  readonly udidTail: string | null;
}

/** A cable of another computer, and what it is here. */
export interface CableAlias {
  readonly tag: string;
  readonly cable: number;
  readonly here: number;
}

/** What is known of the case on other computers. */
export interface Shared {
  /** This computer's own name in case files; null until it writes the first. */
  readonly tag: string | null;
  readonly computers: readonly CaseComputer[];
  readonly aliases: readonly CableAlias[];
}

/** The case was never on another computer. */
export const notShared: Shared = { tag: null, computers: [], aliases: [] };

/**
 * A line of evidence with the fields of its kind and no others: what a file from outside holds beside
 * them is shown nowhere, kept nowhere, and saved into no other file.
 */
export function ownFields(line: Evidence): Evidence {
  const { at } = line;
  switch (line.kind) {
    case 'wrong':
      return { kind: line.kind, at, gone: line.gone, arrival: line.arrival, from: line.from };
    case 'version':
      return { kind: line.kind, at, from: line.from, to: line.to };
    case 'log-ended':
      return { kind: line.kind, at, status: line.status };
    case 'gap':
    case 'lost-late':
    case 'counted-anew':
    case 'lost-back':
    case 'replugged':
      return { kind: line.kind, at, gone: line.gone };
    case 'others-left':
    case 'flapping':
      return { kind: line.kind, at, count: line.count };
    default:
      return { kind: line.kind, at };
  }
}
