// What happened to bonds of insurers, and to claims on them.
import { useLingui } from '@lingui/react/macro';
import { UnitLink } from '@/kit/unit';
import { Amount, Count, State, Time, Who } from '@/kit/values';
import { PastList } from './past';
import { bondChangeOf, pastClaimOf } from './rows';

export function BondOverTime({ who }: { who: string }) {
  const { t } = useLingui();
  const kinds: Record<string, string> = {
    Posted: t`Added by the insurer`,
    Withdrawn: t`Withdrawn by the insurer`,
    Taken: t`Taken for a claim`,
  };
  return (
    <PastList
      title={t`Bond over time`}
      needs={t`When the insurer added to its bond, withdrew of it, and what was taken for claims.`}
      path={`insurers/${who}/bond`}
      rowOf={bondChangeOf}
      keyOf={({ key }) => key}
      empty={t`It has posted no bond.`}
      columns={[
        { title: t`Time`, cell: ({ at }) => <Time of={at} /> },
        { title: t`Block`, cell: ({ block }) => <Count of={block} />, isNumber: true },
        { title: t`What`, cell: ({ kind }) => kinds[kind] ?? kind },
        { title: t`Amount`, cell: ({ amount }) => <Amount of={amount} />, isNumber: true },
        { title: t`Bond since then`, cell: ({ bond }) => <Amount of={bond} />, isNumber: true },
      ]}
    />
  );
}

function ClaimMark({ of }: { of: string }) {
  const { t } = useLingui();
  const marks: Record<string, readonly ['good' | 'warn' | 'bad' | 'plain', string]> = {
    Filed: ['warn', t`To be answered`],
    Refused: ['bad', t`Refused: the council can uphold it`],
    Paid: ['good', t`Paid in full`],
    Enforced: ['bad', t`Paid out of the bond of a silent insurer`],
    Upheld: ['bad', t`Upheld by the council, and paid out of the bond`],
    Closed: ['plain', t`Closed, not paid in full`],
  };
  const [kind, text] = marks[of] ?? ['plain', of];
  return <State kind={kind}>{text}</State>;
}

// Claims on the policies of the machines of a loan, those of a loan that has ended too.
export function PastClaims({ loan }: { loan: bigint }) {
  const { t } = useLingui();
  return (
    <PastList
      title={t`History of claims`}
      needs={t`Claims on insurers for machines of this loan. The chain forgets them with the loan.`}
      path={`claims?loan=${loan}`}
      rowOf={pastClaimOf}
      keyOf={({ key }) => key}
      empty={t`No insurer was asked to pay.`}
      columns={[
        { title: t`Filed`, cell: ({ at }) => <Time of={at} /> },
        { title: t`Machine`, cell: ({ unit }) => <UnitLink id={BigInt(unit)} /> },
        { title: t`Insurer`, cell: ({ insurer }) => <Who is={insurer} /> },
        { title: t`Outcome`, cell: ({ state }) => <ClaimMark of={state} /> },
        { title: t`Covered`, cell: ({ coverage }) => <Amount of={coverage} />, isNumber: true },
        { title: t`Paid`, cell: ({ paid }) => <Amount of={paid} />, isNumber: true },
        { title: t`Reason of the refusal`, cell: ({ reason }) => reason ?? '–' },
      ]}
    />
  );
}
