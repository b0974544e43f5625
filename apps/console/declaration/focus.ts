const CONTROLS = 'input, select, textarea, button, a[href]';

/** Moves the focus to the field at a place, or to the nearest thing around it that is on the page. */
export function focusAt(pointer: string): void {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const element = document.getElementById(at);
    if (element === null) continue;
    const control = element.matches(CONTROLS) ? element : element.querySelector<HTMLElement>(CONTROLS);
    (control ?? element).focus();
    return;
  }
}

/** After the page is drawn again: what was added, or moved, has the focus. */
export const focusSoon = (pointer: string): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => focusAt(pointer)));
};
