// docs/guide/reserve.md, step by step.
import { follow } from '../lib/follow.js';

follow('reserve.md');
