// docs/guide/save.md, step by step.
import { follow } from '../lib/follow.js';

follow('save.md');
