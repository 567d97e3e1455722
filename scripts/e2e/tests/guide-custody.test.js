// docs/guide/custody-and-insurance.md, step by step.
import { follow } from '../lib/follow.js';

follow('custody-and-insurance.md', { withFeed: true });
