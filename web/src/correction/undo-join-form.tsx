import type { JoinItemFragment } from '../generated/graphql.ts';
import { useAction } from '../work/action-context.ts';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { undoPersonJoinMutation } from './correction-documents.ts';
import { Preview } from './preview.tsx';

/** Makes two records again of what was joined. */
export function UndoJoinForm({ draft, join }: { readonly draft: string; readonly join: JoinItemFragment }) {
  const { close, done } = useAction();
  const { id, version, name } = join;
  const form = useWorkForm({
    draft,
    start: { reason: '' },
    seen: () => ({ version, compare: [{ label: 'Ongedaan gemaakt', now: join.undoneAt ? 'ja' : 'nee' }] }),
    document: undoPersonJoinMutation,
    payloadOf: (data) => data.undoPersonJoin,
    read: (values, { clientMutationId, expectedVersion }) => {
      const problems = missingOf(values, { reason: 'Vul in waarom het toch twee mensen zijn.' });
      if (problems.length > 0) return { problems };
      return { input: { clientMutationId, id, expectedVersion, reason: values.reason } };
    },
    onMade: () => done('De samenvoeging is ongedaan gemaakt.'),
  });
  return (
    <WorkForm form={form} title="Samenvoeging ongedaan maken" submit="Ongedaan maken" onClose={close}>
      <TextField
        field={form.field('reason')}
        label="Waarom zijn het toch twee mensen?"
        rows={2}
        length={{ least: 10, most: 1000 }}
      />
      <Preview
        lines={[
          `${name} heeft weer een eigen dossier, met alles wat daar bij het samenvoegen in stond zoals het nu is.`,
          'Wat daarna is vastgelegd, blijft bij het andere dossier. Verplaats zelf wat bij dit hoort.',
        ]}
      />
    </WorkForm>
  );
}
