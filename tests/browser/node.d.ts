// The little of Node that these tests use.
declare module 'node:fs' {
  export function readFileSync(path: string | URL, encoding: 'utf8'): string;
}
declare const process: { env: Record<string, string | undefined> };
