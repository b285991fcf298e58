import type { UserManager } from 'oidc-client-ts';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type Client, Provider, useQuery } from 'urql';
import type { WhoAmIQuery } from '../generated/graphql.ts';
import { ActorContext, PurposeContext } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { createGraphqlClient, createHubFetch } from '../shared/graphql-client.ts';
import { createLabel, LabelContext } from '../shared/labels.ts';
import { type FetchHubFile, HubFileContext } from '../shared/hub-file.ts';
import { LookupClientContext } from '../shared/lookup-client.ts';
import { useResume, useSession } from '../shared/session.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { Splash } from '../ui/splash.tsx';
import { findStoredPurpose, storePurpose } from './purpose-storage.ts';
import { SessionEnded } from './session-ended.tsx';
import { whoAmIQuery } from './who-am-i.ts';

/** Makes what speaks with the hub on behalf of whoever signed in. */
interface HubAccess {
  readonly createClient: (purpose: string | undefined, cache: boolean) => Client;
  readonly createFetch: (purpose: string | undefined) => FetchHubFile;
}

function PurposeScope({
  me,
  access: { createClient, createFetch },
  children,
}: {
  me: WhoAmIQuery['me'];
  access: HubAccess;
  children: ReactNode;
}) {
  const activities = me.processingActivities;
  const [chosen, setChosen] = useState(findStoredPurpose);
  const purpose = activities.find((activity) => activity.id === chosen) ?? activities[0];
  const choose = useCallback((id: string) => {
    storePurpose(id);
    setChosen(id);
  }, []);
  const [epoch, setEpoch] = useState(0);
  const forget = useCallback(() => setEpoch((before) => before + 1), []);
  const choice = useMemo(() => ({ purpose, choose, epoch, forget }), [purpose, choose, epoch, forget]);
  const purposeId = purpose?.id;
  // What a client was answered is in its cache: a new one has seen nothing.
  // oxlint-disable-next-line react/exhaustive-deps -- another epoch asks for another client
  const client = useMemo(() => createClient(purposeId, true), [createClient, purposeId, epoch]);
  const lookupClient = useMemo(() => createClient(purposeId, false), [createClient, purposeId]);
  const fetchFile = useMemo(() => createFetch(purposeId), [createFetch, purposeId]);
  return (
    <PurposeContext value={choice}>
      <Provider value={client}>
        <LookupClientContext value={lookupClient}>
          <HubFileContext value={fetchFile}>{children}</HubFileContext>
        </LookupClientContext>
      </Provider>
    </PurposeContext>
  );
}

function ActorScope({ access, children }: { access: HubAccess; children: ReactNode }) {
  const [{ data, error }, askAgain] = useQuery({ query: whoAmIQuery });
  useResume(useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]));
  const label = useMemo(() => createLabel(data?.enumLabels ?? []), [data]);
  if (error && !data) {
    return (
      <>
        <SessionEnded />
        <ProblemPage problem={toProblem(error)} onRetry={() => askAgain({ requestPolicy: 'network-only' })} />
      </>
    );
  }
  if (!data) return <Splash />;
  return (
    <ActorContext value={data.me}>
      <LabelContext value={label}>
        <PurposeScope me={data.me} access={access}>
          {children}
        </PurposeScope>
      </LabelContext>
    </ActorContext>
  );
}

/** Asks who has signed in, keeps the chosen purpose, and gives the page its client of the hub. */
export function ActorProvider({ userManager, children }: { userManager: UserManager; children: ReactNode }) {
  const { reportEnded } = useSession();
  const access = useMemo<HubAccess>(() => {
    const credentialsFor = (purpose: string | undefined) => ({
      getToken: async () => (await userManager.getUser())?.access_token,
      purpose,
      onRefused: reportEnded,
    });
    return {
      createClient: (purpose, cache) => createGraphqlClient(credentialsFor(purpose), { cache }),
      createFetch: (purpose) => createHubFetch(credentialsFor(purpose)),
    };
  }, [userManager, reportEnded]);
  const client = useMemo(() => access.createClient(undefined, false), [access]);
  return (
    <Provider value={client}>
      <ActorScope access={access}>{children}</ActorScope>
    </Provider>
  );
}
