/** True only in a release build; see electron.vite.config.ts. */
declare const __HARDENED__: boolean;
