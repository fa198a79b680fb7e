import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { posix, win32 } from 'node:path';

import { type EndTree, endTreeOf } from './end-tree.ts';
import type { Failure, RunOptions, RunResult } from './tools.ts';

/** Runs programs for the checks, see `run` in {@link Tools}, and can end all that still run. */
export interface ProgramRunner {
  run(file: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Ends every program that still runs, with all it has started. */
  endAll(): void;
}

/** What a runner is given. */
export interface ProgramRunnerParts {
  readonly platform: NodeJS.Platform;
  /** The whole environment that programs get, apart from what makes them speak English. */
  readonly env: NodeJS.ProcessEnv;
  /** A folder that is there and belongs to the system. */
  readonly cwd: string;
}

const usualTimeoutMs = 10_000;
const usualLimit = 1_000_000;

/** After the end of a program its last words have so long to arrive: a child may hold the pipe open. */
const lastWordsMs = 250;

/** Builds a {@link ProgramRunner}. */
export function createProgramRunner({ platform, env, cwd }: ProgramRunnerParts): ProgramRunner {
  const running = new Set<EndTree>();
  const paths = platform === 'win32' ? win32 : posix;

  function start(file: string, args: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn(file, [...args], {
      cwd,
      // macOS gives programs built long ago a version number that is not its own.
      env: { ...env, LC_ALL: 'C', LANG: 'C', SYSTEM_VERSION_COMPAT: '0' },
      stdio: 'pipe',
      windowsHide: true,
      // A group and a session of its own: it can be ended as a whole, and has no terminal to ask.
      detached: platform !== 'win32',
    });
  }

  return {
    run: (file, args, options = {}) => {
      if (!paths.isAbsolute(file)) {
        return Promise.resolve(failure('failed', `${file} is not an absolute path`));
      }
      const { timeoutMs = usualTimeoutMs, limit = usualLimit, input = '' } = options;
      return new Promise((resolve) => {
        let child: ChildProcessWithoutNullStreams;
        try {
          child = start(file, args);
        } catch (error) {
          resolve(failureOf(error));
          return;
        }
        const end = endTreeOf(child, platform, env);
        running.add(end);
        const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
        let size = 0;
        let isOver = false;
        let drain: NodeJS.Timeout | undefined;

        const finish = (result: RunResult): void => {
          if (isOver) return;
          isOver = true;
          clearTimeout(deadline);
          clearTimeout(drain);
          // Also after an orderly end: what it has left behind ends with it.
          end();
          running.delete(end);
          for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
          resolve(result);
        };
        const deadline = setTimeout(() => {
          finish(failure('timed-out', `no end within ${String(timeoutMs)} ms`));
        }, timeoutMs);
        const ran = (code: number | null): void => {
          const stdout = Buffer.concat(output.stdout);
          finish({ kind: 'ran', code, stdout, stderr: Buffer.concat(output.stderr) });
        };

        for (const name of ['stdout', 'stderr'] as const) {
          child[name].on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > limit) finish(failure('too-much', `more than ${String(limit)} bytes`));
            else output[name].push(chunk);
          });
        }
        // It may end before it has read all of its input, or close a stream early.
        for (const stream of [child.stdin, child.stdout, child.stderr]) {
          stream.on('error', () => undefined);
        }
        child.on('error', (error) => finish(failureOf(error)));
        child.on('exit', (code) => {
          drain = setTimeout(() => ran(code), lastWordsMs);
        });
        child.on('close', (code) => ran(code));
        child.stdin.end(input);
      });
    },
    endAll: () => {
      for (const end of running) end();
      running.clear();
    },
  };
}

function failure(why: Failure['why'], detail: string): Failure {
  return { kind: 'failure', why, detail };
}

/** What the system said when a program could not be started, or a file not be read. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const detail = error instanceof Error ? error.message : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('missing', detail);
  if (code === 'EACCES' || code === 'EPERM') return failure('denied', detail);
  return failure('failed', detail);
}
