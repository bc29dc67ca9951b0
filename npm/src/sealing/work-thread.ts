// A thread for proof of work, so that the page stays awake meanwhile: gets a challenge, answers its solution. A classic
// script, as Firefox before 114 starts no thread from a module.
import { solve } from './puzzle.js';

onmessage = ({ data }: MessageEvent<string>): void => postMessage(solve(data));
