import type { ButtonFamily } from '../../preload/contract/coach.ts';
import type { Identity } from '../knowledge/identity.ts';
import type { IPhoneModel } from '../knowledge/iphone-models.ts';
import { hasHomeButton, iphoneModels, modelsByChip } from '../knowledge/iphone-models.ts';

/** What the steps need to know of a phone. Null where the models that it can be disagree. */
export interface PhoneTraits {
  readonly buttons: ButtonFamily | null;
  readonly connector: IPhoneModel['connector'] | null;
  /** A round button below the screen; without one it has Face ID. */
  readonly hasHome: boolean | null;
}

/** The traits that every model this phone can be has in common; without a phone, none. */
export function phoneTraits(identity: Identity | null): PhoneTraits {
  const candidates = identity === null ? [] : candidateModels(identity);
  return {
    buttons: only(candidates.map((model) => model.forceRestart)),
    connector: only(candidates.map((model) => model.connector)),
    hasHome: only(candidates.map(hasHomeButton)),
  };
}

/** The models this phone can be by what is known of it: all there are for one that tells nothing. */
export function possibleModels(identity: Identity | null): readonly IPhoneModel[] {
  const candidates = identity === null ? [] : candidateModels(identity);
  return candidates.length === 0 ? iphoneModels : candidates;
}

function candidateModels({ model, chip }: Identity): readonly IPhoneModel[] {
  if (model.kind === 'exact') {
    return iphoneModels.filter((candidate) => candidate.productType === model.productType);
  }
  return chip === null ? [] : modelsByChip(chip);
}

function only<T>(values: readonly T[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
