import type { PartView } from '../../preload/contract/snapshot.ts';

/** A run of things to do, numbered on from the run before, or one remark between them. */
export type PartGroup =
  | {
      readonly kind: 'do';
      readonly from: number;
      readonly parts: readonly [PartView, ...PartView[]];
    }
  | { readonly kind: 'aside'; readonly part: PartView };

/** Puts things to do that follow each other into one list; remarks keep their place. */
export function groupParts(parts: readonly PartView[]): readonly PartGroup[] {
  const groups: PartGroup[] = [];
  let count = 0;
  for (const part of parts) {
    if (part.kind !== 'do') {
      groups.push({ kind: 'aside', part });
      continue;
    }
    count += 1;
    const last = groups.at(-1);
    if (last?.kind === 'do') groups[groups.length - 1] = { ...last, parts: [...last.parts, part] };
    else groups.push({ kind: 'do', from: count, parts: [part] });
  }
  return groups;
}
