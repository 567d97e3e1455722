// Network namespaces: each node has an address of its own, and a partition drops the packets
// between the sides. They need root, and end with this process.
import { execFileSync } from 'node:child_process';

const ip = (...args) => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] });

export class Namespaces {
  #made = [];

  constructor(count) {
    // A number of its own, so that two tests can run beside each other.
    this.tag = `i${process.pid % 10_000}`;
    this.subnet = `10.77.${process.pid % 250}`;
    this.hosts = Array.from({ length: count }, (_, index) => ({ name: `${this.tag}n${index}`, address: `${this.subnet}.${index + 1}` }));
    process.on('exit', () => this.remove());
    ip('link', 'add', this.tag, 'type', 'bridge');
    ip('addr', 'add', `${this.subnet}.254/24`, 'dev', this.tag);
    ip('link', 'set', this.tag, 'up');
    for (const { name, address } of this.hosts) {
      ip('netns', 'add', name);
      this.#made.push(name);
      ip('link', 'add', `v${name}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
      ip('link', 'set', `v${name}`, 'master', this.tag, 'up');
      ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
      ip('-n', name, 'link', 'set', 'eth0', 'up');
      ip('-n', name, 'link', 'set', 'lo', 'up');
    }
  }

  // How a node of host `index` is started, and where it answers.
  more(index) {
    const { name, address } = this.hosts[index];
    return { host: address, within: ['ip', 'netns', 'exec', name] };
  }

  // Hosts of the two sides do not reach each other.
  #routes(verb, left, right) {
    for (const [from, to] of [[left, right], [right, left]]) {
      for (const host of from) for (const other of to) ip('-n', this.hosts[host].name, 'route', verb, 'blackhole', `${this.hosts[other].address}/32`);
    }
  }

  partition(left, right) {
    this.#routes('add', left, right);
  }

  heal(left, right) {
    this.#routes('del', left, right);
  }

  remove() {
    for (const name of this.#made.splice(0)) ip('netns', 'del', name);
    try {
      ip('link', 'del', this.tag);
    } catch {
      // It was removed before.
    }
  }
}
