import { graphql } from '../generated/gql.ts';
import type { CaseDecisionFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { joinInWords } from '../shared/text.ts';
import './decision-item.css';

/** What was decided in a case. */
export const caseDecisionFragment = graphql(`
  fragment CaseDecision on Decision {
    id
    decidedOn
    outcome
    grounds
    withdrawnOn
    withdrawalReason
    against {
      id
      decidedOn
    }
    staff {
      id
      name
      organisation {
        id
        name
      }
    }
    provisions {
      id
      product {
        id
        name
      }
    }
  }
`);

/** A decision under its case: what and when at a glance, why and by whom when it is opened. */
export function DecisionItem({ decision }: { decision: CaseDecisionFragment }) {
  const label = useLabel();
  const { decidedOn, outcome, grounds, staff, provisions, withdrawnOn, withdrawalReason, against } = decision;
  return (
    <details className="ep-fold ep-fold--small ep-decision">
      <summary>
        Besluit {dateInWords(decidedOn)}: <strong>{label('DecisionOutcome', outcome)}</strong>
        {withdrawnOn && `, ingetrokken op ${dateInWords(withdrawnOn)}`}
      </summary>
      <div className="ep-decision__text">
        {against && <p>Op het bezwaar tegen het besluit van {dateInWords(against.decidedOn)}.</p>}
        <p>{grounds}</p>
        {withdrawalReason && <p>Ingetrokken: {withdrawalReason}</p>}
        {provisions.length > 0 && <p>Verleent: {joinInWords(provisions.map(({ product }) => product.name))}</p>}
        {staff && (
          <p className="ep-decision__who">
            {staff.name}, {staff.organisation.name}
          </p>
        )}
      </div>
    </details>
  );
}
