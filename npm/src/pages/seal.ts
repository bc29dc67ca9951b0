// A page on which a member writes to the welcome team, inviting or vouching; and its buttons that copy and print.

import { comforts } from '../comforts.js';
import { sealing } from '../seal-words.js';

comforts();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-seal]')) sealing(form);
