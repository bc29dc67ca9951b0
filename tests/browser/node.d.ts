// The little of Node that these tests use.
declare module 'node:fs' {
  export function readFileSync(path: string | URL, encoding: 'utf8'): string;
  export function readFileSync(path: string | URL): Uint8Array<ArrayBuffer>;
  export function readdirSync(path: string | URL): string[];
  export function readdirSync(path: string, options: { recursive: true; withFileTypes: true }): {
    name: string;
    parentPath: string;
    isFile(): boolean;
  }[];
}
declare const process: { env: Record<string, string | undefined> };
declare const Buffer: { from(words: string): Uint8Array };
