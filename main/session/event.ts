import type { CheckAnswer, CheckCost, CheckId } from '../../preload/contract/check.ts';
import type { ButtonFamily, CoachProcedure } from '../../preload/contract/coach.ts';
import type { AnswerId } from '../../preload/contract/question.ts';
import type { SkipReason, StepId } from '../../preload/contract/step-id.ts';
import type { CaseEvent, LinkEvent } from './events/link-event.ts';
import type { LogEvent } from './events/log-event.ts';

/** Which part of Holdsteady vouches for an event. */
export type EventSource = 'app' | 'usb' | 'usbmux' | 'log' | 'power' | 'host' | 'person' | 'clock';

/** How fast a device talks, in the words of the USB standard; null when the system does not say. */
export type UsbSpeed = 'low' | 'full' | 'high' | 'super' | 'superPlus';

/**
 * A device as the bus shows it, copied to plain fields and not yet interpreted: a recording stays
 * useful when the knowledge tables learn more.
 */
export interface Sighting {
  readonly vendorId: number;
  readonly productId: number;
  /** Bus and port chain as the kernel writes it: `1-2.4` is bus 1, hub on port 2, port 4. */
  readonly port: string;
  /** Hubs between device and computer. */
  readonly hubs: number;
  readonly speed: UsbSpeed | null;
  /** The serial string as read, control characters removed, at most 512 characters; null if none. */
  readonly serial: string | null;
}

/**
 * How an arrival or a departure became known: told by the system at once (`event`), or found by
 * comparing with a fresh listing because the system's word was missed (`listing`).
 */
export type Via = 'event' | 'listing';

/** Why the USB ports cannot be read. `crashed`: the reading process ended and is being restarted. */
export type BlindReason = 'unreadable' | 'crashed';

/**
 * Why Apple's device service (usbmux) cannot be asked. `absent`: nothing listens there; `denied`: we
 * may not connect; `silent`: it does not answer; `closed`: it hangs up; `garbled`: what listens there
 * speaks something else, or too much.
 */
export type UsbmuxTrouble = 'absent' | 'denied' | 'silent' | 'closed' | 'garbled';

/** What a phone in iOS tells of itself without pairing. Null where it did not say. */
export interface Introduction {
  /** `iPhone15,3` */
  readonly productType: string | null;
  /** Version of iOS, `18.3`. */
  readonly productVersion: string | null;
  /** What its owner called it: private, never exported. */
  readonly name: string | null;
  /** Name of the board, `D74AP`. */
  readonly hardwareModel: string | null;
}

/** How the person says that a try is over: the computer showed an end, or they pulled the cable. */
export type EndSaid = 'stopped' | 'unplugged';

/** The computer, as read by the host source. Holds nothing that identifies it. */
export interface HostFacts {
  readonly platform: 'darwin' | 'win32' | 'linux';
  /** For people: `macOS 26.1`, `Windows 11 Pro`, `Debian GNU/Linux 12`; null when not readable. */
  readonly system: string | null;
}

interface EventBase {
  /** Epoch milliseconds, stamped where the fact arose. */
  readonly at: number;
  readonly source: EventSource;
}

/** Everything that can happen to a session. The core knows the world only through these. */
export type SessionEvent = EventBase &
  (
    | {
        readonly kind: 'session-started';
        readonly version: string;
        readonly platform: HostFacts['platform'];
        /** Kernel release, e.g. `24.1.0`; tells Finder from iTunes on a Mac. */
        readonly release: string;
      }
    | { readonly kind: 'session-ended' }
    /** The ports can be read; `phones` were listed just now (the listing that begins a watch). */
    | { readonly kind: 'watch-started' }
    | { readonly kind: 'watch-lost'; readonly reason: BlindReason; readonly detail: string }
    | { readonly kind: 'phone-arrived'; readonly via: Via; readonly sighting: Sighting }
    | { readonly kind: 'phone-left'; readonly via: Via; readonly port: string }
    /** It has been here all along; only now could its serial be read. */
    | { readonly kind: 'phone-described'; readonly sighting: Sighting }
    /** Something that is no phone left the bus: company for a phone that left at that instant. */
    | { readonly kind: 'other-left'; readonly port: string }
    /** Apple's device service listens and answers. */
    | { readonly kind: 'usbmux-found' }
    | { readonly kind: 'usbmux-lost'; readonly reason: UsbmuxTrouble }
    /** A phone in iOS, named by its serial as the bus shows it, without dashes. */
    | {
        readonly kind: 'phone-introduced';
        readonly serial: string;
        readonly introduction: Introduction;
      }
    | { readonly kind: 'computer-slept' }
    | { readonly kind: 'computer-woke' }
    | { readonly kind: 'host-learned'; readonly host: HostFacts }
    /** These checks of the computer are being asked, side by side. */
    | { readonly kind: 'checks-begun'; readonly checks: readonly CheckId[] }
    /** `cost` is the way that it was asked for. */
    | { readonly kind: 'check-answered'; readonly cost: CheckCost; readonly answer: CheckAnswer }
    /** The asking is over; what has not answered until now was broken off. */
    | { readonly kind: 'checks-ended' }
    /** The deadline that the state had asked for has come. */
    | { readonly kind: 'deadline-passed' }
    /** The computer's clock was set, forward with a positive `shift` (milliseconds); nothing happened. */
    | { readonly kind: 'clock-stepped'; readonly shift: number }
    /** The person has started an update or a restore on the computer. */
    | { readonly kind: 'try-said' }
    | { readonly kind: 'try-end-said'; readonly why: EndSaid }
    /** Another cable than any before; it gets the next number. */
    | { readonly kind: 'cable-changed' }
    /** Back to a cable that was in use before. */
    | { readonly kind: 'cable-chosen'; readonly cable: number }
    | { readonly kind: 'cable-named'; readonly cable: number; readonly name: string }
    | { readonly kind: 'step-ticked'; readonly step: StepId }
    | { readonly kind: 'step-skipped'; readonly step: StepId; readonly reason: SkipReason }
    | { readonly kind: 'step-undone'; readonly step: StepId }
    | { readonly kind: 'step-opened'; readonly step: StepId | null }
    /** The person answered a question, perhaps not for the first time. */
    | { readonly kind: 'question-answered'; readonly answer: AnswerId }
    | { readonly kind: 'begun' }
    | LinkEvent
    | CaseEvent
    | LogEvent
    | { readonly kind: 'coach-opened'; readonly procedure: CoachProcedure }
    /** The count begins, or begins again. */
    | { readonly kind: 'coach-started' }
    /** Back to reading. */
    | { readonly kind: 'coach-stopped' }
    | { readonly kind: 'coach-closed' }
    /** Which iPhone it is, picked from drawings; null takes that back. */
    | { readonly kind: 'buttons-said'; readonly family: ButtonFamily | null }
  );

/** The `kind` of an event. */
export type EventKind = SessionEvent['kind'];
