/** Asks what may never answer, such as a folder on a computer that is gone. */
export interface Patience {
  /**
   * The answer to `work`, or null where it does not come in time. Whoever has not answered yet is not
   * asked again, since each such question holds a thread; an answer that comes late is that to the next
   * question. Rejects as `work` does.
   */
  ask<T>(whom: unknown, work: () => Promise<T>): Promise<T | null>;
}

/** Builds a {@link Patience} that waits so many milliseconds for each answer. */
export function createPatience(wait: number): Patience {
  const open = new Map<unknown, { readonly answer: Promise<unknown>; readonly until: number }>();

  return {
    ask: async <T>(whom: unknown, work: () => Promise<T>) => {
      const question = open.get(whom) ?? { answer: work(), until: performance.now() + wait };
      open.set(whom, question);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, Math.max(0, question.until - performance.now()), null);
      });
      try {
        // The same one is always asked the same question.
        const answer = question.answer as Promise<T>;
        const first = await Promise.race([answer.then((value) => ({ value })), late]);
        if (first === null) return null;
        open.delete(whom);
        return first.value;
      } catch (error) {
        open.delete(whom);
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
