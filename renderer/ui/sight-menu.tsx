import { Cable, CircleHelp, EyeOff, Hash, Repeat } from 'lucide-react';

import type { StepId } from '../../preload/contract/step-id.ts';
import type { MessageId } from '../../preload/contract/words/en.ts';
import { say } from '../say.ts';
import { MenuItem, PopoverMenu } from './popover-menu.tsx';

const sights = ['picture', 'logo', 'number', 'nothing'] as const;

/** What a person can tell who has no error number, or has nothing but that. */
export type Sight = (typeof sights)[number];

/** Where each of them is answered: a step, and the paragraph in it. */
export function placeOf(
  sight: Exclude<Sight, 'number'>,
  windows: boolean,
): { readonly step: StepId; readonly part: MessageId } {
  switch (sight) {
    case 'picture':
      return { step: 'restart', part: 'step.restart.picture' };
    case 'logo':
      return { step: 'restart', part: 'step.restart.logo' };
    case 'nothing':
      return { step: 'cable', part: `step.cable.no-show${windows ? '.windows' : ''}` };
  }
}

const icons = { picture: Cable, logo: Repeat, number: Hash, nothing: EyeOff } as const;

/** "What do you see?": leads to what helps with it. */
export function SightMenu({ onSight }: { readonly onSight: (sight: Sight) => void }) {
  const label = say({ id: 'ui.sight' });
  return (
    <PopoverMenu
      look="plain"
      label={label}
      face={
        <>
          <CircleHelp size={16} aria-hidden="true" />
          {label}
        </>
      }
      items={(choose) =>
        sights.map((sight) => {
          const Icon = icons[sight];
          return (
            <MenuItem
              key={sight}
              icon={<Icon size={16} />}
              onChoose={choose(() => {
                onSight(sight);
              })}
            >
              {say({ id: `ui.sight.${sight}` })}
            </MenuItem>
          );
        })
      }
    />
  );
}
