import type { CaseFile } from '../case.ts';

/** What the person says about cables, ports and the steadiness test. All are of source `person`. */
export type LinkEvent =
  /** What the person calls a port; an empty name takes it away. */
  | { readonly kind: 'port-named'; readonly port: string; readonly name: string }
  /** The cable is the one from before, as the answer to "Same cable?". */
  | { readonly kind: 'cable-kept' }
  /** The steadiness test is to begin now. */
  | { readonly kind: 'test-said' }
  /** The person does not want to wait for its end. */
  | { readonly kind: 'test-stopped' };

/** What concerns the same case on two computers. */
export type CaseEvent =
  /** This computer needs a name in case files: 16 hex digits made by chance, which tell nothing. */
  | { readonly kind: 'case-tagged'; readonly tag: string }
  /** The person has opened a case file of another computer, which was checked before. */
  | { readonly kind: 'case-opened'; readonly file: CaseFile };
