// The bond of an insurer in figures.
import { useLingui } from '@lingui/react/macro';
import type { Insurer } from '@/chain/reads/cover';
import { Figure, Figures } from './layout';
import { Amount } from './values';

export function BondFigures({ of }: { of: Insurer | undefined }) {
  const { t } = useLingui();
  return (
    <Figures>
      <Figure label={t`Bond`}>
        <Amount of={of?.bond ?? 0n} />
      </Figure>
      <Figure label={t`Exposure`} note={t`What its policies and open claims may cost at most.`}>
        <Amount of={of?.exposure ?? 0n} />
      </Figure>
      <Figure label={t`Bond that is needed`}>
        <Amount of={of?.required ?? 0n} />
      </Figure>
      <Figure label={t`Open claims`}>
        <Amount of={of?.claimed ?? 0n} />
      </Figure>
      <Figure label={t`Free`} note={t`None while a claim is open.`}>
        <Amount of={of?.free ?? 0n} />
      </Figure>
    </Figures>
  );
}
