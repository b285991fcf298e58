import { graphql } from '../generated/gql.ts';
import type { MatchItemFragment } from '../generated/graphql.ts';
import { useAction } from '../work/action-context.ts';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';

const closeMatchMutation = graphql(`
  mutation CloseMatch($input: CloseMatchInput!) {
    closeMatch(input: $input) {
      match {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);

interface Props {
  readonly draft: string;
  readonly match: MatchItemFragment;
}

/** Says that the organisations of a match agreed on what to do: it ends for all of them. */
export function CloseMatchForm({ draft, match: { id, version, closedOn } }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version, compare: [{ label: 'Match', now: closedOn ? 'afgesloten' : 'loopt' }] }),
    document: closeMatchMutation,
    payloadOf: (data) => data.closeMatch,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De match is afgesloten, ook voor de andere organisatie.'),
  });
  return (
    <WorkForm form={form} title="Match afsluiten" submit="Wij hebben afgestemd" onClose={close}>
      <p>U hebt elkaar gesproken en weet wie wat doet. De match eindigt dan voor allebei; uw signaal blijft open.</p>
    </WorkForm>
  );
}
