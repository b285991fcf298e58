/** What kind of actor bears a token: a person who signed in, or a program that asks in its own name (client credentials). */
export type BearerKind = 'PERSON' | 'MACHINE';

/** Stands before the client id of a machine, and before the `sub` of no person: the two can never be taken for each other. */
const machinePrefix = 'client:';

/** The subject by which the hub knows a machine, such as `client:eenplan-chain`: it has no `sub` of its own everywhere. */
export function machineSubject(clientId: string): string {
  return machinePrefix + clientId;
}

/** The client id in the subject of a machine; undefined when the subject is that of a person. */
export function findClientId(subject: string): string | undefined {
  return subject.startsWith(machinePrefix) ? subject.slice(machinePrefix.length) : undefined;
}

/** The kind of actor that a subject is of. */
export function kindOfSubject(subject: string): BearerKind {
  return subject.startsWith(machinePrefix) ? 'MACHINE' : 'PERSON';
}
