// A hosted page: its buttons that copy and print.

import { comforts } from '../comforts.js';

comforts();
