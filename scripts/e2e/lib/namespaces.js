// Network namespaces: each node has an address of its own, and a partition drops the packets
// between the sides. They end with this process.
import { execFileSync } from 'node:child_process';

const ip = (...args) => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] });

// Why there can be none, if so.
export const missing = process.getuid() === 0 ? false : 'network namespaces need root';

export class Namespaces {
  #made = [];
  // The blackholes of a partition: pairs of hosts.
  #apart = [];

  constructor(count) {
    this.#take(0);
    this.hosts = Array.from({ length: count }, (_, index) => ({ name: `${this.tag}n${index}`, address: `${this.subnet}.${index + 1}` }));
    process.on('exit', () => this.remove());
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

  // Takes the first free number, so that two tests can run beside each other.
  #take(number) {
    this.tag = `infrafi${number}`;
    this.subnet = `10.77.${number}`;
    try {
      ip('link', 'add', this.tag, 'type', 'bridge');
    } catch (error) {
      if (number === 200 || !/exists/.test(error.stderr)) throw error;
      this.#take(number + 1);
    }
  }

  // How a node of host `index` is started, and where it answers.
  more(index) {
    const { name, address } = this.hosts[index];
    return { host: address, within: ['ip', 'netns', 'exec', name] };
  }

  #blackhole(verb, [from, to]) {
    ip('-n', this.hosts[from].name, 'route', verb, 'blackhole', `${this.hosts[to].address}/32`);
  }

  // Hosts of the two sides do not reach each other.
  partition(left, right) {
    const pairs = left.flatMap((from) => right.flatMap((to) => [[from, to], [to, from]]));
    for (const pair of pairs) {
      this.#blackhole('add', pair);
      this.#apart.push(pair);
    }
  }

  // All hosts reach each other again, also if they do already.
  heal() {
    for (const pair of this.#apart.splice(0)) this.#blackhole('del', pair);
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
