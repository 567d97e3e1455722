// All machines, and one in full.
import type { PageProps } from '@/app/pages';
import { AllMachines } from './all';
import { MachinePage } from './machine';

export default function Machines({ rest: [id] }: PageProps) {
  return id && /^\d+$/.test(id) ? <MachinePage key={id} id={BigInt(id)} /> : <AllMachines />;
}
