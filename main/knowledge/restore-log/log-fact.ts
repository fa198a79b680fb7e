/** The modes of Apple's restore engine, as its log names them. */
export const logModes = ['booted', 'recovery', 'restore', 'dfu'] as const;

/** One of {@link logModes}: BootedOS, Recovery, RestoreOS, DFU. */
export type LogMode = (typeof logModes)[number];

/** Whether a try keeps what is on the phone (`update`) or erases it (`erase`). */
export type LogBehavior = 'update' | 'erase';

/** Why a restore stopped, as its log says in a line of its own: it outranks the number. */
export type LogVerdict =
  /** In another mode than was due. */
  | {
      readonly kind: 'unexpected-mode';
      readonly came: LogMode | null;
      readonly due: LogMode | null;
    }
  /** Waited (ten minutes) for a change of mode that never came. */
  | { readonly kind: 'gave-up'; readonly from: LogMode | null; readonly to: LogMode | null }
  /** Left the restore system before it had finished. */
  | { readonly kind: 'removed' }
  /** The phone has no room for the update. */
  | { readonly kind: 'no-space' }
  /** Another restore of this phone runs already. */
  | { readonly kind: 'busy' };

/**
 * What Apple's signing server said to the request for this phone and build; `failed`: the files could
 * not be signed, and the line does not say why.
 */
export const signingAnswers = ['asked', 'granted', 'refused', 'unreachable', 'failed'] as const;

/** One of {@link signingAnswers}. */
export type SigningAnswer = (typeof signingAnswers)[number];

/**
 * What one line of a restore log says, as far as Holdsteady understands it. Rows: reference of restore
 * logs, "Lines worth matching". Texts are stripped of control and bidirectional characters, cut, and
 * masked.
 */
export type LogFact =
  /** The first line of a log: the restore library says when it was built. */
  | { readonly kind: 'opened' }
  /** The program that restores, `iTunes 13.0.5.13`. */
  | { readonly kind: 'program'; readonly version: string }
  /** Build that is to be installed, `22D63`. */
  | { readonly kind: 'payload'; readonly build: string }
  /** Build that the phone runs now. */
  | { readonly kind: 'installed'; readonly build: string }
  | { readonly kind: 'behavior'; readonly behavior: LogBehavior }
  | { readonly kind: 'board'; readonly boardId: number }
  | { readonly kind: 'chip'; readonly chipId: number }
  /** Chip, board and ECID in one line; null where the line leaves one out. */
  | {
      readonly kind: 'identity';
      readonly boardId: number | null;
      readonly chipId: number | null;
      readonly ecid: string | null;
    }
  /** The socket as macOS counts it. */
  | { readonly kind: 'location'; readonly location: number }
  /** The language of the restore system. Below 14, operations above 35 are one lower. */
  | { readonly kind: 'protocol'; readonly version: number }
  /** Sixteen hex digits, upper case; private like a serial number. */
  | { readonly kind: 'ecid'; readonly ecid: string }
  | { readonly kind: 'started-in'; readonly mode: LogMode }
  /** The engine's own state, in its words: `Restoring`, `Transitioning`, `Disappeared`. */
  | { readonly kind: 'state'; readonly from: string; readonly to: string }
  /** `mode` is null where the line says only that it left, or that it runs iOS or the restore system. */
  | {
      readonly kind: 'mode';
      readonly mode: LogMode | null;
      readonly change: 'connected' | 'disconnected';
    }
  | { readonly kind: 'phase-over'; readonly mode: LogMode; readonly ok: boolean }
  /** A wait has begun; `limit` in milliseconds. */
  | { readonly kind: 'timer'; readonly limit: number }
  | { readonly kind: 'timer-fired' }
  /** `percent` is 0 to 100, or null where the log gives none (-1). */
  | {
      readonly kind: 'progress';
      readonly mode: LogMode | null;
      readonly operation: number;
      readonly percent: number | null;
    }
  | {
      readonly kind: 'checkpoint';
      readonly id: number | null;
      readonly name: string;
      readonly change: 'begun' | 'done' | 'failed';
      /** Code of the failure, or null. */
      readonly code: number | null;
    }
  /** The copy of the system image; `percent` is null where the line gives none. */
  | {
      readonly kind: 'image';
      readonly step: 'start' | 'copy' | 'fail' | 'finish';
      readonly percent: number | null;
    }
  /** `status` only of a refusal, as the server gave it: 94 becomes error 3194. */
  | {
      readonly kind: 'signing';
      readonly answer: SigningAnswer;
      readonly status: number | null;
    }
  /** The part for mobile networks reports a fault. */
  | { readonly kind: 'radio'; readonly code: number | null }
  /** A USB fault of the kind that a healthy run is full of: never an alarm. */
  | { readonly kind: 'usb-noise' }
  | { readonly kind: 'verdict'; readonly verdict: LogVerdict }
  /** One link of the chain of causes that a failed restore ends with; 0 is the outermost. */
  | {
      readonly kind: 'cause';
      readonly depth: number;
      readonly code: number;
      readonly text: string;
      /** What the text says in words that are known, or null. */
      readonly verdict: LogVerdict | null;
    }
  /** The computer has taken note of the phone's last word; the restart into iOS comes next. */
  | { readonly kind: 'acknowledged' }
  /** The end: 0 is success, anything else an error number. */
  | { readonly kind: 'completed'; readonly status: number }
  /** Names an error; null where the line says only that it failed. */
  | { readonly kind: 'error'; readonly code: number | null }
  | { readonly kind: 'succeeded' }
  /** How long it took, in seconds. */
  | { readonly kind: 'elapsed'; readonly seconds: number };

/** A fact with the moment that its line stands for, on the computer's clock (epoch milliseconds). */
export interface TimedFact {
  readonly at: number;
  readonly fact: LogFact;
}
