// The classes, registered under no name. `porchlight/define` registers them.
export * from './element.js';
