import { type Action, Actions } from '../work/actions.tsx';
import { lazyForm } from '../work/lazy-form.tsx';

const RetryForm = lazyForm(async () => (await import('./chain-forms.tsx')).RetryForm);
const DismissForm = lazyForm(async () => (await import('./chain-forms.tsx')).DismissForm);

interface Props {
  readonly message: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly kindLabel: string;
    readonly myDeeds: readonly string[];
  };
}

/** What can be done with a message, by what somebody may do with it. */
export function chainActionsOf(message: Props['message']): readonly Action[] {
  const { id, kindLabel: about, myDeeds } = message;
  const [retry, dismiss] = [`chain.retry.${id}`, `chain.dismiss.${id}`];
  return [
    {
      label: 'Opnieuw proberen',
      about,
      draft: retry,
      form: <RetryForm draft={retry} message={message} />,
      offered: myDeeds.includes('RETRY_CHAIN_MESSAGE'),
    },
    {
      label: 'Terzijde leggen',
      about,
      draft: dismiss,
      form: <DismissForm draft={dismiss} message={message} />,
      offered: myDeeds.includes('DISMISS_CHAIN_MESSAGE'),
    },
  ];
}

/** The same as buttons. */
export function ChainActions({ message }: Props) {
  return <Actions actions={chainActionsOf(message)} />;
}
