// A signup form, as a page of its own or in a frame.

import { comforts } from '../comforts.js';
import { exits } from '../exit.js';
import { forgetTyped } from '../forget.js';
import { signup } from '../signup/signup.js';

comforts();
exits(forgetTyped);
void signup();
