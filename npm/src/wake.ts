// From markup to a living widget: in place when the markup is as it came, afresh from the scene when it is not.
import { dead, engineOf, type Engine, fall } from './engine.js';
import { swap, whole } from './fragment.js';
import { refresh } from './view.js';
import { turn } from './speak.js';
import { asset, fail, gone, pause, queue, read, say, type Widget } from './widget.js';

/**
 * Fetches what wakes a widget, once. When that cannot be had, it stays asleep and answers as before; where only the line was
 * cut, whoever touches it next has it tried again.
 */
export async function rouse(w: Widget): Promise<void> {
  if (w.roused || !self.WebAssembly) return;
  w.roused = true;
  const back = async (): Promise<void> => {
    try {
      const engine = (w.engine = await engineOf(w));
      engine.widgets.set(w, back);
      await (dead(w) ? lie(w) : rise(w, engine));
    } catch (why) {
      // What `fetch` and `import` reject with.
      w.roused = !(why instanceof TypeError);
      fail(w, 'asleep');
    }
  };
  await back();
}

/** One at a time in a module, so that a panic can be put down to somebody. */
async function rise(w: Widget, engine: Engine): Promise<void> {
  const { lang, messages } = w.mount.dataset;
  const text = await read(asset(w, messages));
  await queue(w, () => queue(engine, () => (w.mount.dataset.messages === messages ? draw() : void rise(w, engine))));

  async function draw(): Promise<void> {
    // When the module gets up again, it calls everybody back.
    if (gone(w) || w.awake || dead(w) || engine.down) return;
    // A script leaves the markup as it is, with whatever somebody else has put into it (`still.ts`).
    const hydrate = w.mount.dataset.wasm === w.mount.dataset.wake || whole(w);
    const mount = hydrate ? w.mount : (w.mount.cloneNode() as HTMLElement);
    const { falls } = engine;
    engine.last = w;
    try {
      const awake = engine.module.wake(mount, w.scene, lang!, text, hydrate, w.mount);
      if (hydrate) w.awake = awake;
      // Yew draws in a microtask. Until it has, the old markup stays.
      await pause();
      if (engine.falls !== falls) return;
      if (gone(w)) return awake.sleep();
      if (!hydrate) swap(w, mount);
      w.awake = awake;
    } catch {
      return fall(engine, [w]);
    }
    say(w, 'ready', { phase: 'awake' });
    // A frame's page came without the ballot code, which lies in storage.
    if (w.dress === 'frame' && w.ballot) void refresh(w, 'answer');
  }
}

/** Back to the markup as it came, for one that keeps falling over: it can still be answered. */
function lie(w: Widget): Promise<unknown> {
  w.engine!.widgets.delete(w);
  return queue(w, () => {
    swap(w, w.pristine.cloneNode(true) as HTMLElement);
    if (w.dress === 'embed') void turn(w);
  });
}
