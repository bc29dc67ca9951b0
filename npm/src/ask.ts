// One question to the server, in every dress.
import type { Pairs, Widget } from './widget.js';
import { languages } from './language.js';

export interface Answer {
  ok: boolean;
  /** A fragment. */
  html?: string;
  /** A View. */
  view?: object;
  /** Of a problem document. */
  code: string;
}

/** After this long without an answer the line counts as cut. */
const PATIENCE = 30_000;

/** Nothing when the line was cut. The body is form-encoded, so that no preflight is needed. */
export async function ask(w: Widget, way: '/embed' | '/v1', pairs?: Pairs): Promise<Answer | undefined> {
  const cut = new AbortController();
  const clock = setTimeout(() => cut.abort(), PATIENCE);
  try {
    const answer = await fetch(w.origin + way + w.path + '?lang=' + languages(w), {
      method: pairs ? 'POST' : 'GET',
      body: pairs && new URLSearchParams(pairs),
      credentials: w.dress === 'page' ? 'same-origin' : 'omit',
      signal: cut.signal,
    });
    const { ok } = answer;
    if (/html/.test(answer.headers.get('content-type') || '')) return { ok, html: await answer.text(), code: '' };
    const said = await answer.json();
    return ok ? { ok, view: said, code: '' } : { ok, code: /[\w-]*$/.exec(said.type)![0] };
  } catch {
    return;
  } finally {
    clearTimeout(clock);
  }
}
