import { Paragraph } from '@utrecht/component-library-react';
import { graphql } from '../generated/gql.ts';
import type { DocumentItemFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Icon } from '../ui/icon.tsx';
import './documents.css';

/** A reference to a document in the document store. */
export const documentItemFragment = graphql(`
  fragment DocumentItem on Document {
    id
    kind
    title
    uri
    createdOn
    case {
      id
      number
    }
  }
`);

const shownAtOnce = 6;

/** Only what a browser opens as a page: an address of another kind would be the page's own to run. */
function findAddress(uri: string): string | undefined {
  return /^https?:\/\//i.test(uri) ? uri : undefined;
}

function DocumentItem({ document: { kind, title, uri, createdOn, case: ofCase } }: { document: DocumentItemFragment }) {
  const label = useLabel();
  const address = findAddress(uri);
  return (
    <li className="ep-document">
      <Icon name="page" />
      <div>
        {address ? (
          <a className="utrecht-link utrecht-link--html-a" href={address} target="_blank" rel="noopener noreferrer">
            {title}
            <Icon name="outside" />
            <span className="ep-visually-hidden"> (opent het documentsysteem in een nieuw tabblad)</span>
          </a>
        ) : (
          title
        )}
        <p className="ep-document__note">
          {capitalised(label('DocumentKind', kind))} · <time dateTime={createdOn}>{shortDate(createdOn)}</time>
          {ofCase?.number && ` · ${ofCase.number}`}
        </p>
      </div>
    </li>
  );
}

/** The documents of the cases and the plan. They are kept, and opened, in another system. */
export function Documents({ documents }: { documents: readonly DocumentItemFragment[] }) {
  if (documents.length === 0) {
    return <Paragraph className="ep-empty">Er zijn geen documenten die u mag zien.</Paragraph>;
  }
  const rest = documents.slice(shownAtOnce);
  return (
    <>
      <p className="ep-document__note">Documenten openen in het documentsysteem, in een nieuw tabblad.</p>
      <ul className="ep-documents">
        {documents.slice(0, shownAtOnce).map((document) => (
          <DocumentItem key={document.id} document={document} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="ep-fold ep-fold--small">
          <summary>Nog {rest.length} tonen</summary>
          <ul className="ep-documents">
            {rest.map((document) => (
              <DocumentItem key={document.id} document={document} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
