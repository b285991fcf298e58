import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { handlesChain, showsResidents, useActor, usePurpose } from '../shared/actor.ts';
import { useResume } from '../shared/session.ts';
import { useKeys } from '../shell/keys.ts';
import { lineKeys } from '../shell/line-keys.ts';
import { NoResidents } from '../ui/no-residents.tsx';
import { NotForYou } from '../ui/not-for-you.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { type ChainChoice, filterOf } from './chain-choice.ts';
import { ChainDetail } from './chain-detail.tsx';
import { chainCountsQuery } from './chain-documents.ts';
import { ChainFilters, ChainStates } from './chain-filters.tsx';
import { ChainList } from './chain-list.tsx';
import '../worklist/worklist-page.css';
import './chain-page.css';

interface Props {
  readonly choice: ChainChoice;
  readonly onChange: (change: ChainChoice) => void;
}

const keys = lineKeys('data-chain-line');

function ChainPage({ choice, onChange }: Props) {
  useKeys(keys);
  const filter = useMemo(() => filterOf(choice), [choice]);
  const { statuses: _statuses, needsAttention: _needsAttention, ...around } = filter;
  const [{ data: counts }, askAgain] = useQuery({
    query: chainCountsQuery,
    variables: { filter: around },
    requestPolicy: 'cache-and-network',
  });
  useResume(useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]));
  const orderBy = choice.volgorde === 'oudste' ? 'EARLIEST' : 'LATEST';
  const { open } = choice;
  const close = () => {
    const line = document.querySelector<HTMLElement>(`[data-chain-line="${open ?? ''}"]`);
    onChange({ open: undefined });
    line?.focus();
  };
  return (
    <div className="ep-worklist ep-chain">
      <title>Ketenberichten – Eenplan</title>
      <div className="ep-worklist__head">
        <PageTitle>Ketenberichten</PageTitle>
        <Paragraph className="ep-quiet">
          Wat aanbieders en andere organisaties sturen, en wat daarvan kwam. U ziet berichten onder de wetten van uw
          kantoor, over inwoners van wie u de hulp mag zien.
        </Paragraph>
      </div>
      <ChainStates choice={choice} onChange={onChange} counts={counts} />
      <ChainFilters choice={choice} onChange={onChange} counts={counts} />
      <WorkPlace>
        <div className={`ep-worklist__body${open ? ' ep-worklist__body--open' : ''}`}>
          <div className="ep-card ep-worklist__list">
            <ChainList
              key={JSON.stringify([filter, orderBy])}
              filter={filter}
              orderBy={orderBy}
              open={open}
              onOpen={(id) => onChange({ open: id === open ? undefined : id })}
            />
          </div>
          {open && <ChainDetail key={open} id={open} onClose={close} />}
        </div>
      </WorkPlace>
    </div>
  );
}

function ChainRoute() {
  const choice = chainRoute.useSearch();
  const navigate = chainRoute.useNavigate();
  const actor = useActor();
  const { purpose, epoch } = usePurpose();
  const change = useCallback(
    (changed: ChainChoice) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false }),
    [navigate],
  );
  if (!purpose || !showsResidents(purpose)) return <NoResidents />;
  if (!handlesChain(actor)) {
    return (
      <NotForYou title="Ketenberichten zijn voor de backoffice">
        Wie zorg bestelt en declaraties behandelt, ziet hier wat aanbieders sturen. Wat een bericht veranderde, ziet u
        in het huishouden.
      </NotForYou>
    );
  }
  return <ChainPage key={`${purpose.id} ${epoch}`} choice={choice} onChange={change} />;
}

/** The page, fetched when it is opened. */
export const chainRoute = createLazyRoute('/ketenberichten')({ component: ChainRoute });
