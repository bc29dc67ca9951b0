// `/{group}/desk`: opens the desk, a module of WebAssembly that draws everything else. Where it cannot, what the
// server drew stays: what the desk needs, and what works without it.

interface Desk {
  default(options: { module_or_path: Response | Promise<Response> }): Promise<unknown>;
  on_panic(call: () => void): void;
  start(mount: Element, setup: string, tag: string, messages: string, files: Grants): void;
}

/** What reads and makes files, in a module of its own. */
interface Files {
  default(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  grant(wish: string): string | undefined;
}

/** JSON in, JSON out; nothing where the module fell over it. Rejects where the module cannot be fetched. */
type Grants = (wish: string) => Promise<string | undefined>;

const mount = document.querySelector<HTMLElement>('[data-desk]');
const fell = document.querySelector<HTMLElement>('[data-fell]');

/** The desk is gone, and what was open with it. It says so, and how to go on. */
function fallen(): void {
  if (!mount || !fell) return;
  mount.hidden = true;
  fell.hidden = false;
  fell.focus();
}

/** The module for files comes with the first wish. When it does not, or has fallen, the next wish fetches another. */
function files({ files: script = '', filesWasm = '' }: DOMStringMap): Grants {
  let there: Promise<Files> | undefined;
  let again = 0;
  const fetched = async (): Promise<Files> => {
    // A browser remembers of an address that a script did not come from it; only by another is it asked again.
    const files = (await import(`${script}#${again++}`)) as Files;
    await files.default({ module_or_path: fetch(filesWasm) });
    return files;
  };
  return async (wish) => {
    there ||= fetched();
    let files: Files | undefined;
    try {
      files = await there;
      return files.grant(wish);
    } catch (error) {
      there = undefined;
      if (!files) throw error;
    }
  };
}

async function open(mount: HTMLElement): Promise<void> {
  const { script = '', wasm = '', messages = '', lang = '', setup = '' } = mount.dataset;
  const module = fetch(wasm);
  const [desk, said] = await Promise.all([import(script) as Promise<Desk>, fetch(messages)]);
  if (!said.ok) throw new TypeError('no messages');
  await desk.default({ module_or_path: module });
  desk.on_panic(fallen);
  desk.start(mount, setup, lang, await said.text(), files(mount.dataset));
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
