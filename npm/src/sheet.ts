// One constructed style sheet for all widgets of a host: it passes a strict host policy, and is parsed once.
import { once, read } from './widget.js';

export const sheet = once(async (url): Promise<CSSStyleSheet | string> => {
  const css = await read(url);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  } catch {
    return css;
  }
});

/** Safari before 16.4 cannot construct sheets: it gets an element, where the host's policy allows one. */
export function wear(root: ShadowRoot, made: CSSStyleSheet | string): void {
  if (typeof made !== 'string') root.adoptedStyleSheets = [made];
  else {
    const style = document.createElement('style');
    style.textContent = made;
    root.prepend(style);
  }
}
