// The bond behind the policies of an insurer.
import { useLingui } from '@lingui/react/macro';
import { insurer } from '@/chain/reads/cover';
import { useReading } from '@/chain/readings';
import { BondOverTime } from '@/history/cover';
import { BondFigures } from '@/kit/bond';
import { Section } from '@/kit/layout';

export function AccountBond({ who }: { who: string }) {
  const { t } = useLingui();
  const watched = useReading(`insurer ${who}`, (where) => insurer(where, who));
  if (watched.reading && !watched.reading.value) return null;
  return (
    <>
      <Section title={t`Bond as an insurer`} from={watched}>
        {(info) => <BondFigures of={info} />}
      </Section>
      <BondOverTime who={who} />
    </>
  );
}
