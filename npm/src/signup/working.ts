// The work that the page does while somebody types, so that a thousand requests are dear and one is not.
import { work } from '../sealing/work.js';
import { asset, type Widget } from '../widget.js';

export interface Work {
  challenge: string;
  solution: string;
}

export class Working {
  private turn?: Promise<Work>;

  /** `thread`: the address of the script that works beside the page. */
  constructor(
    private readonly w: Widget,
    private readonly thread: string,
  ) {}

  /** When somebody begins to type. */
  begin(): void {
    if (this.turn) return;
    const turn = (this.turn = this.found());
    // The line was cut: whoever sends begins again.
    turn.catch(() => {
      if (this.turn === turn) this.turn = undefined;
    });
  }

  /** Rejects when the line is cut. */
  done(): Promise<Work> {
    this.begin();
    return this.turn!;
  }

  /** The challenge was used, or is too old. */
  anew(): void {
    this.turn = undefined;
  }

  private async found(): Promise<Work> {
    const { w } = this;
    const answer = await fetch(`${w.origin}/v1${w.path}/challenge`, { credentials: 'omit' });
    if (!answer.ok) throw answer;
    const { challenge } = (await answer.json()) as { challenge: string };
    return { challenge, solution: await work(asset(w, this.thread), challenge, w.end.signal) };
  }
}
