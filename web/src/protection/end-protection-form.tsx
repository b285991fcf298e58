import type { MemberPersonFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { useAction } from '../work/action-context.ts';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { endChildProtectionMutation } from './protection-documents.ts';

interface Props {
  readonly draft: string;
  readonly name: MemberPersonFragment['name'];
  readonly protection: NonNullable<MemberPersonFragment['protection']>;
}

/** Ends the protection of a child: it is seen again by whoever sees the household. */
export function EndProtectionForm({ draft, name, protection }: Props) {
  const label = useLabel();
  const { close, done } = useAction();
  const { id, version, ground, since, until } = protection;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({
      version,
      compare: [
        { label: 'Waarom', now: label('ProtectionGround', ground) },
        { label: 'Vanaf', now: dateInWords(since) },
        { label: 'Geldt niet meer vanaf', now: until ? dateInWords(until) : 'tot iemand het beëindigt' },
      ],
    }),
    document: endChildProtectionMutation,
    payloadOf: (data) => data.endChildProtection,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De bescherming is beëindigd.'),
  });
  return (
    <WorkForm form={form} title="Bescherming beëindigen" submit="Ja, beëindig" onClose={close}>
      <p>
        {callName(name)} en wat over het kind is vastgelegd, is dan weer te zien voor iedereen die bij dit huishouden
        werkt. Ook het adres is dan niet meer om deze reden geheim.
      </p>
    </WorkForm>
  );
}
