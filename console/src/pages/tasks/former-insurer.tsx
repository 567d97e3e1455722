// What an insurer can still do whose admission has ended: answer claims, and take what is free of
// its bond.
import { Trans } from '@lingui/react/macro';
import { insurer } from '@/chain/reads/cover';
import { useReading } from '@/chain/readings';
import { Notice } from '@/kit/layout';
import { Bond } from './bond';
import { ClaimsToAnswer } from './claims';

export function FormerInsurer({ who }: { who: string }) {
  const watched = useReading(`insurer ${who}`, (where) => insurer(where, who));
  if (!watched.reading?.value) return null;
  return (
    <>
      <Notice>
        <Trans>
          Your admission as an insurer has ended. You can still answer the claims on your policies, and take
          what is free of your bond.
        </Trans>
      </Notice>
      <ClaimsToAnswer who={who} />
      <Bond who={who} isAdmitted={false} />
    </>
  );
}
