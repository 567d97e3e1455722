// A page that fails states so, and the rest of the console stays.
import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Notice } from '@/kit/layout';

interface State {
  failure?: string;
}

// The key names what is inside: another page starts anew.
export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <Notice kind="bad">
        <Trans>This page has failed, and shows nothing that could be wrong: {failure}</Trans>{' '}
        <button type="button" className="quiet" onClick={() => location.reload()}>
          <Trans>Load it again</Trans>
        </button>
      </Notice>
    );
  }
}
