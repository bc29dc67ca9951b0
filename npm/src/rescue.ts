// What somebody is in the middle of entering, carried over when the markup around it is replaced.

type Control = HTMLInputElement & HTMLDetailsElement;

/** A control's state by what the control is; the focused one has a caret too. */
export interface Memory {
  states: Map<string, unknown>;
  focused: boolean;
  focus?: string;
  caret?: [number | null, number | null];
  scroll: [number, number, number];
}

function controls(mount: Element): Map<string, Control> {
  const found = new Map<string, Control>();
  for (const each of mount.querySelectorAll<Control>('input,select,textarea,button,summary,a,details')) {
    let id = [each.localName, each.type, each.name, each.lang].join();
    if (/radio|checkbox|submit/.test(each.type)) id += each.value;
    while (found.has(id)) id += '+';
    found.set(id, each);
  }
  return found;
}

function property(of: Control): 'open' | 'checked' | 'value' | undefined {
  if (of.localName === 'details') return 'open';
  if (/radio|checkbox/.test(of.type)) return 'checked';
  if (/input|textarea|select/.test(of.localName) && of.type !== 'hidden') return 'value';
}

export function remember(mount: HTMLElement): Memory {
  const active = (mount.getRootNode() as Document).activeElement as Control | null;
  const memory: Memory = { states: new Map(), focused: mount.contains(active), scroll: [scrollX, scrollY, 0] };
  for (const [id, control] of controls(mount)) {
    const name = property(control);
    if (name) memory.states.set(id, control[name]);
    if (control === active) {
      memory.focus = id;
      memory.scroll[2] = control.scrollTop;
      try {
        memory.caret = [control.selectionStart, control.selectionEnd];
      } catch {
        // Not a control with a caret.
      }
    }
  }
  return memory;
}

/** Without `since` everything is set as it was; with it, only what has changed in between. */
export function restore(mount: HTMLElement, { states, focused, focus, caret, scroll }: Memory, since?: Memory): void {
  const now = controls(mount);
  for (const [id, state] of states) {
    const control = now.get(id);
    const name = control && property(control);
    if (name && control[name] !== state && !(since && since.states.get(id) === state)) {
      control[name] = state as never;
      // Components read the DOM when they hear this.
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  const control = now.get(focus!);
  if (control) {
    control.focus({ preventScroll: true });
    control.scrollTop = scroll[2];
    if (typeof caret?.[0] === 'number') control.setSelectionRange(...caret);
  } else if (focused) mount.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  scrollTo(scroll[0], scroll[1]);
}
