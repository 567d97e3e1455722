// docs/guide/govern.md, step by step.
import { follow } from '../lib/follow.js';
import { Node } from '../lib/node.js';

follow('govern.md', { startNode: Node.council });
