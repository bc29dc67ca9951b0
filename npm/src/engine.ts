// A wasm module in the page, and the widgets that live by it. A panic kills the module, not the widgets.
import { asset, fail, once, type Awake, type Queue, type Scene, type Widget } from './widget.js';

/** What the module exports (ARCHITECTURE.md). */
interface Module {
  default(options: { module_or_path: Response }): Promise<unknown>;
  on_panic(call: () => void): void;
  wake(mount: Element, scene: Scene, tag: string, messages: string, hydrate: boolean, from: Element): Awake;
}

export interface Engine extends Queue {
  module: Module;
  /** Each with what brings it back after a fall. */
  widgets: Map<Widget, () => Promise<unknown>>;
  /** Whom the module worked for last: the one a panic is put down to. */
  last?: Widget;
  /** How often it has fallen. */
  falls: number;
  /** Between a fall and getting up. */
  down?: boolean;
}

const start = once(async (glue: string, wasm: string): Promise<Engine> => {
  const [module, module_or_path] = await Promise.all([import(glue) as Promise<Module>, fetch(wasm)]);
  await module.default({ module_or_path });
  const engine: Engine = { module, widgets: new Map(), falls: 0 };
  module.on_panic(() => fall(engine));
  return engine;
});

/** The module that a widget's markup names: one for all widgets that name the same. */
export const engineOf = async (w: Widget): Promise<Engine> =>
  start(asset(w, w.mount.dataset.wake), asset(w, w.mount.dataset.wasm));

/** After a panic every widget of this module is dead, and comes back in its own way; after an error, only one is. */
export function fall(engine: Engine, whom: Iterable<Widget> = engine.widgets.keys()): void {
  if (engine.down) return;
  engine.down = true;
  engine.falls++;
  const { last } = engine;
  if (last) last.panics++;
  for (const w of whom) {
    w.awake = undefined;
    w.afresh = true;
  }
  // The panic hook is still on the stack: only afterwards is there a module to call again.
  setTimeout(() => {
    engine.down = false;
    try {
      // It forgot this, too.
      engine.module.on_panic(() => fall(engine));
    } catch {
      // Then the first widget to rise says so.
    }
    for (const back of [...engine.widgets.values()]) void back();
    if (last) fail(last, 'panic');
  });
}

export const dead = (w: Widget): boolean => w.panics > 1;

/** Tells a woken widget something. Nothing comes back when it sleeps, or falls over this. */
export function tell<T>(w: Widget, call: (awake: Awake) => T): T | undefined {
  if (w.awake && w.engine) {
    w.engine.last = w;
    try {
      return call(w.awake);
    } catch {
      fall(w.engine, [w]);
    }
  }
}

/** Renders a woken widget anew: for when somebody has put elements into its markup that Yew does not know. */
export async function again(w: Widget): Promise<void> {
  const { awake, engine } = w;
  w.awake = undefined;
  w.afresh = true;
  await engine!.widgets.get(w)!();
  try {
    awake!.sleep();
  } catch {
    fall(engine!, [w]);
  }
}
