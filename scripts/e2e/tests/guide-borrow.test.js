// docs/guide/borrow.md, step by step.
import { follow } from '../lib/follow.js';

follow('borrow.md', { withFeed: true });
