import { useState } from 'react';
import { graphql } from '../generated/gql.ts';
import type { AttentionItemFragment, AttentionLevel } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Icon } from '../ui/icon.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { AttentionWhy } from './attention-why.tsx';
import { placeOf } from './attention-place.ts';
import './attention-strip.css';

/** Something that needs doing, as the strip says it. */
export const attentionItemFragment = graphql(`
  fragment AttentionItem on Attention {
    key
    kind
    level
    message
    on
    staff {
      id
      name
    }
    organisation {
      id
      name
    }
    facts
    article
    rule {
      kind
      explanation
    }
    remedy {
      kind
      id
      staff {
        id
        name
        phone
      }
      organisation {
        id
        name
        phone
      }
    }
  }
`);

const tones: Record<AttentionLevel, Tone> = { URGENT: 'danger', SOON: 'warning', NOTICE: 'neutral' };

/** A day in the sentence itself: another beside it would be one too many. */
const hasDate = /\b\d{4}\b/;

/**
 * How many stand open, besides whatever cannot wait; more are folded, so that the strip does not push the household off
 * the screen.
 */
const shownAtOnce = 2;

function Item({ item }: { item: AttentionItemFragment }) {
  const label = useLabel();
  const { kind, level, message, on, staff, organisation, remedy } = item;
  // Of signals there may be more than one: the link leads to this one.
  const signalId = remedy.kind === 'TAKE_UP_SIGNAL' ? remedy.id : undefined;
  const toAct = [staff?.name, organisation?.name].filter(Boolean).join(', ');
  return (
    <li className="ep-attention__item">
      <Status tone={tones[level]}>{capitalised(label('AttentionLevel', level))}</Status>
      <div>
        <p>
          <a className="utrecht-link utrecht-link--html-a" href={`#${signalId ?? placeOf(kind)}`}>
            {message}
          </a>{' '}
          <span className="ep-attention__who">
            {on && !hasDate.test(message) && <time dateTime={on}>{shortDate(on)}</time>}
            {toAct && <span>aan zet: {toAct}</span>}
          </span>
        </p>
        <AttentionWhy item={item} />
      </div>
    </li>
  );
}

/** What needs doing or conflicts, the most urgent first, with who is to act; each leads to its place on the page. */
export function AttentionStrip({ items }: { items: readonly AttentionItemFragment[] }) {
  const [open, setOpen] = useState(false);
  if (items.length === 0) return null;
  // They come with the most urgent first, and the strip takes the colour of that.
  const worst = items[0]?.level ?? 'NOTICE';
  const urgent = items.filter(({ level }) => level === 'URGENT').length;
  const shown = open ? items : items.slice(0, Math.max(shownAtOnce, urgent));
  const folded = items.length - shown.length;
  return (
    <section
      className={`ep-attention ep-attention--${worst.toLowerCase()}`}
      aria-labelledby="aandachtspunten"
      id="aandacht"
    >
      <div className="ep-attention__head">
        <h2 id="aandachtspunten" className="ep-attention__title">
          <Icon name="alert" />
          {items.length === 1 ? '1 aandachtspunt' : `${items.length} aandachtspunten`}
        </h2>
        {(folded > 0 || open) && (
          <button type="button" className="ep-attention__more" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Minder tonen' : `Nog ${folded} tonen`}
          </button>
        )}
      </div>
      <ul className="ep-attention__list">
        {shown.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}
