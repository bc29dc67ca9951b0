// Proof of work, done beside the page.
import { scriptUrl } from './trusted.js';

/** Solves a challenge in a thread of its own. Rejects when the thread fails, or when the signal aborts it. */
export function work(thread: string, challenge: string, signal?: AbortSignal): Promise<string> {
  return new Promise((done, fail) => {
    const stopped = (): unknown => new DOMException('', 'AbortError');
    if (signal?.aborted) return fail(stopped());
    const worker = new Worker(scriptUrl(thread));
    const end = (settle: () => void): void => {
      worker.terminate();
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const abort = (): void => end(() => fail(stopped()));
    signal?.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<string>) => end(() => done(data));
    worker.onerror = () => end(() => fail(new Error('no thread')));
    worker.postMessage(challenge);
  });
}
