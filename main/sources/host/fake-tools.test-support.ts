import type { HostFacts } from '../../session/event.ts';
import type {
  CertificateResult,
  CheckContext,
  ConnectResult,
  Endpoint,
  Failure,
  FileResult,
  GetResult,
  LookupResult,
  RunResult,
  SpaceResult,
  SystemTools,
  Tools,
} from './tools.ts';

/** Nothing is there. */
export const missing: Failure = { kind: 'failure', why: 'missing', detail: '' };

/** No answer came. */
export const timedOut: Failure = { kind: 'failure', why: 'timed-out', detail: '' };

/** What a computer made of nothing says; whatever is left out is missing. */
export interface FakeComputer {
  readonly platform: HostFacts['platform'];
  readonly release?: string;
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly context?: Partial<CheckContext>;
  readonly now?: number;
  /** By command line: the file and its arguments with single spaces; or by file alone. */
  readonly programs?: Readonly<Record<string, RunResult>>;
  /** By path; text is encoded as UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array | Failure>>;
  readonly space?: SpaceResult;
  /** By `host:port`. */
  readonly endpoints?: Readonly<Record<string, ConnectResult>>;
  /** By host. */
  readonly names?: Readonly<Record<string, LookupResult>>;
  readonly certificates?: Readonly<Record<string, CertificateResult>>;
  readonly pages?: Readonly<Record<string, GetResult>>;
  readonly system?: Partial<SystemTools>;
}

/** {@link Tools} for tests, and what was asked of them, in order. */
export interface FakeTools extends Tools {
  /** `run …`, `read …`, `connect …`, `lookup …`, `get …`, `certificate …`, `space …`. */
  readonly asked: readonly string[];
}

/** A program that ended by itself. */
export function ran(stdout: string | Uint8Array, code = 0, stderr = ''): RunResult {
  return { kind: 'ran', code, stdout: bytes(stdout), stderr: bytes(stderr) };
}

/** Builds {@link FakeTools}. */
export function fakeTools(computer: FakeComputer): FakeTools {
  const asked: string[] = [];
  const answer = <T>(what: string, name: string, found: T | Failure | undefined) => {
    asked.push(`${what} ${name}`);
    return Promise.resolve(found ?? missing);
  };
  const absent = (): Promise<Failure> => Promise.resolve(missing);
  return {
    asked,
    platform: computer.platform,
    release: computer.release ?? '',
    home: computer.home ?? (computer.platform === 'win32' ? 'C:\\Users\\test' : '/home/test'),
    env: computer.env ?? {},
    context: { onBattery: null, proxy: null, newestITunes: null, phone: null, ...computer.context },
    now: () => computer.now ?? Date.UTC(2026, 10, 25, 12),
    run: (file, args) => {
      const line = [file, ...args].join(' ');
      return answer('run', line, computer.programs?.[line] ?? computer.programs?.[file]);
    },
    readFile: (path) => {
      const file = computer.files?.[path];
      const found: FileResult | undefined =
        typeof file === 'string' || file instanceof Uint8Array
          ? { kind: 'read', bytes: bytes(file) }
          : file;
      return answer('read', path, found);
    },
    diskSpace: (path) => answer('space', path, computer.space),
    connect: (to) => answer('connect', nameOf(to), computer.endpoints?.[nameOf(to)]),
    lookup: (host) => answer('lookup', host, computer.names?.[host]),
    certificate: (host) => answer('certificate', host, computer.certificates?.[host]),
    get: (url) => answer('get', url, computer.pages?.[url]),
    system: {
      os: absent,
      bootedAt: absent,
      battery: absent,
      machine: absent,
      interfaces: absent,
      ...computer.system,
    },
  };
}

function nameOf(to: Endpoint): string {
  return `${to.host}:${String(to.port)}`;
}

function bytes(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
