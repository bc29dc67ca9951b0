// A page that says that this device was forgotten, or that everything was erased.

import { forgetTyped } from '../forget.js';

forgetTyped();
