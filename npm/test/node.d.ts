// The little of Node that these tests use.
declare module 'node:test' {
  export function test(name: string, run: () => unknown): void;
}
declare module 'node:assert/strict' {
  interface Assert {
    ok(value: unknown, message?: string): asserts value;
    equal(actual: unknown, expected: unknown, message?: string): void;
    notEqual(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    throws(run: () => unknown, expected?: object, message?: string): void;
    rejects(promise: Promise<unknown>, expected?: object, message?: string): Promise<void>;
  }
  const assert: Assert;
  export default assert;
}
declare module 'node:crypto' {
  export function createECDH(curve: string): {
    setPrivateKey(key: Uint8Array): void;
    getPublicKey(): Uint8Array;
  };
}
