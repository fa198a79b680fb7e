import { Hand } from 'lucide-react';

import type { CoachProcedure } from '../../preload/contract/coach.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import type { Send } from '../use-snapshot.ts';

interface CoachButtonProps {
  readonly procedure: CoachProcedure;
  readonly send: Send;
}

/** Opens the button coach for one procedure. */
export function CoachButton({ procedure, send }: CoachButtonProps) {
  const what = { id: `coach.${procedure}.title` } as const;
  return (
    <Button
      look="line"
      data-coach={procedure}
      aria-label={say({ id: 'ui.coach.open.name', values: { what } })}
      onClick={() => {
        send({ type: 'open-coach', procedure });
      }}
    >
      <Hand size={16} aria-hidden="true" />
      {say({ id: 'ui.coach.open' })}
    </Button>
  );
}
