import type { HandoverItemFragment, HandoverOfCaseFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import {
  acceptCaseHandoverMutation,
  declineCaseHandoverMutation,
  offerCaseHandoverMutation,
  releaseCaseMutation,
  withdrawCaseHandoverMutation,
} from './handover-documents.ts';

const length = { least: 10, most: 2000 };

interface CaseProps {
  readonly draft: string;
  readonly row: HandoverOfCaseFragment;
}

/** Offers a case to an office that answers for such cases. */
export function OfferForm({ draft, row }: CaseProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const targets = (row.handoverTargets ?? []).map(({ organisation, officeFunction }) => ({
    organisation,
    officeFunction,
    value: `${organisation.id} ${officeFunction}`,
    label: `${organisation.name}, ${label('OfficeFunction', officeFunction)}`,
  }));
  const form = useWorkForm({
    draft,
    start: { organisationId: targets.length === 1 ? (targets[0]?.value ?? '') : '', reason: '' },
    seen: () => ({ version: row.version ?? 0, compare: [] }),
    document: offerCaseHandoverMutation,
    payloadOf: (data) => data.offerCaseHandover,
    read: (values, { clientMutationId, expectedVersion }) => {
      const problems = missingOf(values, {
        organisationId: 'Kies aan welk kantoor u de zaak aanbiedt.',
        reason: 'Vul in waarom u de zaak aanbiedt.',
      });
      const target = targets.find(({ value }) => value === values.organisationId);
      if (problems.length > 0 || !target) return { problems };
      const { organisation, officeFunction } = target;
      const { reason } = values;
      return {
        input: {
          clientMutationId,
          id: row.id,
          expectedVersion,
          organisationId: organisation.id,
          officeFunction,
          reason,
        },
      };
    },
    onMade: () => done('De zaak is aangeboden. U houdt haar tot het andere kantoor haar aanneemt.'),
  });
  return (
    <WorkForm form={form} title="Zaak overdragen" submit="Aanbieden" onClose={close}>
      <p>
        Het andere kantoor ziet dat er een zaak is en leest wat u hier schrijft. De inhoud ziet het pas als het haar
        aanneemt.
      </p>
      <ChoiceField
        field={form.field('organisationId')}
        label="Aan welk kantoor?"
        options={targets}
        none="Kies een kantoor"
      />
      <TextField
        field={form.field('reason')}
        label="Waarom draagt u de zaak over?"
        hint="Schrijf wat het andere kantoor moet weten om te kunnen kiezen."
        rows={3}
        length={length}
      />
    </WorkForm>
  );
}

/** Gives a case back, so that nobody works on it. */
export function ReleaseForm({ draft, row }: CaseProps) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version: row.version ?? 0, compare: [] }),
    document: releaseCaseMutation,
    payloadOf: (data) => data.releaseCase,
    read: (_values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: row.id, expectedVersion },
    }),
    onMade: () => done('Niemand behandelt deze zaak nu. Een collega kan haar oppakken.'),
  });
  return (
    <WorkForm form={form} title="Zaak teruggeven" submit="Teruggeven" onClose={close}>
      <p>De zaak blijft bij het kantoor, en niemand behandelt haar tot een collega haar oppakt.</p>
    </WorkForm>
  );
}

interface OfferProps {
  readonly draft: string;
  readonly offer: HandoverItemFragment;
}

const seenOffer = ({ version }: HandoverItemFragment) => ({ version, compare: [] });

/** Takes a case that is offered. */
export function AcceptForm({ draft, offer }: OfferProps) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => seenOffer(offer),
    document: acceptCaseHandoverMutation,
    payloadOf: (data) => data.acceptCaseHandover,
    read: (_values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: offer.id, expectedVersion },
    }),
    onMade: () => done('De zaak is nu van uw kantoor.'),
  });
  return (
    <WorkForm form={form} title="Zaak aannemen" submit="Aannemen" onClose={close}>
      <p>De zaak komt bij uw kantoor. Behandelt u zelf zulke zaken, dan staat uw naam erbij.</p>
    </WorkForm>
  );
}

/** Leaves a case that is offered where it is. */
export function DeclineForm({ draft, offer }: OfferProps) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: { answer: '' },
    seen: () => seenOffer(offer),
    document: declineCaseHandoverMutation,
    payloadOf: (data) => data.declineCaseHandover,
    read: (values, { clientMutationId, expectedVersion }) => {
      const problems = missingOf(values, { answer: 'Vul in waarom u de zaak niet aanneemt.' });
      return problems.length > 0
        ? { problems }
        : { input: { clientMutationId, id: offer.id, expectedVersion, answer: values.answer } };
    },
    onMade: () => done('De zaak blijft bij wie haar aanbood.'),
  });
  return (
    <WorkForm form={form} title="Zaak afwijzen" submit="Afwijzen" onClose={close}>
      <TextField field={form.field('answer')} label="Waarom neemt u de zaak niet aan?" rows={3} length={length} />
    </WorkForm>
  );
}

/** Takes an offer back. */
export function WithdrawForm({ draft, offer }: OfferProps) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => seenOffer(offer),
    document: withdrawCaseHandoverMutation,
    payloadOf: (data) => data.withdrawCaseHandover,
    read: (_values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: offer.id, expectedVersion },
    }),
    onMade: () => done('Het aanbod is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title="Aanbod intrekken" submit="Intrekken" onClose={close}>
      <p>De zaak blijft bij uw kantoor, en het andere kantoor ziet haar niet meer.</p>
    </WorkForm>
  );
}
