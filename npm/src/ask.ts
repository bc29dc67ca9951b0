// One question to the server, in every dress.
import { languages } from './language.js';
import type { Pairs, View, Widget } from './widget.js';

export interface Answer {
  ok: boolean;
  /** A fragment. */
  html?: string;
  view?: View;
  /** Of a problem document. */
  code?: string;
}

/** After this long without an answer the line counts as cut. */
const PATIENCE = 30_000;

/** Nothing when the line was cut. The body is form-encoded, so that no preflight is needed. */
export async function ask(w: Widget, way: '/embed' | '/v1' | '/frame' | '', pairs?: Pairs): Promise<Answer | undefined> {
  try {
    const cut = new AbortController();
    setTimeout(() => cut.abort(), PATIENCE);
    const answer = await fetch(w.origin + way + w.path + '?dress=' + w.dress + '&lang=' + languages(w), {
      method: pairs ? 'POST' : 'GET',
      body: pairs && new URLSearchParams(pairs),
      credentials: w.dress === 'page' ? 'same-origin' : 'omit',
      signal: cut.signal,
    });
    const { ok } = answer;
    const text = await answer.text();
    if (text[0] === '<') return { ok, html: text };
    const said = JSON.parse(text);
    return ok ? { ok, view: said } : { ok, code: /[\w-]*$/.exec(said.type)![0] };
  } catch {
    return;
  }
}
