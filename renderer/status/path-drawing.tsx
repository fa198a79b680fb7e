import { Laptop, Monitor, Smartphone } from 'lucide-react';
import { Fragment } from 'react';

import type { ComputerView, PathView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import css from './path-drawing.module.css';

interface PathDrawingProps {
  /** Null while no phone is on the cable. */
  readonly path: PathView | null;
  readonly platform: ComputerView['platform'];
  /** True while the phone restarts: the cable is likely still in. */
  readonly away: boolean;
}

/** The cable as a line: phone, hubs, computer, always in this order. */
export function PathDrawing({ path, platform, away }: PathDrawingProps) {
  const words = path?.words ?? {
    id: away ? ('ui.path.away' as const) : ('ui.path.none' as const),
  };
  const Computer = platform === 'darwin' ? Laptop : Monitor;
  return (
    <div
      className={css.path}
      role="img"
      aria-label={say(words)}
      data-open={(path === null && !away) || undefined}
      data-away={(path === null && away) || undefined}
      data-testid="path"
      data-attention={path?.attention === true || undefined}
    >
      <span className={css.end}>
        <Smartphone size={24} strokeWidth={1.75} aria-hidden="true" />
        {say({ id: 'ui.path.phone' })}
      </span>
      {Array.from({ length: path?.hubs ?? 0 }, (_, hub) => (
        <Fragment key={hub}>
          <span className={css.line} />
          <span className={css.hub}>
            <span className={css.node} />
            {say({ id: 'ui.path.hub' })}
          </span>
        </Fragment>
      ))}
      <span className={css.line} />
      <span className={css.end}>
        <Computer size={24} strokeWidth={1.75} aria-hidden="true" />
        {say({ id: `ui.path.${platform}` })}
      </span>
    </div>
  );
}
