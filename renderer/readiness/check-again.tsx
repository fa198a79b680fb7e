import { RotateCw } from 'lucide-react';

import type { Command } from '../../preload/contract/command.ts';
import type { ReadinessView } from '../../preload/contract/readiness.ts';
import type { Snapshot } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import css from './gate.module.css';

interface CheckAgainProps {
  readonly progress: ReadinessView['progress'];
  readonly platform: Snapshot['computer']['platform'];
  readonly onAct: (command: Command) => void;
}

/** Asks everything again, the slow things too; stops that while it goes on. */
export function CheckAgain({ progress, platform, onAct }: CheckAgainProps) {
  const isAsking = progress !== null;
  return (
    <div className={css.again}>
      <Button
        look="line"
        onClick={() => {
          onAct({ type: isAsking ? 'stop-checks' : 'check-again' });
        }}
      >
        {!isAsking && <RotateCw size={14} aria-hidden="true" />}
        {say({ id: isAsking ? 'ready.stop' : 'ready.again' })}
      </Button>
      <p>
        {isAsking
          ? say({ id: 'ready.checking', values: progress })
          : say({ id: 'ready.again.hint', values: { platform } })}
      </p>
    </div>
  );
}
