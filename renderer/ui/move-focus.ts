import type { StepId } from '../../preload/contract/step-id.ts';

/** Moves focus to the next (1) or previous (-1) of the window's panes that is on screen. */
export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next =
    here === -1 && by === -1 ? panes.length - 1 : (here + by + panes.length) % panes.length;
  panes[next]?.focus();
}

/**
 * Gives a step's header the focus and brings its card into view, after this change is drawn: the
 * list may have been hidden until now.
 */
export function focusStep(step: StepId): void {
  setTimeout(() => {
    const header = document.querySelector<HTMLElement>(`[data-step-header="${step}"]`);
    header?.focus({ preventScroll: true });
    const card = header?.closest<HTMLElement>('[data-step-card]');
    if (card !== undefined && card !== null) showWhole(card);
  }, 0);
}

/** For so long a paragraph is waited for: its card opens with main's answer. */
const patienceMs = 3000;

/** Gives one paragraph of a step the focus, and brings it into view, as soon as its card shows it. */
export function focusPart(part: string): void {
  const late = setTimeout(() => {
    watch.disconnect();
  }, patienceMs);
  const look = (): void => {
    const element = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (element === null || element.offsetParent === null) return;
    watch.disconnect();
    clearTimeout(late);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center' });
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  look();
}

/** Gives the line "Before you start" the focus, after this change is drawn. */
export function focusGate(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('[data-gate-header]')?.focus();
  }, 0);
}

/** Scrolls no further than needed to show all of an element, or its start where it is too tall. */
export function showWhole(element: HTMLElement): void {
  const pane = element.closest('[data-pane]');
  const room = Math.min(window.innerHeight, pane?.clientHeight ?? Infinity);
  element.scrollIntoView({ block: element.offsetHeight > room ? 'start' : 'nearest' });
}
