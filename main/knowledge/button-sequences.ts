import { assertNever } from '../../preload/contract/assert-never.ts';
import type {
  ButtonFamily,
  CoachProcedure,
  PhoneButton,
  PhoneScreen,
} from '../../preload/contract/coach.ts';

/** Names the words of one hold: `coach.<id>` and `coach.<id>.spoken`. */
export type HoldId =
  | 'ready'
  | 'slider.side'
  | 'slider.side-top'
  | 'slider.side-volume'
  | 'slide'
  | 'off'
  | 'on.side'
  | 'on.side-top'
  | 'tap.up'
  | 'tap.down'
  | 'force.side'
  | 'force.side-down'
  | 'force.side-home'
  | 'through.side'
  | 'through.side-down'
  | 'through.side-home'
  | 'past.side'
  | 'past.side-down'
  | 'past.side-home'
  | 'black.side'
  | 'dfu.side-down'
  | 'dfu.add-down'
  | 'dfu.side-home'
  | 'dfu.down'
  | 'dfu.home';

/** One hold of a sequence. */
export interface Hold {
  readonly id: HoldId;
  /** The buttons that are down for the whole of it. */
  readonly buttons: readonly PhoneButton[];
  /** How long it lasts at most, in milliseconds. */
  readonly ms: number;
  /** What the screen shows at its end. */
  readonly screen: PhoneScreen;
}

const second = 1000;

/** Time to put the mouse down and find the buttons [own figure; palera1n's helper gives 3 s]. */
const ready: Hold = { id: 'ready', buttons: [], ms: 5 * second, screen: 'any' };

/**
 * A press that is let go at once. The two presses have to follow each other within two or three
 * seconds [a published guide on force restart], so two seconds each leave the second one in time.
 */
const tap = 2 * second;

/** Until the slider shows: about three seconds, and one to see it [own figure]. */
const untilSlider = 4 * second;

/** To drag a slider [own figure]. */
const toSlide = 6 * second;

/** A phone takes up to half a minute to shut down [20 to 30 s in published guides]. */
const toShutDown = 30 * second;

/** Until the logo shows on a phone that is off [own figure]. */
const untilOn = 6 * second;

/**
 * Until the logo shows on a phone that runs: 10 to 15 s [the checklist this product implements; 10 to
 * 20 s in a published guide]. It ends with the logo, so this is the upper end.
 */
const untilLogo = 15 * second;

/** From the logo to the cable picture [own figure; the phone itself ends it, and USB shows when]. */
const pastLogo = 15 * second;

/** Until the screen is black, on iPhone 8 and later [Legacy-iOS-Kit: 10 s]. */
const untilBlack = 10 * second;

/** Both buttons after that [Legacy-iOS-Kit and the checklist: 5 s]. */
const bothAfterBlack = 5 * second;

/** Both buttons from the start, on earlier phones [Legacy-iOS-Kit: 8 to 10 s]; longer shows the logo. */
const bothFromStart = 9 * second;

/** The last button alone [8 to 10 s in Legacy-iOS-Kit and palera1n's helper; the checklist: 10 s]. */
const lastAlone = 10 * second;

/** The phone whose buttons are meant. */
export interface ButtonPhone {
  readonly family: ButtonFamily;
  /** A round button below the screen. Null where it is not known; only iPhone 8 and later differ. */
  readonly hasHome: boolean | null;
}

/** The holds of a procedure, in order, beginning with time to get ready. */
export function buttonSequence(procedure: CoachProcedure, phone: ButtonPhone): readonly Hold[] {
  return [ready, ...holds(procedure, phone)];
}

/** How long a sequence lasts, in milliseconds. */
export function sequenceLength(sequence: readonly Hold[]): number {
  return sequence.reduce((sum, { ms }) => sum + ms, 0);
}

function holds(procedure: CoachProcedure, phone: ButtonPhone): readonly Hold[] {
  switch (procedure) {
    case 'restart':
      return restart(phone);
    case 'force-restart':
      return [...taps(phone.family), force(phone.family, 'force', untilLogo, 'logo')];
    case 'recovery':
      return [
        ...taps(phone.family),
        force(phone.family, 'through', untilLogo, 'logo'),
        force(phone.family, 'past', pastLogo, 'cable'),
      ];
    case 'dfu':
      return dfu(phone.family);
    default:
      return assertNever(procedure);
  }
}

/**
 * The slider comes with the side button alone where there is a round button, and with the side
 * button and a volume button where there is none [Apple's page on restarting]. On iPhone 8 and later
 * both together bring it in any case [Apple's page on emergency calls], so that is what a phone gets
 * of which no more is known.
 */
function restart({ family, hasHome }: ButtonPhone): readonly Hold[] {
  const hasTop = family === 'home';
  const alone = hasHome ?? family !== 'volume-up-down-side';
  const slider: Hold = alone
    ? {
        id: hasTop ? 'slider.side-top' : 'slider.side',
        buttons: ['side'],
        ms: untilSlider,
        screen: 'slider',
      }
    : {
        id: 'slider.side-volume',
        buttons: ['side', 'volume-up'],
        ms: untilSlider,
        screen: 'slider',
      };
  return [
    slider,
    { id: 'slide', buttons: [], ms: toSlide, screen: 'slider' },
    { id: 'off', buttons: [], ms: toShutDown, screen: 'black' },
    { id: hasTop ? 'on.side-top' : 'on.side', buttons: ['side'], ms: untilOn, screen: 'logo' },
  ];
}

/** iPhone 8 and later want each volume button pressed first [two published guides agree]. */
function taps(family: ButtonFamily): readonly Hold[] {
  if (family !== 'volume-up-down-side') return [];
  return [
    { id: 'tap.up', buttons: ['volume-up'], ms: tap, screen: 'any' },
    { id: 'tap.down', buttons: ['volume-down'], ms: tap, screen: 'any' },
  ];
}

/** The buttons that force a phone [two published guides agree for all three families]. */
function force(
  family: ButtonFamily,
  how: 'force' | 'through' | 'past',
  ms: number,
  screen: PhoneScreen,
): Hold {
  switch (family) {
    case 'home':
      return { id: `${how}.side-home`, buttons: ['side', 'home'], ms, screen };
    case 'volume-down':
      return { id: `${how}.side-down`, buttons: ['side', 'volume-down'], ms, screen };
    case 'volume-up-down-side':
      return { id: `${how}.side`, buttons: ['side'], ms, screen };
    default:
      return assertNever(family);
  }
}

/** The ways into DFU mode [Legacy-iOS-Kit and palera1n's helper agree on the buttons]. */
function dfu(family: ButtonFamily): readonly Hold[] {
  const both = (id: HoldId, ms: number): Hold => ({
    id,
    buttons: ['side', 'volume-down'],
    ms,
    screen: 'black',
  });
  const down: Hold = {
    id: 'dfu.down',
    buttons: ['volume-down'],
    ms: lastAlone,
    screen: 'black',
  };
  switch (family) {
    case 'home':
      return [
        { id: 'dfu.side-home', buttons: ['side', 'home'], ms: bothFromStart, screen: 'black' },
        { id: 'dfu.home', buttons: ['home'], ms: lastAlone, screen: 'black' },
      ];
    case 'volume-down':
      return [both('dfu.side-down', bothFromStart), down];
    case 'volume-up-down-side':
      return [
        ...taps(family),
        { id: 'black.side', buttons: ['side'], ms: untilBlack, screen: 'black' },
        both('dfu.add-down', bothAfterBlack),
        down,
      ];
    default:
      return assertNever(family);
  }
}
