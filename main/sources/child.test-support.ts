import { vi } from 'vitest';

import type { Child } from './child.ts';

/** A helper process made of nothing: the test says what it says and when it ends. */
export class FakeChild implements Child {
  readonly pid = undefined;
  readonly received: unknown[] = [];
  /** Set to false for a process that does not listen to polite requests. */
  endsWhenAsked = true;
  killed = 0;
  readonly #messages: ((message: unknown) => void)[] = [];
  readonly #exits: ((code: number | null) => void)[] = [];

  postMessage(message: unknown): void {
    this.received.push(message);
  }

  kill(): boolean {
    this.killed += 1;
    if (this.endsWhenAsked) this.exit(null);
    return true;
  }

  on(event: 'message', listener: (message: unknown) => void): this;
  on(event: 'exit', listener: (code: number | null) => void): this;
  on(event: string, listener: (value: never) => void): this {
    const list: unknown[] = event === 'exit' ? this.#exits : this.#messages;
    list.push(listener);
    return this;
  }

  say(message: unknown): void {
    for (const listener of this.#messages) listener(message);
  }

  exit(code: number | null): void {
    for (const listener of this.#exits) listener(code);
  }
}

/** A fork that keeps what it started. */
export function fakeFork(): { readonly fork: () => FakeChild; readonly children: FakeChild[] } {
  const children: FakeChild[] = [];
  const fork = vi.fn(() => {
    const child = new FakeChild();
    children.push(child);
    return child;
  });
  return { fork, children };
}
