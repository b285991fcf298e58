import { graphql } from '../generated/gql.ts';
import type { AnsweredHandoverFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';

/** A case that was offered to another office, and what that answered. */
export const answeredHandoverFragment = graphql(`
  fragment AnsweredHandover on CaseHandover {
    id
    law
    status
    answer
    answeredOn
    toOfficeFunction
    to {
      id
      name
    }
    answeredBy {
      id
      name
      phone
    }
    case {
      id
      number
    }
  }
`);

/** What another office answered to the offer of a case: which one, who said so and why. */
export function AnsweredHandover({ handover }: { readonly handover: AnsweredHandoverFragment }) {
  const label = useLabel();
  const { law, status, answer, answeredOn, answeredBy, toOfficeFunction, to } = handover;
  const number = handover.case?.number;
  return (
    <div>
      <p>
        Zaak {number ? `${number} (${label('Law', law)})` : `onder de ${label('Law', law)}`}, aangeboden aan{' '}
        <strong>{to.name}</strong>, {label('OfficeFunction', toOfficeFunction)}: {label('CaseHandoverStatus', status)}
        {answeredOn && ` op ${dateInWords(answeredOn)}`}
        {answeredBy && ` door ${answeredBy.name}${answeredBy.phone ? `, ${answeredBy.phone}` : ''}`}.
      </p>
      {answer && <p>Waarom: {answer}</p>}
    </div>
  );
}
