// What `/porchlight.js` is: all elements registered, and a hosted page's own widget woken.
import './define.js';
import { hosted } from './hosted.js';

hosted();
