import type { EditionLineFragment, ReportName } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { proposeEditionMutation, publishEditionMutation, rejectEditionMutation } from './edition-documents.ts';

interface ProposeProps {
  readonly draft: string;
  readonly name: ReportName;
  readonly year: number;
}

/** Freezes the report as it is now, for a colleague to publish. */
export function ProposeForm({ draft, name, year }: ProposeProps) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    document: proposeEditionMutation,
    payloadOf: (data) => data.proposeReportEdition,
    read: (_values, { clientMutationId }) => ({ input: { clientMutationId, name, year } }),
    onMade: ({ edition }) => done(`Editie ${edition?.number ?? ''} staat klaar. Een collega stelt haar vast.`),
  });
  return (
    <WorkForm form={form} title="Editie voorstellen" submit="Voorstellen" onClose={close}>
      <p>
        Eenplan legt alle cijfers van nu vast, met wat zij betekenen. Daarna leest een collega ze na en stelt de editie
        vast. Vastgesteld blijft vastgesteld: een correctie wordt een nieuwe editie.
      </p>
    </WorkForm>
  );
}

interface Props {
  readonly draft: string;
  readonly edition: EditionLineFragment;
}

/** What of an edition matters to whoever decides on it, when another did meanwhile. */
function useSeen({ version, state }: EditionLineFragment) {
  const label = useLabel();
  return () => ({ version, compare: [{ label: 'Stand', now: label('ReportEditionState', state) }] });
}

/** Publishes an edition that a colleague proposed. */
export function PublishForm({ draft, edition }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    seen: useSeen(edition),
    document: publishEditionMutation,
    payloadOf: (data) => data.publishReportEdition,
    read: (_values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: edition.id, expectedVersion },
    }),
    onMade: () => done(`Editie ${edition.number} is vastgesteld.`),
  });
  return (
    <WorkForm form={form} title={`Editie ${edition.number} vaststellen`} submit="Vaststellen" onClose={close}>
      <p>Hebt u de editie gelezen? Zij blijft zo staan, ook als er later iets verandert.</p>
    </WorkForm>
  );
}

/** Rejects an edition, or takes back what one proposed oneself. */
export function RejectForm({ draft, edition }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: { reason: '' },
    seen: useSeen(edition),
    document: rejectEditionMutation,
    payloadOf: (data) => data.rejectReportEdition,
    read: ({ reason }, { clientMutationId, expectedVersion }) => {
      const problems = missingOf({ reason }, { reason: 'Vul in waarom deze editie er niet komt.' });
      return problems.length > 0
        ? { problems }
        : { input: { clientMutationId, id: edition.id, expectedVersion, reason } };
    },
    onMade: () => done(`Editie ${edition.number} komt er niet.`),
  });
  return (
    <WorkForm form={form} title={`Editie ${edition.number} afwijzen`} submit="Afwijzen" onClose={close}>
      <TextField
        field={form.field('reason')}
        label="Waarom komt deze editie er niet?"
        rows={3}
        length={{ least: 3, most: 500 }}
      />
    </WorkForm>
  );
}
