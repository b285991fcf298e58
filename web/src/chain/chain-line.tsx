import type { ChainLineFragment } from '../generated/graphql.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Status } from '../ui/status.tsx';
import { tones, withWhom } from './chain-words.ts';

interface Props {
  readonly message: ChainLineFragment;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One message: what it was, with whom, when, and where it stands. */
export function ChainLine({ message, isOpen, onOpen }: Props) {
  const label = useLabel();
  const { id, kindLabel, direction, law, reference, at, status, needsAttention } = message;
  const about = [label('ChainDirection', direction), law && label('Law', law), reference && `kenmerk ${reference}`];
  return (
    <li className={`ep-chain-line${isOpen ? ' ep-chain-line--open' : ''}`}>
      <span className="ep-chain-line__what">
        <button
          type="button"
          className="ep-chain-line__open"
          aria-pressed={isOpen}
          data-chain-line={id}
          onClick={onOpen}
        >
          {capitalised(kindLabel)} {withWhom(message)}
        </button>
        <span className="ep-chain-line__about">{capitalised(about.filter(Boolean).join(' · '))}</span>
      </span>
      <span className="ep-chain-line__when">{momentInWords(at)}</span>
      <span className="ep-chain-line__state">
        <Status tone={tones[status]}>{capitalised(label('ChainStatus', status))}</Status>
        {needsAttention && <span className="ep-chain-line__about">vraagt aandacht</span>}
      </span>
    </li>
  );
}
