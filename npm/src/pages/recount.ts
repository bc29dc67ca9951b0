// "Count it again on this device", on the page that says how a poll was counted. The ballots are fetched, a module of
// WebAssembly counts them, and what it finds is compared with what stands on the page: the server is not asked again.
//
// `<button hidden data-recount data-wasm data-ballots data-winners data-tied data-names …>`: shown where there is a
// script. What is said afterwards stands in the `[role=status]` after it; every sentence comes with the page.

import { comforts } from '../comforts.js';

interface Report {
  ballots: number;
  winners: string[];
  tied: string[][];
}

interface Recount {
  default(options: { module_or_path: Response }): Promise<unknown>;
  /** Without a method: by the one that was declared before the poll opened. Options are called by their ids. */
  count_again(file: unknown): Report;
}

/** Who tied, in whatever order. */
const together = (tied: string[][]): string => tied.map((ids) => [...ids].sort().join(' ')).sort().join('|');

async function counted(of: DOMStringMap): Promise<Report> {
  const [recount, wasm, file] = await Promise.all([
    import(of.recount || '') as Promise<Recount>,
    fetch(of.wasm || ''),
    fetch(of.ballots || '').then((ballots) => (ballots.ok ? ballots.json() : Promise.reject(new Error('no ballots')))),
  ]);
  await recount.default({ module_or_path: wasm });
  return recount.count_again(file);
}

/** What to say of it. */
function compared(of: DOMStringMap, found: Report): string {
  const same =
    found.ballots === Number(of.answers) &&
    found.winners.join(' ') === of.winners &&
    together(found.tied) === together((of.tied || '').split('|').map((ids) => ids.split(' ').filter(Boolean)).filter((ids) => ids[0]));
  if (same) return of.same || '';
  const names: Record<string, string> = JSON.parse(of.names || '{}');
  const ids = found.winners[0] ? found.winners : found.tied.flat();
  return (of.differs || '').replace('{names}', () => ids.map((id) => names[id] || id).join(', '));
}

comforts();
const button = document.querySelector<HTMLButtonElement>('button[data-recount]');
const said = document.querySelector<HTMLElement>('.again-said');
if (button && said) {
  const of = button.dataset;
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (typeof WebAssembly !== 'object') {
      said.textContent = of.unable || '';
      return;
    }
    if (button.hasAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    said.textContent = of.counting || '';
    try {
      said.textContent = compared(of, await counted(of));
    } catch {
      said.textContent = of.cut || '';
    }
    button.removeAttribute('aria-busy');
  });
}
