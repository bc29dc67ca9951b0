// `/{group}/desk`: opens the desk, a module of WebAssembly that draws everything else. Where it cannot, what the
// server drew stays: what the desk needs, and what works without it.

interface Desk {
  default(options: { module_or_path: Response | Promise<Response> }): Promise<unknown>;
  on_panic(call: () => void): void;
  start(mount: Element, setup: string, tag: string, messages: string): void;
}

const mount = document.querySelector<HTMLElement>('[data-desk]');
const fell = document.querySelector<HTMLElement>('[data-fell]');

/** The desk is gone, and what was open with it. It says so, and how to go on. */
function fallen(): void {
  if (!mount || !fell) return;
  mount.hidden = true;
  fell.hidden = false;
  fell.focus();
}

async function open(mount: HTMLElement): Promise<void> {
  const { script = '', wasm = '', messages = '', lang = '', setup = '' } = mount.dataset;
  const module = fetch(wasm);
  const [desk, said] = await Promise.all([import(script) as Promise<Desk>, fetch(messages)]);
  if (!said.ok) throw new TypeError('no messages');
  await desk.default({ module_or_path: module });
  desk.on_panic(fallen);
  desk.start(mount, setup, lang, await said.text());
  // The desk has its own, which keep what is open.
  document.querySelector('.page-top .languages')?.remove();
}

if (mount && fell && typeof WebAssembly === 'object') {
  for (const part of mount.querySelectorAll<HTMLElement>('[data-opening], [data-without]')) {
    part.hidden = !part.hidden;
  }
  fell.querySelector('[data-reload]')?.addEventListener('click', () => location.reload());
  open(mount).catch(fallen);
}
