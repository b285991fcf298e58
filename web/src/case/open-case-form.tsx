import { useQuery } from 'urql';
import type { CaseOpeningsQuery } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { RadioField } from '../work/option-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { caseOpeningsQuery, openCaseMutation } from './case-documents.ts';
import { termInWords } from './term-words.ts';

type Opening = NonNullable<CaseOpeningsQuery['household']>['caseOpenings'][number];

const start = {
  personId: '',
  law: '',
  kind: '',
  title: '',
  receivedOn: '',
  countsFrom: '',
  termCode: '',
  organisationId: '',
};

/** What a term counts from where that is not the receipt, as a question. */
const startLabels: Partial<Record<NonNullable<Opening['term']>['countsFrom'], string>> = {
  FIRST_TALK: 'Dag van het eerste gesprek',
  END_OF_FILING_PERIOD: 'Dag waarop het besluit bekend is gemaakt',
};

/** Where the case goes and when it is due, said before it is sent. */
function Route({ opening, chosenId, termCode }: { opening: Opening; chosenId: string; termCode: string }) {
  const label = useLabel();
  const { organisations, goesTo, officeFunction, otherTerms } = opening;
  const to = organisations.find(({ id }) => id === chosenId) ?? goesTo;
  const term = otherTerms.find(({ code }) => code === termCode) ?? opening.term;
  return (
    <div className="ep-route" role="status">
      {organisations.length === 0 && (
        <p>
          Er is niet vastgelegd wie zulke zaken uitvoert. Vraag de functioneel beheerder de verantwoordelijkheid vast te
          leggen.
        </p>
      )}
      {to && (
        <p>
          Deze zaak gaat naar <strong>{to.name}</strong>, {label('OfficeFunction', officeFunction)}.
        </p>
      )}
      <p>{term ? `${termInWords(term, label)}.` : 'De wet stelt hiervoor geen termijn.'}</p>
    </div>
  );
}

/** Opens a case: of the kinds that the law knows, with where it goes and under which term told before it is sent. */
export function OpenCaseForm({ draft }: { draft: string }) {
  const label = useLabel();
  const { close, done } = useAction();
  const { householdId } = useHouseholdDesk();
  const [{ data, error }, askAgain] = useQuery({ query: caseOpeningsQuery, variables: { id: householdId } });
  const openings = data?.household?.caseOpenings ?? [];
  const find = (law: string, kind: string) => openings.find((one) => one.law === law && one.kind === kind);
  const form = useWorkForm({
    draft,
    start: { ...start, receivedOn: today() },
    document: openCaseMutation,
    payloadOf: (answer) => answer.openCase,
    read: (values, { clientMutationId }) => {
      const chosen = find(values.law, values.kind);
      const problems = missingOf(values, {
        personId: 'Kies voor wie de zaak is.',
        law: 'Kies onder welke wet.',
        kind: 'Kies wat voor zaak het is.',
      });
      if (!chosen || problems.length > 0) return { problems };
      const { law, kind } = chosen;
      const { personId, title, receivedOn } = values;
      return {
        input: {
          clientMutationId,
          householdId,
          personId,
          law,
          kind,
          title,
          receivedOn: receivedOn || null,
          countsFrom: values.countsFrom || null,
          termCode: values.termCode || null,
          organisationId: values.organisationId || null,
        },
      };
    },
    onMade: (made) =>
      done(
        made.case?.number
          ? `Zaak ${made.case.number} is geopend en staat bij ${made.case.organisation.name}.`
          : 'De zaak is geopend. U ziet de inhoud niet terug.',
      ),
  });
  const { law, kind, organisationId, termCode } = form.values;
  const opening = find(law, kind);
  const laws = [...new Set(openings.map((one) => one.law))];
  const term = opening?.otherTerms.find(({ code }) => code === termCode) ?? opening?.term;
  const startLabel = term ? startLabels[term.countsFrom] : undefined;
  // What belongs to another kind of case does not go with this one.
  const another = { countsFrom: '', termCode: '', organisationId: '' };
  return (
    <WorkForm form={form} title="Zaak openen" submit="Zaak openen" onClose={close}>
      {error && !data && (
        <ProblemMessage
          problem={toProblem(error)}
          onRetry={() => askAgain({ requestPolicy: 'network-only' })}
          level={3}
        />
      )}
      <PersonField field={form.field('personId')} label="Voor wie" />
      <div className="ep-work-form__pair">
        <ChoiceField
          field={{ ...form.field('law'), onChange: (value) => form.change({ ...another, law: value, kind: '' }) }}
          label="Wet"
          none={data || error ? 'Kies een wet' : 'Bezig met laden…'}
          options={laws.map((one) => ({ value: one, label: label('Law', one) }))}
        />
        <ChoiceField
          field={{ ...form.field('kind'), onChange: (value) => form.change({ ...another, kind: value }) }}
          label="Soort zaak"
          none="Kies een soort"
          options={openings.filter((one) => one.law === law).map((one) => ({ value: one.kind, label: one.label }))}
        />
      </div>
      <TextField field={form.field('title')} label="Waar gaat het over?" hint="In een paar woorden." />
      <div className="ep-work-form__pair">
        <DayField field={form.field('receivedOn')} label="Ontvangen op" max={today()} />
        {startLabel && <DayField field={form.field('countsFrom')} label={startLabel} max={today()} />}
      </div>
      {opening && opening.otherTerms.length > 0 && (
        <RadioField
          field={form.field('termCode')}
          label="Termijn"
          options={[
            { value: '', label: opening.term ? termInWords(opening.term, label) : 'De gewone termijn' },
            ...opening.otherTerms.map((one) => ({ value: one.code, label: termInWords(one, label) })),
          ]}
        />
      )}
      {opening && opening.organisations.length > 1 && (
        <ChoiceField
          field={form.field('organisationId')}
          label="Naar welke organisatie"
          none={opening.goesTo ? `Zonder keuze: ${opening.goesTo.name}` : 'Kies een organisatie'}
          options={opening.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {opening && <Route opening={opening} chosenId={organisationId} termCode={termCode} />}
    </WorkForm>
  );
}
