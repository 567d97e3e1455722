// Development chains have sudo beside the council.
import { useLingui } from '@lingui/react/macro';
import type { Api } from '@/chain/connection';
import { useReading } from '@/chain/readings';
import type { AnyTransaction } from '@/chain/transaction';
import { Action } from '@/kit/action';

interface Props {
  who: string | undefined;
  make: ((api: Api) => AnyTransaction) | undefined;
}

export function SudoAction({ who, make }: Props) {
  const { t } = useLingui();
  const key = useReading('sudo', ({ api, at }) => api.query.Sudo.Key.getValue({ at })).reading?.value;
  if (!who || key !== who) return null;
  return (
    <Action
      isQuiet
      label={t`Make it as sudo`}
      make={make && ((api) => api.tx.Sudo.sudo({ call: make(api).decodedCall }))}
    />
  );
}
