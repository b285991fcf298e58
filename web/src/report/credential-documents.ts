import { graphql } from '../generated/gql.ts';

/** Every key by which a tool reads reports. */
export const credentialListQuery = graphql(`
  query ReportCredentials {
    reportCredentials {
      ...CredentialLine
    }
  }

  fragment CredentialLine on ReportCredential {
    id
    label
    reportNames
    readsStatistics
    state
    createdBy {
      id
      name
    }
    expiresOn
    lastUsedAt
    version
  }
`);

/** Makes a key; its secret is told this once. */
export const createCredentialMutation = graphql(`
  mutation CreateReportCredential($input: CreateReportCredentialInput!) {
    createReportCredential(input: $input) {
      credential {
        id
      }
      secret
      problems {
        ...ToldProblem
      }
    }
  }
`);

/** Takes a key back. */
export const revokeCredentialMutation = graphql(`
  mutation RevokeReportCredential($input: RevokeReportCredentialInput!) {
    revokeReportCredential(input: $input) {
      credential {
        id
      }
      problems {
        ...ToldProblem
      }
    }
  }
`);
