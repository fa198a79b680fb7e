/** The five fixes, in the order of the guide. The order never changes; only the pointer moves. */
export const stepIds = ['update', 'restart', 'cable', 'ports', 'support'] as const;

/** One of the five fixes. */
export type StepId = (typeof stepIds)[number];

/** Why a person passes a step by. A closed list, so that nothing private is ever typed in. */
export const skipReasons = ['did-before', 'not-possible', 'later'] as const;

/** A reason from {@link skipReasons}. */
export type SkipReason = (typeof skipReasons)[number];
