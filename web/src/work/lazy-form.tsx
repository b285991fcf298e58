import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** A form that is fetched when it is opened, so that it weighs nothing on the page that it stands in. */
export function lazyForm<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}

/** Says that a form could not be fetched: mostly since the page is older than the hub. Drafts outlive the reload. */
class FormMissing extends Component<{ readonly children: ReactNode }, { readonly isMissing: boolean }> {
  override state = { isMissing: false };

  static getDerivedStateFromError() {
    return { isMissing: true };
  }

  override render() {
    if (!this.state.isMissing) return this.props.children;
    return <ProblemMessage problem="outdated" onRetry={() => undefined} level={3} />;
  }
}

/** Where a form comes to stand: lines until it is there. */
export function FormPlace({ children }: { children: ReactNode }) {
  return (
    <FormMissing>
      <Suspense
        fallback={
          <div className="ep-work-form" aria-busy="true">
            <Skeleton lines={[40, 80, 60]} />
          </div>
        }
      >
        {children}
      </Suspense>
    </FormMissing>
  );
}
