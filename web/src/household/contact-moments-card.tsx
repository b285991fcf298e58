import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import { callName } from '../shared/person-name.ts';
import type {
  ContactMomentItemFragment,
  ContactMomentPageFragment,
  WithheldNoteFragment,
} from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { WithheldNotes } from './withheld-note.tsx';
import './contact-moments-card.css';

/** A page of contact moments. */
export const contactMomentPageFragment = graphql(`
  fragment ContactMomentPage on ContactMomentConnection {
    edges {
      cursor
      node {
        ...ContactMomentItem
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }

  fragment ContactMomentItem on ContactMoment {
    id
    at
    channel
    law
    summary
    staff {
      id
      name
      organisation {
        id
        name
      }
    }
    person {
      id
      name {
        ...NameParts
      }
    }
  }
`);

const moreContactMomentsQuery = graphql(`
  query MoreContactMoments($id: ID!, $asOf: Date, $after: String) {
    household(by: { id: $id }, asOf: $asOf) {
      id
      asOf
      contactMoments(first: 10, after: $after) {
        ...ContactMomentPage
      }
    }
  }
`);

function Item({ moment }: { moment: ContactMomentItemFragment }) {
  const label = useLabel();
  return (
    <li className="ep-contact">
      <p className="ep-contact__head">
        <time dateTime={moment.at}>{momentInWords(moment.at)}</time>
        <span>
          {capitalised(label('ContactChannel', moment.channel))} · {label('Law', moment.law)}
        </span>
      </p>
      <p className="ep-contact__summary">{moment.summary}</p>
      <p className="ep-contact__who">
        {moment.staff.name}, {moment.staff.organisation.name}
        {moment.person && ` · met ${callName(moment.person.name)}`}
      </p>
    </li>
  );
}

interface PageProps {
  readonly id: string;
  readonly asOf: string;
  readonly after: string;
}

/** A further page, and after it the button for the next. */
function FurtherPage({ id, asOf, after }: PageProps) {
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: moreContactMomentsQuery,
    variables: { id, asOf, after },
  });
  const page = data?.household?.contactMoments;
  if (error) return <ProblemMessage problem={toProblem(error)} onRetry={() => askAgain()} level={3} />;
  if (!page || fetching) return <Paragraph className="ep-empty">Bezig met laden…</Paragraph>;
  return <Pages id={id} asOf={asOf} page={page} />;
}

function Pages({ id, asOf, page }: { id: string; asOf: string; page: ContactMomentPageFragment }) {
  const [more, setMore] = useState(false);
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      <ul className="ep-contacts">
        {page.edges.map(({ node }) => (
          <Item key={node.id} moment={node} />
        ))}
      </ul>
      {hasNextPage && endCursor && !more && (
        <Button appearance="subtle-button" className="ep-contacts__more" onClick={() => setMore(true)}>
          Meer contactmomenten laden
        </Button>
      )}
      {hasNextPage && endCursor && more && <FurtherPage id={id} asOf={asOf} after={endCursor} />}
    </>
  );
}

interface Props {
  readonly id: string;
  readonly asOf: string;
  readonly page: ContactMomentPageFragment;
  readonly withheld: readonly WithheldNoteFragment[];
}

/** Contact with the household, the latest first. */
export function ContactMomentsCard({ id, asOf, page, withheld }: Props) {
  return (
    <Card title="Contact" area="contact">
      {page.edges.length === 0 && withheld.length === 0 && (
        <Paragraph className="ep-empty">Er is nog geen contact vastgelegd.</Paragraph>
      )}
      <Pages id={id} asOf={asOf} page={page} />
      <WithheldNotes withheld={withheld} />
    </Card>
  );
}
