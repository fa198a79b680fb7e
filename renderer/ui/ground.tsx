import { CircleHelp, Eye, MessageCircle, type LucideIcon } from 'lucide-react';

import type { Ground } from '../../preload/contract/snapshot.ts';
import { say } from '../say.ts';
import css from './ground.module.css';

/** In this order: what was seen first, what nobody can know last. */
export const grounds: readonly Ground[] = ['seen', 'said', 'unknown'];

const icons: Readonly<Record<Ground, LucideIcon>> = {
  seen: Eye,
  said: MessageCircle,
  unknown: CircleHelp,
};

/** The name of a ground, for a label. */
export function groundName(ground: Ground): string {
  return say({ id: `ui.ground.${ground}` });
}

/** The quiet heading of facts that rest on one ground. Only for the eyes: their group bears its name. */
export function GroundTag({ ground }: { readonly ground: Ground }) {
  const Icon = icons[ground];
  return (
    <p className={css.ground} aria-hidden="true">
      <Icon size={14} />
      {groundName(ground)}
    </p>
  );
}
