import { SquarePlay } from 'lucide-react';

import type { ReplayView } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import css from './banners.module.css';
import { Button } from './button.tsx';

interface ReplayBannerProps {
  readonly replay: ReplayView;
  readonly onLeave: () => void;
}

/** Says that nothing below is live. Its colours are turned round so that it cannot be overlooked. */
export function ReplayBanner({ replay, onLeave }: ReplayBannerProps) {
  const { name, speed, finished, canLeave } = replay;
  return (
    <section className={css.replay} aria-label={say({ id: 'ui.replay.label' })}>
      <SquarePlay size={16} aria-hidden="true" />
      <strong>{say({ id: finished ? 'ui.replay.finished' : 'ui.replay.playing' })}</strong>
      <span>{say({ id: 'ui.replay.speed', values: { name, speed } })}</span>
      {canLeave && (
        <Button look="plain" onClick={onLeave}>
          {say({ id: 'ui.replay.leave' })}
        </Button>
      )}
    </section>
  );
}
