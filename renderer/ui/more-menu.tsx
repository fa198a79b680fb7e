import {
  CirclePlay,
  CircleX,
  Ellipsis,
  FileText,
  Hash,
  History,
  Keyboard,
  ListChecks,
  ScrollText,
} from 'lucide-react';
import { useId } from 'react';

import type { DemoId } from '../../preload/contract/command.ts';
import { say } from '../say.ts';
import css from './floating.module.css';
import { MenuItem, PopoverMenu } from './popover-menu.tsx';

/** What the menu can do. */
export interface MoreMenuProps {
  /** Ctrl or ⌘. */
  readonly command: string;
  readonly onDemo: (demo: DemoId) => void;
  readonly onTimeline: () => void;
  readonly onTries: () => void;
  readonly onLog: () => void;
  readonly onNumber: () => void;
  readonly onReport: () => void;
  readonly onHelp: () => void;
}

/** Everything that is not needed every minute. */
export function MoreMenu({
  command,
  onDemo,
  onTimeline,
  onTries,
  onLog,
  onNumber,
  onReport,
  onHelp,
}: MoreMenuProps) {
  const id = useId();
  return (
    <PopoverMenu
      look="icon"
      label={say({ id: 'ui.more' })}
      face={<Ellipsis size={18} aria-hidden="true" />}
      items={(choose) => (
        <>
          <div role="group" aria-labelledby={`${id}-replays`}>
            <p id={`${id}-replays`} className={css.heading}>
              {say({ id: 'ui.more.replays' })}
            </p>
            <MenuItem icon={<CirclePlay size={16} />} onChoose={choose(() => onDemo('healthy'))}>
              {say({ id: 'ui.more.healthy' })}
            </MenuItem>
            <MenuItem icon={<CircleX size={16} />} onChoose={choose(() => onDemo('failing'))}>
              {say({ id: 'ui.more.failing' })}
            </MenuItem>
          </div>
          <div role="separator" className={css.parting} />
          <MenuItem
            icon={<History size={16} />}
            keys={command === '⌘' ? '⌘ Y' : 'Ctrl H'}
            onChoose={choose(onTimeline)}
          >
            {say({ id: 'ui.time.title' })}
          </MenuItem>
          <MenuItem
            icon={<ListChecks size={16} />}
            keys={`${command} 6`}
            onChoose={choose(onTries)}
          >
            {say({ id: 'ui.tries.title' })}
          </MenuItem>
          <MenuItem icon={<Hash size={16} />} keys={`${command} D`} onChoose={choose(onNumber)}>
            {say({ id: 'ui.number.title' })}
          </MenuItem>
          <MenuItem icon={<ScrollText size={16} />} keys={`${command} L`} onChoose={choose(onLog)}>
            {say({ id: 'ui.log.open' })}
          </MenuItem>
          <MenuItem icon={<FileText size={16} />} keys={`${command} E`} onChoose={choose(onReport)}>
            {say({ id: 'ui.report.title' })}
          </MenuItem>
          <MenuItem icon={<Keyboard size={16} />} keys="F1" onChoose={choose(onHelp)}>
            {say({ id: 'ui.more.shortcuts' })}
          </MenuItem>
        </>
      )}
    />
  );
}
