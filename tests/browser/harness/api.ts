// Porchlight's public API.
import { links } from './demo.ts';

/** 32 hexadecimal digits. */
export const key = (): string => crypto.randomUUID().replaceAll('-', '');

/** Calls it as any program does: with a code, or as nobody in particular. */
export async function call<T>(method: string, path: string, body?: unknown, code?: string): Promise<T> {
  const answer = await fetch(links.porchlight + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key(),
      ...(code && { Authorization: `Bearer ${code}` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was refused with ${answer.status}: ${text}`);
  return JSON.parse(text) as T;
}
