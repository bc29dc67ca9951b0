// What wakes the card of a signup form on somebody's website: the form comes in a frame in the place of the card's link.
import { framed } from '../framed.js';
import { Still, waker } from '../still.js';
import type { Scene } from '../widget.js';

class Card extends Still {
  private away?: () => void;
  private card?: HTMLElement | null;

  constructor(mount: HTMLElement, scene: Scene) {
    super(mount, scene);
    this.begin();
  }

  protected settle(): void {
    const { mount, scene } = this;
    const card = (this.card = mount.querySelector<HTMLElement>('[data-card]'));
    const { frame: path } = scene.view as { frame?: string | null };
    if (!card || !path) return;
    const title = card.dataset.card || '';
    this.away = framed(mount, scene, { after: mount.lastElementChild!, path, title, came: () => (card.hidden = true) });
  }

  /** The frame has a row of languages of its own: what is typed in it is none of this page's business. */
  speak(): void {}

  sleep(): void {
    super.sleep();
    this.away?.();
    if (this.card) this.card.hidden = false;
  }

  // Nothing is sent from here.
  refuse(): void {}
}

export { default, on_panic } from '../still.js';
export const wake = waker(Card);
