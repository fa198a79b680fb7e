import type { Command } from '../../preload/contract/command.ts';
import type { StatusAction } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import { Button } from '../ui/button.tsx';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import css from './status-pane.module.css';

interface StatusActionsProps {
  readonly actions: readonly StatusAction[];
  readonly onAct: (command: Command) => void;
}

/** What can be told or done in this state, as quiet buttons: the one filled button is elsewhere. */
export function StatusActions({ actions, onAct }: StatusActionsProps) {
  return (
    <div className={css.actions}>
      {actions.map((action) => (
        // A button that two states share stays, and keeps the focus.
        <ActionButton key={JSON.stringify(action.command)} action={action} onAct={onAct} />
      ))}
    </div>
  );
}

interface ActionButtonProps extends Pick<StatusActionsProps, 'onAct'> {
  readonly action: StatusAction;
}

function ActionButton({ action: { label, command }, onAct }: ActionButtonProps) {
  const button = useFocusHandover<HTMLButtonElement>();
  return (
    <Button
      look="line"
      ref={button}
      onClick={() => {
        onAct(command);
      }}
    >
      {say(label)}
    </Button>
  );
}
