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
          <rect className={css.line} x="90" y="50" width="80" height="22" rx="11" />
          <circle className={css.solid} cx="101" cy="61" r="8" />
          <path className={css.line} d="M122 61h28m-6-5 6 5-6 5" />
        </>
      )}
      {screen === 'logo' && (
        <>
          <circle className={css.dashed} cx="130" cy="178" r="23" />
          <text className={css.word} x="130" y="182" textAnchor="middle">
            {say({ id: 'ui.coach.logo' })}
          </text>
        </>
      )}
      {screen === 'cable' && (
        <>
          <rect className={css.line} x="110" y="150" width="40" height="25" rx="2.5" />
          <path className={css.line} d="M104 181h52" />
          <path className={css.line} d="M130 208v-5m-6 0v-10h12v10zm3-10v-5h6v5" />
        </>
      )}
    </>
  );
}
