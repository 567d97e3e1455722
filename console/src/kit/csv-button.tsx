// A button that keeps a list as a file.
import { Trans, useLingui } from '@lingui/react/macro';
import { createContext, use, useState } from 'react';
import { download, fileName } from './csv';

// The block of the section around, which the name of a file states.
export const BlockOfSection = createContext<number | undefined>(undefined);

interface Props {
  caption: string;
  read: () => string | Promise<string>;
}

export function CsvButton({ caption, read }: Props) {
  const { t } = useLingui();
  const block = use(BlockOfSection);
  const [failure, setFailure] = useState<string>();
  const keep = async () => {
    setFailure(undefined);
    try {
      const name = block === undefined ? caption : t`${caption}, block ${block.toString()}`;
      download(fileName(name), await read());
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <span className="csv">
      <button
        type="button"
        className="quiet"
        aria-label={t`${caption} as CSV`}
        title={t`Keep the list as a file, with all digits`}
        onClick={() => void keep()}
      >
        CSV
      </button>
      {failure && (
        <span className="error" role="alert">
          <Trans>The file could not be made: {failure}</Trans>
        </span>
      )}
    </span>
  );
}
