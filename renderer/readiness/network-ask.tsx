import type { Command } from '../../preload/contract/command.ts';
import type { ReadinessView } from '../../preload/contract/readiness.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import css from './gate.module.css';

interface NetworkAskProps {
  readonly network: ReadinessView['network'];
  readonly onAct: (command: Command) => void;
}

/** Whom Holdsteady would ask, before it asks anybody; and the way back afterwards. */
export function NetworkAsk({ network, onAct }: NetworkAskProps) {
  const isAllowed = network === 'allowed';
  return (
    <div className={css.again} data-testid="network-ask">
      <p>{say({ id: isAllowed ? 'ready.network.on' : 'ready.network.ask' })}</p>
      <Button
        look={isAllowed ? 'plain' : 'line'}
        onClick={() => {
          onAct({ type: 'allow-network', on: !isAllowed });
        }}
      >
        {say({ id: isAllowed ? 'ready.network.off' : 'ready.network.allow' })}
      </Button>
    </div>
  );
}
