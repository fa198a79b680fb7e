import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * For a button that may go away while it has the focus: the part of the window around it takes the
 * focus over, so that the keyboard does not start again from the top. That part has `tabIndex={-1}`.
 */
export function useFocusHandover<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    // React runs this while the element is still on the page.
    return () => {
      if (element === null || element !== document.activeElement) return;
      element.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus();
    };
  }, []);
  return ref;
}
