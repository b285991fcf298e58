import type { AttentionItemFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Reach } from '../ui/reach.tsx';
import { workPlaceOf } from './attention-place.ts';

/** The thing to do about a point: a link to where it is done, or whom to call. */
function Remedy({ remedy: { kind, staff, organisation } }: Pick<AttentionItemFragment, 'remedy'>) {
  const label = useLabel();
  const place = workPlaceOf(kind);
  const whom = staff?.name ?? organisation?.name;
  const phone = staff?.phone ?? organisation?.phone;
  return (
    <p className="ep-attention__do">
      <strong>Wat u kunt doen:</strong>{' '}
      {place ? <a href={`#${place}`}>{label('RemedyKind', kind)}</a> : label('RemedyKind', kind)}
      {whom && (
        <span className="ep-attention__call">
          {place ? ', of bel ' : ' '}
          {whom} <Reach whom={whom} phone={phone} />
        </span>
      )}
    </p>
  );
}

/** Why a point is told and what to do about it, folded under it: the rule, what is seen that makes it so, the article. */
export function AttentionWhy({ item: { message, rule, facts, article, remedy } }: { item: AttentionItemFragment }) {
  return (
    <details className="ep-attention__why">
      <summary aria-label={`Waarom, en wat u kunt doen: ${message}`}>Waarom, en wat u kunt doen</summary>
      <p>{rule.explanation}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{capitalised(fact)}</li>
        ))}
        {article && <li>{article}</li>}
      </ul>
      <Remedy remedy={remedy} />
    </details>
  );
}
