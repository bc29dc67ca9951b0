// The custom elements: a thin shell around a widget that comes from a Porchlight host.
import { ask } from './ask.js';
import { keep } from './ballot.js';
import { look } from './fields.js';
import { admit, type Fragment } from './fragment.js';
import { follow } from './language.js';
import { sheet, wear } from './sheet.js';
import { turn } from './speak.js';
import { tend } from './tend.js';
import { tell } from './engine.js';
import { asset, begin, fail, gone, pause, queue, type Widget, watch } from './widget.js';

/** `/{group}/{kind}/{id}` */
const ADDRESS = /^(\/[a-z0-9][a-z0-9-]{1,62}){3}$/;

/** Unstyled after this long is better than not at all. */
const SHEET_PATIENCE = 1500;

/**
 * A widget of a group, on the group's own website.
 *
 * Put a link to the widget's page inside: it is what a reader without JavaScript gets, and what remains when the
 * widget cannot come.
 *
 * @attr src - The address that people share: `https://porch.example/riverside/poll/potluck`. Everything the widget
 *   needs comes from that host.
 * @attr lang - The reader's language, as for any element. Without it the nearest `lang` around the element counts,
 *   also later, when it changes; then the browser's languages.
 * @attr loading - `eager` (default), or `lazy`: nothing is fetched until the reader comes near.
 * @slot - The link to the widget's page, until the widget has come.
 * @fires porchlight-ready - The widget is on the page (`detail.phase` is `painted`: it can be answered) or its module
 *   runs (`awake`).
 * @fires porchlight-submit - Somebody is about to send a form. Cancelable. Carries nothing of what they entered.
 * @fires porchlight-change - What was sent has been accepted.
 * @fires porchlight-error - Something did not work; `detail.code` says what: `address` (`src` is none),
 *   `line-cut` (it could not be fetched), `forbidden` (the page's policy forbids it, or what came is no widget),
 *   `asleep` (its module did not start: it works without), `panic` (its module fell over, and was started again), or
 *   the code of a refusal.
 * @csspart ask - The whole sheet.
 * @csspart question - The question.
 * @csspart option - A row that can be chosen.
 * @csspart send - The button that sends an answer.
 * @csspart answered - The sentence of having answered.
 * @csspart results - The count.
 * @cssprop --porchlight-accent - The one accent colour: links, buttons, bars.
 * @cssprop --porchlight-on-accent - Text on it.
 * @cssprop --porchlight-ink - Text.
 * @cssprop --porchlight-muted - Text that steps back.
 * @cssprop --porchlight-line - The lines around inputs.
 * @cssprop --porchlight-surface - The ground of the sheet.
 * @cssprop --porchlight-paper - The ground of what is set apart in it.
 * @cssprop --porchlight-lamp - The glow that means "yours".
 * @cssprop --porchlight-radius - How round corners are.
 * @cssprop --porchlight-font - The typeface; the system's, if not said.
 */
export class PorchlightWidget extends HTMLElement {
  static get observedAttributes(): string[] {
    return ['src'];
  }

  private widget?: Widget;

  get src(): string {
    return this.getAttribute('src') || '';
  }
  set src(address: string) {
    this.setAttribute('src', address);
  }

  get loading(): 'eager' | 'lazy' {
    return (this.getAttribute('loading') as 'lazy') || 'eager';
  }
  set loading(when: 'eager' | 'lazy') {
    this.setAttribute('loading', when);
  }

  connectedCallback(): void {
    for (const name of ['src', 'loading'] as const) {
      // A value set before the element was defined hides the accessor.
      const value = this[name];
      delete (this as Partial<PorchlightWidget>)[name];
      if (value !== this[name]) this.setAttribute(name, value);
    }
    if (this.widget) follow(this.widget, turn);
    else void this.load();
  }

  disconnectedCallback(): void {
    // A move takes it out and puts it in again at once.
    queueMicrotask(() => this.isConnected || this.finish());
  }

  attributeChangedCallback(): void {
    if (!this.widget) return;
    this.finish();
    void this.load();
  }

