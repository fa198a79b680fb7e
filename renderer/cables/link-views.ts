import type { PortsView, TestView } from '../../preload/contract/links.ts';
import type { ShownClock } from '../../preload/contract/snapshot.ts';

/** What the steps about cables and ports draw, beside the cables themselves. */
export interface LinkViews {
  readonly ports: PortsView;
  readonly test: TestView;
  readonly clock: ShownClock;
}
