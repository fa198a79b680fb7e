import type { CoachPhone, PhoneButton, PhoneScreen } from '../../preload/contract/coach.ts';
import type { MessageId } from '../../preload/contract/words/en.ts';
import { say } from '../say.ts';
import css from './phone-drawing.module.css';
import { ScreenPicture } from './screen-picture.tsx';

interface LabelsProps extends Pick<PhoneDrawingProps, 'phone' | 'held'> {
  /** The screen is black. */
  readonly dark: boolean;
}

interface Label {
  readonly button: PhoneButton;
  readonly id: MessageId;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface PhoneDrawingProps {
  readonly phone: Pick<CoachPhone, 'family' | 'hasHome'>;
  /** The buttons that are held now. */
  readonly held: readonly PhoneButton[];
  readonly screen: PhoneScreen;
  /** False for a small picture to choose from. */
  readonly labels?: boolean;
}

/** Where a button is, and where a finger would be; in the units of the drawing. */
interface Spot {
  readonly button: PhoneButton;
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly finger: readonly [x: number, y: number];
}

const volumeUp: Spot = {
  button: 'volume-up',
  box: { x: 65, y: 82, width: 6, height: 28 },
  finger: [60, 96],
};
const volumeDown: Spot = {
  button: 'volume-down',
  box: { x: 65, y: 120, width: 6, height: 28 },
  finger: [60, 134],
};
const side: Spot = {
  button: 'side',
  box: { x: 189, y: 86, width: 6, height: 40 },
  finger: [200, 106],
};
/** Phones before iPhone 6 have it here. */
const top: Spot = {
  button: 'side',
  box: { x: 146, y: 9, width: 28, height: 6 },
  finger: [160, 4],
};

/**
 * The iPhone from the front, with the buttons that matter. A held button has a finger on it and a
 * strong label: shape and weight say what colour says. The lines beside it tell the same in words.
 */
export function PhoneDrawing({ phone, held, screen, labels = true }: PhoneDrawingProps) {
  const { family, hasHome } = phone;
  const spots = family === 'home' ? [top, side] : [volumeUp, volumeDown, side];
  const homeHeld = held.includes('home');
  return (
    <svg
      className={css.drawing}
      viewBox="46 -8 168 274"
      aria-hidden="true"
      data-testid="phone-drawing"
      data-held={held.join(' ')}
    >
      <rect className={css.body} x="70" y="14" width="120" height="246" rx={hasHome ? 22 : 26} />
      <ScreenPicture screen={screen} hasHome={hasHome} />
      {hasHome ? (
        <>
          <path className={css.line} d="M118 29h24" />
          <circle
            className={css.button}
            data-held={homeHeld ? '' : undefined}
            cx="130"
            cy="242"
            r="11"
          />
        </>
      ) : (
        <rect className={css.island} x="113" y="27" width="34" height="9" rx="4.5" />
      )}
      {spots.map(({ button, box }) => (
        <rect
          key={`${button} ${String(box.x)}`}
          className={css.button}
          data-held={held.includes(button) ? '' : undefined}
          rx="2.5"
          {...box}
        />
      ))}
      {spots
        .filter(({ button }) => held.includes(button))
        .map(({ finger: [x, y] }) => (
          <circle key={`${String(x)} ${String(y)}`} className={css.finger} cx={x} cy={y} r="9" />
        ))}
      {homeHeld && <circle className={css.finger} cx="130" cy="242" r="9" />}
      {labels && <Labels phone={phone} held={held} dark={screen === 'black'} />}
    </svg>
  );
}

/** Names beside the buttons, on the screen, where they stay readable in a small drawing. */
function Labels({ phone, held, dark }: LabelsProps) {
  const isFirst = phone.family === 'home';
  const all: readonly Label[] = isFirst
    ? [
        { button: 'side', id: 'ui.coach.button.top', x: 181, y: 110, anchor: 'end' },
        { button: 'home', id: 'ui.coach.button.home', x: 130, y: 220, anchor: 'middle' },
      ]
    : [
        { button: 'volume-up', id: 'ui.coach.button.up', x: 81, y: 94, anchor: 'start' },
        { button: 'volume-down', id: 'ui.coach.button.down', x: 81, y: 139, anchor: 'start' },
        { button: 'side', id: 'ui.coach.button.side', x: 179, y: 116, anchor: 'end' },
      ];
  return all.map(({ button, id, anchor, ...place }) => (
    <text
      key={button}
      className={css.label}
      data-held={held.includes(button) ? '' : undefined}
      data-dark={dark ? '' : undefined}
      textAnchor={anchor}
      {...place}
    >
      {say({ id })}
    </text>
  ));
}
