import type { Command } from '../../preload/contract/command.ts';
import { say } from '../say.ts';
import { useShownNow } from '../ui/use-shown-now.ts';
import { CheckAgain } from './check-again.tsx';
import { CheckList } from './check-row.tsx';
import css from './gate.module.css';
import type { HostProps } from './host-props.ts';
import { NetworkAsk } from './network-ask.tsx';

interface UpdateChecksProps {
  readonly host: HostProps;
  readonly onAct: (command: Command) => void;
}

const minute = 60_000;

/** What was looked at for the first step, problems first, and what else could be looked up. */
export function UpdateChecks({ host, onAct }: UpdateChecksProps) {
  const { readiness, clock, replay, computer } = host;
  const now = useShownNow(clock, 0, minute);
  const { update, progress, network } = readiness;
  if (update.length === 0) return null;
  const problems = update.filter(({ result }) => result === 'attention');
  const others = update.filter(({ result }) => result !== 'attention');
  return (
    <section
      className={css.looked}
      aria-label={say({ id: 'ready.list' })}
      data-testid="update-checks"
    >
      <h4>{say({ id: 'ready.step.title' })}</h4>
      <CheckList checks={[...problems, ...others]} now={now} onAct={onAct} />
      {replay === null && (
        <>
          <CheckAgain progress={progress} platform={computer.platform} onAct={onAct} />
          <NetworkAsk network={network} onAct={onAct} />
        </>
      )}
    </section>
  );
}
