// The book of loans, and one loan in full.
import type { PageProps } from '@/app/pages';
import { Book } from './book';
import { LoanPage } from './loan';

export default function Loans({ rest: [id] }: PageProps) {
  return id && /^\d+$/.test(id) ? <LoanPage key={id} id={BigInt(id)} /> : <Book />;
}