  private finish(): void {
    const w = this.widget;
    this.widget = undefined;
    if (!w) return;
    w.end.abort();
    w.engine?.widgets.delete(w);
    tell(w, (awake) => awake.sleep());
    // Until another one has come, the link inside is what there is.
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
  }

  private async load(): Promise<void> {
    // An anchor resolves addresses without throwing.
    const { origin, pathname } = Object.assign(document.createElement('a'), { href: this.src });
    const w = (this.widget = begin(this, 'embed', origin, pathname));
    if (!ADDRESS.test(pathname) || !/^http/.test(origin)) return void fail(w, 'address');
    if (this.loading === 'lazy')
      await new Promise<void>((come) => {
        // The page's own address may name what is in it: `#faq-common-tools`.
        const named = (): unknown => location.hash.includes(pathname.split('/').slice(2).join('-')) && come();
        addEventListener('hashchange', named, { signal: w.end.signal });
        named();
        watch(w, (near) => near && come());
      });
    if (gone(w)) return;
    follow(w, turn);
    // A language that changes meanwhile waits for its turn.
    void queue(w, () => this.arrive(w));
  }

  private async arrive(w: Widget): Promise<void> {
    // With a ballot code the server is asked in the way that shows it; a host that may not post still gets to read.
    keep(w);
    let answer = w.ballot ? await ask(w, '/embed', look(w)) : undefined;
    if (!answer?.html) answer = await ask(w, '/embed');
    if (gone(w)) return;
    if (!answer?.html) return void fail(w, answer?.code || 'line-cut');

    let fragment: Fragment;
    try {
      fragment = admit(w, answer.html);
    } catch {
      return void fail(w, 'forbidden');
    }
    const { mount } = fragment;
    // Without a sheet it can be answered, too.
    const made = (async () => sheet(asset(w, mount.dataset.sheet)))();
    await Promise.race([made, pause(SHEET_PATIENCE)]).catch(() => {});
    if (gone(w)) return;

    const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
    root.textContent = '';
    w.root = root;
    made.then((css) => wear(root, css)).catch(() => {});
    root.append(mount);
    tend(w, fragment);
  }
}

/**
 * A request to join the group. The form comes in a frame of the host's own origin, in the place of a card with a link to it: the
 * page around it reads nothing of what is typed. Only sites that the group has listed get the frame. An attribute `door` pins the
 * group's door key, which signs the list of those who can open what is written: the form stops at any other.
 */
export class PorchlightSignup extends PorchlightWidget {}
/** The welcome packet for people who have just come: what everybody may read of it, and a link for members. */
export class PorchlightWelcome extends PorchlightWidget {}
/** Questions that many ask, and the group's answers: searched on the reader's device, and a way to ask what is not among them. */
export class PorchlightFaq extends PorchlightWidget {}
/** A question with options to choose from. */
export class PorchlightPoll extends PorchlightWidget {}
/** Something the group may decide: agree, abstain, disagree, or block. */
export class PorchlightProposal extends PorchlightWidget {}
/** People, groups, feeds and places to follow or go to, on many networks, for whatever network the reader is on. */
export class PorchlightStarterPack extends PorchlightWidget {}

/** `detail` of `porchlight-ready`. */
export interface Ready {
  phase: 'painted' | 'awake';
}

/** `detail` of `porchlight-error`. */
export interface Trouble {
  code: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'porchlight-signup': PorchlightSignup;
    'porchlight-welcome': PorchlightWelcome;
    'porchlight-faq': PorchlightFaq;
    'porchlight-poll': PorchlightPoll;
    'porchlight-proposal': PorchlightProposal;
    'porchlight-starter-pack': PorchlightStarterPack;
  }
  interface HTMLElementEventMap {
    'porchlight-ready': CustomEvent<Ready>;
    'porchlight-submit': CustomEvent<null>;
    'porchlight-change': CustomEvent<null>;
    'porchlight-error': CustomEvent<Trouble>;
  }
}
