import { Component, type ReactNode } from 'react';
import { Trans } from 'react-i18next';
import { FaultPage } from '../gates/FaultPage.tsx';

/** A screen that fails becomes a calm page; the data is in the base and safe. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasCrashed) return this.props.children;
    return (
      <FaultPage
        title={<Trans ns="common" i18nKey="crashedTitle" />}
        text={<Trans ns="common" i18nKey="crashedText" />}
        onRetry={() => window.location.reload()}
      />
    );
  }
}
