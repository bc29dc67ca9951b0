// One constructed style sheet for all widgets of a host: it passes a strict host policy, and is parsed once.
import { read } from './widget.js';

const sheets = new Map<string, Promise<CSSStyleSheet | string>>();

export function sheet(url: string): Promise<CSSStyleSheet | string> {
  let made = sheets.get(url);
  if (!made) {
    made = read(url).then((css) => {
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet;
      } catch {
        return css;
      }
    });
    sheets.set(url, made);
  }
  return made;
}

/** Safari before 16.4 cannot construct sheets: it gets an element, where the host's policy allows one. */
export async function wear(root: ShadowRoot, url: string): Promise<void> {
  const made = await sheet(url);
  if (typeof made !== 'string') root.adoptedStyleSheets = [made];
  else {
    const style = document.createElement('style');
    style.textContent = made;
    root.prepend(style);
  }
}
