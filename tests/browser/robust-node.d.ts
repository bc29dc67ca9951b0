// What the test of the package needs of Node besides.
declare module 'node:child_process' {
  export function execFileSync(program: string, words: readonly string[], options: { cwd: string; encoding: 'utf8' }): string;
}
declare module 'node:fs' {
  export function mkdirSync(path: string, options: { recursive: boolean }): void;
  export function writeFileSync(path: string, text: string): void;
}
