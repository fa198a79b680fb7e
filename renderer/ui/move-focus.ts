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
