// docs/guide/lease.md, step by step.
import { follow } from '../lib/follow.js';

follow('lease.md', { withFeed: true });
