import {
  Component,
  type ComponentType,
  createContext,
  lazy,
  type LazyExoticComponent,
  type ReactNode,
  Suspense,
  useContext,
} from 'react';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** How often it was tried before to fetch what stands in a place. */
const AttemptContext = createContext(0);

/** A form that is fetched when it is opened, so that it weighs nothing on the page that it stands in. */
export function lazyForm<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  // What could not be fetched stays so: another attempt is another component.
  const attempts = new Map<number, LazyExoticComponent<ComponentType<Props>>>();
  return function LazyForm(props: Props) {
    const attempt = useContext(AttemptContext);
    const Form = attempts.get(attempt) ?? lazy(async () => ({ default: await load() }));
    attempts.set(attempt, Form);
    return <Form {...props} />;
  };
}

interface State {
  readonly attempt: number;
  readonly problem: 'none' | 'unsure' | 'unreachable' | 'outdated';
}

/**
 * Says that a form could not be fetched: since the hub is out of reach, or else since the page is older than the hub.
 * Drafts outlive the reload.
 */
class FormMissing extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { attempt: 0, problem: 'none' };

  static getDerivedStateFromError(): Partial<State> {
    return { problem: 'unsure' };
  }

  override componentDidCatch() {
    fetch('/config.json', { cache: 'no-store' }).then(
      () => this.setState({ problem: 'outdated' }),
      () => this.setState({ problem: 'unreachable' }),
    );
  }

  readonly retry = () => this.setState(({ attempt }) => ({ attempt: attempt + 1, problem: 'none' }));

  override render() {
    const { attempt, problem } = this.state;
    if (problem === 'unsure') return <Awaited />;
    if (problem !== 'none') return <ProblemMessage problem={problem} onRetry={this.retry} level={3} />;
    return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>;
  }
}

function Awaited() {
  return (
    <div className="ep-work-form" aria-busy="true">
      <Skeleton lines={[40, 80, 60]} />
    </div>
  );
}

interface PlaceProps {
  /** What stands there until it is fetched; lines where left out. */
  readonly awaited?: ReactNode;
  readonly children: ReactNode;
}

/** Where a form comes to stand, or another part of the page that is fetched by itself. */
export function FormPlace({ awaited = <Awaited />, children }: PlaceProps) {
  return (
    <FormMissing>
      <Suspense fallback={awaited}>{children}</Suspense>
    </FormMissing>
  );
}
