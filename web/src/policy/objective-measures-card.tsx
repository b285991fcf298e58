import { Paragraph } from '@utrecht/component-library-react';
import { graphql } from '../generated/gql.ts';
import type { ObjectiveMeasureFragment, PolicyDocumentLineFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { joinInWords } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { documentInWords } from './documents.ts';

/** A measure as the page of an objective shows it. */
export const objectiveMeasureFragment = graphql(`
  fragment ObjectiveMeasure on PolicyMeasure {
    code
    label
    subGoals
    subGoalSource
    source
    topic {
      code
      label
    }
    framework {
      code
    }
  }
`);

interface Props {
  readonly measures: readonly ObjectiveMeasureFragment[];
  readonly documents: readonly PolicyDocumentLineFragment[];
}

/** What is done for the objective, and from which document that comes. */
export function ObjectiveMeasuresCard({ measures, documents }: Props) {
  const label = useLabel();
  return (
    <Card title="Wat doen wij ervoor?" area="measures">
      {measures.length === 0 && (
        <Paragraph className="ep-empty">Het beleidskader noemt geen maatregel voor deze doelstelling.</Paragraph>
      )}
      <ul className="ep-measures">
        {measures.map((measure) => (
          <li key={`${measure.framework.code} ${measure.code}`}>
            <strong>{measure.label}</strong>
            <span className="ep-quiet">
              Subdoel: {joinInWords(measure.subGoals.map((subGoal) => label('SubGoal', subGoal)))}
              {measure.topic && ` · onderwerp ${measure.topic.code}, ${measure.topic.label}`}
            </span>
            <span className="ep-quiet">Bron: {documentInWords(documents, measure.source)}</span>
          </li>
        ))}
      </ul>
      {measures.length > 0 && (
        <p className="ep-source">
          Welke maatregel bij welke doelstelling en welk subdoel hoort, is een eigen keuze die de gemeente nog
          bevestigt.
        </p>
      )}
    </Card>
  );
}
