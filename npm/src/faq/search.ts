// Searching on the device: the module `find` (WebAssembly) and all that this reader may search, fetched by whoever searches
// and kept nowhere.
import { asset } from '../widget.js';
import type { Scene, Widget } from '../widget.js';

/** An entry as it is searched. */
export interface Entry {
  id: string;
  question: string;
  lang: string;
  answer: string;
  /** Where it is another than the question's. */
  answer_lang?: string;
}

/** An entry in which the words are. Ranges are begin, end, begin, end … */
export interface Hit {
  at: number;
  question: number[];
  excerpt: string;
  marks: number[];
}

interface Found {
  total: number;
  hits: Hit[];
}

interface Module {
  default(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  Finder: new (questions: string[], answers: string[]) => { find(words: string, most: number): Found; free?(): void };
}

/** Finds entries by words; at once. */
export interface Search {
  entries: Entry[];
  find(words: string, most: number): Found;
}

/** Throws where there is no WebAssembly, the page forbids it, or the line is cut. */
export async function ready(mount: HTMLElement, scene: Scene): Promise<Search> {
  const { dress, page } = scene.shell as { dress: string; page: string };
  const { origin, pathname } = new URL(page);
  const { find, findWasm, lang } = mount.dataset;
  const at = (address?: string): string => asset({ origin } as Widget, address);
  const languages = [...new Set([lang || '', ...(scene.prefs || [])])].filter(Boolean).join();
  const listed = fetch(`${origin}/v1${pathname}/index?dress=${dress}&lang=${languages}`, {
    credentials: dress === 'page' ? 'same-origin' : 'omit',
  });
  const [module, index] = await Promise.all([import(at(find)) as Promise<Module>, listed]);
  if (!index.ok) throw index;
  const [{ entries }] = await Promise.all([
    index.json() as Promise<{ entries: Entry[] }>,
    module.default({ module_or_path: fetch(at(findWasm)) }),
  ]);
  const finder = new module.Finder(
    entries.map(({ question }) => question),
    entries.map(({ answer }) => answer),
  );
  return { entries, find: (words, most) => finder.find(words, most) };
}
