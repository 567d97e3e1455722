// Forms that give something to another account.
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Action } from './action';
import { AddressInput, isAddress } from './fields';

interface GiveProps {
  title: ReactNode;
  hint: ReactNode;
  // The actions, with the account that was typed; none while it is no address.
  children: (to: string | undefined) => ReactNode;
}

export function GiveTo({ title, hint, children }: GiveProps) {
  const { t } = useLingui();
  const [to, setTo] = useState('');
  return (
    <details>
      <summary>{title}</summary>
      <AddressInput label={t`New owner`} value={to} onChange={setTo} hint={hint} />
      <div className="buttons">{children(isAddress(to) ? to : undefined)}</div>
    </details>
  );
}

interface ItemsProps extends Omit<GiveProps, 'children'> {
  // The collection of the items, which are NFTs.
  collection: number;
  items: readonly bigint[];
  labelOf: (item: string) => string;
}

export function TransferItems({ collection, items, labelOf, ...form }: ItemsProps) {
  return (
    <GiveTo {...form}>
      {(to) =>
        items.map((item) => (
          <Action
            key={item.toString()}
            isQuiet
            label={labelOf(item.toString())}
            make={
              to === undefined
                ? undefined
                : (api) => api.tx.Nfts.transfer({ collection, item, dest: { type: 'Id', value: to } })
            }
          />
        ))
      }
    </GiveTo>
  );
}
