// A page or a frame that somebody may have to leave quickly: its quick exit, and its buttons that copy and print.

import { comforts } from '../comforts.js';
import { exits } from '../exit.js';

comforts();
// Nothing that is typed here is kept.
exits(() => {});
