import type { CoachPhone, PhoneButton, PhoneScreen } from '../../preload/contract/coach.ts';
import { say } from '../say.ts';
import css from './phone-drawing.module.css';
import { ScreenPicture } from './screen-picture.tsx';

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
      viewBox={labels ? '-14 -12 288 286' : '52 0 156 270'}
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
      {labels && <Labels phone={phone} held={held} />}
    </svg>
  );
}

function Labels({ phone, held }: Pick<PhoneDrawingProps, 'phone' | 'held'>) {
  const label = (
    button: PhoneButton,
    words: string,
    x: number,
    y: number,
    anchor: 'start' | 'end',
  ) => (
    <text
      className={css.label}
      data-held={held.includes(button) ? '' : undefined}
      x={x}
      y={y}
      textAnchor={anchor}
    >
      {words}
    </text>
  );
  const isFirst = phone.family === 'home';
  return (
    <>
      {!isFirst && label('volume-up', say({ id: 'ui.coach.button.up' }), 46, 100, 'end')}
      {!isFirst && label('volume-down', say({ id: 'ui.coach.button.down' }), 46, 138, 'end')}
      {label(
        'side',
        say({ id: isFirst ? 'ui.coach.button.top' : 'ui.coach.button.side' }),
        214,
        110,
        'start',
      )}
      {isFirst && label('home', say({ id: 'ui.coach.button.home' }), 62, 246, 'end')}
    </>
  );
}
