import type { PhoneScreen } from '../../preload/contract/coach.ts';
import { say } from '../say.ts';
import css from './phone-drawing.module.css';

interface ScreenPictureProps {
  readonly screen: PhoneScreen;
  readonly hasHome: boolean;
}

/** What the iPhone's screen shows, as plain line art; Apple's own pictures are not ours to draw. */
export function ScreenPicture({ screen, hasHome }: ScreenPictureProps) {
  const box = hasHome
    ? { x: 78, y: 42, width: 104, height: 184, rx: 4 }
    : { x: 77, y: 21, width: 106, height: 232, rx: 20 };
  return (
    <>
      <rect className={screen === 'black' ? css.black : css.screen} {...box} />
      {screen === 'slider' && (
        <>
          <rect className={css.line} x="90" y="64" width="80" height="24" rx="12" />
          <circle className={css.solid} cx="102" cy="76" r="9" />
          <path className={css.line} d="M124 76h28m-7-6 7 6-7 6" />
        </>
      )}
      {screen === 'logo' && (
        <>
          <circle className={css.dashed} cx="130" cy="132" r="26" />
          <text className={css.word} x="130" y="136" textAnchor="middle">
            {say({ id: 'ui.coach.logo' })}
          </text>
        </>
      )}
      {screen === 'cable' && (
        <>
          <rect className={css.line} x="104" y="82" width="52" height="34" rx="3" />
          <path className={css.line} d="M96 124h68" />
          <path className={css.line} d="M130 208v-34" />
          <rect className={css.line} x="121" y="156" width="18" height="18" rx="3" />
          <path className={css.line} d="M126 156v-8h8v8" />
        </>
      )}
    </>
  );
}
