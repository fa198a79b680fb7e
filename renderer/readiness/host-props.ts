import type { Snapshot } from '../../preload/contract/snapshot.ts';

/** What is shown of the computer depends on these parts of a snapshot. */
export type HostProps = Pick<Snapshot, 'readiness' | 'clock' | 'replay' | 'computer'>;
