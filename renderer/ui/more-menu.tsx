import { Menu } from '@base-ui/react/menu';
import { CirclePlay, CircleX, Ellipsis, History, Keyboard } from 'lucide-react';

import type { DemoId } from '../../preload/contract/command.ts';
import { say } from '../say.ts';
import { buttonClass } from './button.tsx';
import css from './floating.module.css';

interface MoreMenuProps {
  /** Ctrl or ⌘. */
  readonly command: string;
  readonly onDemo: (demo: DemoId) => void;
  readonly onTimeline: () => void;
  readonly onHelp: () => void;
}

/** Everything that is not needed every minute. */
export function MoreMenu({ command, onDemo, onTimeline, onHelp }: MoreMenuProps) {
  const label = say({ id: 'ui.more' });
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={buttonClass('icon')} aria-label={label} title={label}>
        <Ellipsis size={18} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={css.layer} align="end" sideOffset={6}>
          <Menu.Popup className={css.menu}>
            <Menu.Group>
              <Menu.GroupLabel className={css.heading}>
                {say({ id: 'ui.more.replays' })}
              </Menu.GroupLabel>
              <Menu.Item
                className={css.item}
                onClick={() => {
                  onDemo('healthy');
                }}
              >
                <CirclePlay size={16} aria-hidden="true" />
                {say({ id: 'ui.more.healthy' })}
              </Menu.Item>
              <Menu.Item
                className={css.item}
                onClick={() => {
                  onDemo('failing');
                }}
              >
                <CircleX size={16} aria-hidden="true" />
                {say({ id: 'ui.more.failing' })}
              </Menu.Item>
            </Menu.Group>
            <Menu.Separator className={css.parting} />
            <Menu.Item className={css.item} onClick={onTimeline}>
              <History size={16} aria-hidden="true" />
              {say({ id: 'ui.time.title' })}
              <span className={css.keys}>{command === '⌘' ? '⌘ Y' : 'Ctrl H'}</span>
            </Menu.Item>
            <Menu.Item className={css.item} onClick={onHelp}>
              <Keyboard size={16} aria-hidden="true" />
              {say({ id: 'ui.more.shortcuts' })}
              <span className={css.keys}>F1</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
