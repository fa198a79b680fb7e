import type { HostFacts } from '../../session/event.ts';

/**
 * Everything a check may use to learn about the computer. Nothing here throws or rejects: what goes
 * wrong is a value, so that a check cannot forget it. Tests use `fake-tools.test-support.ts`.
 */
export interface Tools {
  readonly platform: HostFacts['platform'];
  /** Kernel release, `24.1.0`, `10.0.26200`. */
  readonly release: string;
  /** The person's folder; for reading only, never for showing. */
  readonly home: string;
  /** A variable of the environment, or undefined. Names as the system spells them. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What only main knows. */
  readonly context: CheckContext;
  /** Epoch milliseconds. */
  now(): number;
  /**
   * Runs a program, without a shell or a window, in English, with its output limited. `file` is an
   * absolute path. It is killed with everything that it started when its time is over.
   */
  run(file: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Reads a file of at most `limit` bytes (64 kB unless told otherwise). */
  readFile(path: string, limit?: number): Promise<FileResult>;
  /** Room on the disk that holds a path; the nearest folder above it that exists is asked. */
  diskSpace(path: string): Promise<SpaceResult>;
  /**
   * Connects, says nothing, and hangs up. Network: only when allowed, and only to the hosts of
   * `known-hosts.ts`, like everything below. Apple's device service on this computer has a source of
   * its own, `sources/usbmux`: what that finds is joined to the check in the core.
   */
  connect(to: Endpoint, timeoutMs: number): Promise<ConnectResult>;
  /** What the system's own resolver says, the hosts file included. Network: only when allowed. */
  lookup(host: string, timeoutMs: number): Promise<LookupResult>;
  /** Who signed for `host` on port 443, trusted or not. Nothing is sent. Network: only when allowed. */
  certificate(host: string, timeoutMs: number): Promise<CertificateResult>;
  /** One HTTP(S) GET, redirects not followed. Network: only when allowed. */
  get(url: string, options: GetOptions): Promise<GetResult>;
  /** Answers of `systeminformation`, each under a time-out; null where it does not know. */
  readonly system: SystemTools;
}

/** What the checks are told by main. Holds nothing that identifies a person or a phone. */
export interface CheckContext {
  /** Electron's `powerMonitor.isOnBatteryPower()`; null when it cannot be asked. */
  readonly onBattery: boolean | null;
  /** Electron's `resolveProxy` for Apple's signing server, `DIRECT` or `PROXY host:port`; null if unknown. */
  readonly proxy: string | null;
  /** The newest iTunes by Apple's list, as it was read last; null if it never was. */
  readonly newestITunes: string | null;
  /** `iPhone15,3` and its iOS version where known. */
  readonly phone: { readonly productType: string; readonly version: string | null } | null;
}

/** How a program is run. */
export interface RunOptions {
  /** 10 s unless told otherwise. */
  readonly timeoutMs?: number;
  /** Text for its standard input. */
  readonly input?: string;
  /** Bytes of both outputs together; 1 MB unless told otherwise. */
  readonly limit?: number;
}

/** Why something could not be had, in the reasons that every check shares. */
export interface Failure {
  readonly kind: 'failure';
  readonly why: 'timed-out' | 'missing' | 'denied' | 'failed' | 'too-much';
  /** For the evidence; not yet free of names. */
  readonly detail: string;
}

/** What a program said. A program that ended by itself `ran`, whatever its exit code. */
export type RunResult =
  | {
      readonly kind: 'ran';
      /** Null after a signal. */
      readonly code: number | null;
      readonly stdout: Uint8Array;
      readonly stderr: Uint8Array;
    }
  | Failure;

/** What a file holds. */
export type FileResult = { readonly kind: 'read'; readonly bytes: Uint8Array } | Failure;

/** Bytes that this person may still write, and the size of the whole disk. */
export type SpaceResult =
  { readonly kind: 'space'; readonly free: number; readonly size: number } | Failure;

/** Where to connect to. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** `host:port` of a proxy, which is asked to connect with HTTP's CONNECT. */
  readonly proxy?: string;
}

/** `refused` and `unreachable` are answers; `Failure` is none. */
export type ConnectResult =
  | { readonly kind: 'connected' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | Failure;

/** Addresses of a name, or that there is none. */
export type LookupResult =
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'no-such-name'; readonly detail: string }
  | Failure;

/** The organisation that issued the server's certificate, and whether this computer trusts the chain. */
export type CertificateResult =
  { readonly kind: 'certificate'; readonly issuer: string; readonly trusted: boolean } | Failure;

/** How a page is fetched. */
export interface GetOptions {
  readonly timeoutMs: number;
  readonly limit: number;
  /** A root to trust in the place of the usual ones, as PEM. */
  readonly ca?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page, whatever its status. */
export type GetResult =
  | {
      readonly kind: 'page';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  | Failure;

/** A network interface. */
export interface Interface {
  /** `utun4`, `eth0`; on Windows what the person may have called it. */
  readonly name: string;
  /** The adapter in its maker's words, `TAP-Windows Adapter V9`; '' where there are none. */
  readonly adapter: string;
  /** Without the addresses that only this link knows (`fe80::`). */
  readonly addresses: readonly string[];
}

/** What is asked of `systeminformation`, and nothing else of what it would tell. */
export interface SystemTools {
  /** Network interfaces that are up, each with its addresses. */
  interfaces(): Promise<
    { readonly kind: 'interfaces'; readonly all: readonly Interface[] } | Failure
  >;
  /** Name, version and build of the system. */
  os(): Promise<OsFacts | Failure>;
  /** Epoch milliseconds at which the computer was started. */
  bootedAt(): Promise<{ readonly kind: 'booted'; readonly at: number } | Failure>;
  /** `has` is false where there is surely none; percent 0 to 100. */
  battery(): Promise<
    | {
        readonly kind: 'battery';
        readonly has: boolean;
        readonly percent: number | null;
      }
    | Failure
  >;
  /** `vendor` and `model` are the maker's words for this machine, '' where it does not say. */
  machine(): Promise<
    | {
        readonly kind: 'machine';
        readonly virtual: boolean;
        /** `VMware`, `KVM`; '' when it is not known. */
        readonly host: string;
        readonly vendor: string;
        readonly model: string;
      }
    | Failure
  >;
}

/** What the operating system says of itself. */
export interface OsFacts {
  readonly kind: 'os';
  /** `macOS 26.1`, `Windows 11 Pro`, `Debian GNU/Linux 12`. */
  readonly name: string;
  /** `25B78`, `26100`; '' where there is none. */
  readonly build: string;
}
