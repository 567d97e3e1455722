// docs/guide/validate.md, step by step.
import { follow } from '../lib/follow.js';
import { Node } from '../lib/node.js';

follow('validate.md', { startNode: Node.council });
